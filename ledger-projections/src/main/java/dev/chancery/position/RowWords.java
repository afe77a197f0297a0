package dev.chancery.position;

import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words as they stand in rows, and back: several with commas before, between and after, so that one can be looked for. */
final class RowWords {

    private RowWords() {}

    static String several(Collection<?> words) {
        return words.isEmpty() ? "" : words.stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
    }

    static String parties(Collection<PartyCode> parties) {
        return several(parties.stream().sorted().toList());
    }

    static Set<PartyCode> parties(String several) {
        return each(several, PartyCode::new).stream().collect(Collectors.toUnmodifiableSet());
    }

    static <T> List<T> each(String several, Function<String, T> word) {
        return Arrays.stream(several.split(","))
                .filter(one -> !one.isEmpty())
                .map(word)
                .toList();
    }

    /** The constant that goes by a wire name. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static @Nullable Edtf date(@Nullable String statedOn) {
        return statedOn == null ? null : Edtf.parse(statedOn);
    }

    static @Nullable PartyCode party(@Nullable String code) {
        return code == null ? null : new PartyCode(code);
    }
}
