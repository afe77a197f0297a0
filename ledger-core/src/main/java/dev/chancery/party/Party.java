package dev.chancery.party;

import dev.chancery.edtf.Edtf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject that can take part in diplomatic correspondence, as the authority file knows it.
 *
 * <p>A State that went on under another name or constitution is one party with several names; one that ended is a former
 * party with successors.
 *
 * @param name in English, the one to show
 * @param names all others, and the same where it was not always the name
 * @param codes by which others know it
 * @param from the first day or year of its existence; absent where it is older than any file, or nothing hangs on it
 * @param until its last day or year; absent while it exists
 * @param predecessors whose place it took, or from which it separated
 * @param note why it begins and ends so, and is one party
 */
public record Party(
        PartyCode code,
        PartyKind kind,
        String name,
        List<Name> names,
        List<OtherCode> codes,
        @Nullable Edtf from,
        @Nullable Edtf until,
        List<PartyCode> predecessors,
        List<PartyCode> successors,
        @Nullable String note) {

    public Party {
        names = listed(names);
        codes = listed(codes);
        predecessors = listed(predecessors);
        successors = listed(successors);
    }

    /**
     * One of its names.
     *
     * @param lang BCP 47
     */
    public record Name(
            String name,
            String lang,
            @Nullable Edtf from,
            @Nullable Edtf until) {

        private boolean isFormerOf(Edtf date) {
            return until != null && !until.certainlyBefore(date) && (from == null || !date.certainlyBefore(from));
        }
    }

    /**
     * A code in another scheme.
     *
     * @param scheme iso-3166-1-alpha-2, -alpha-3 or -numeric, iso-3166-3, cow (number) or cow-abbreviation
     */
    public record OtherCode(
            String scheme,
            String code,
            @Nullable Edtf from,
            @Nullable Edtf until) {}

    /** Whether it had certainly ended before that date; false where either is uncertain, approximate or open. */
    public boolean endedBefore(@Nullable Edtf date) {
        return until != null && date != null && until.certainlyBefore(date);
    }

    /** Whether it certainly began after that date; false where either is uncertain, approximate or open. */
    public boolean beganAfter(@Nullable Edtf date) {
        return from != null && date != null && date.certainlyBefore(from);
    }

    public boolean mayHaveExisted(@Nullable Edtf date) {
        return !endedBefore(date) && !beganAfter(date);
    }

    public boolean mayHaveExistedOn(LocalDate day) {
        return (from == null || from.earliest() == null || !from.earliest().isAfter(day))
                && (until == null || until.latest() == null || !until.latest().isBefore(day));
    }

    /** As a sentence names it: {@code SUN (Soviet Union)}. */
    public String inWords() {
        return code + " (" + name + ")";
    }

    /** The same, with the name of that date where it was another: {@code IRN (Iran, then Persia)}. */
    public String inWords(Edtf date) {
        return names.stream()
                .filter(other -> other.lang().equals("en") && other.isFormerOf(date))
                .findFirst()
                .map(then -> code + " (" + name + ", then " + then.name() + ")")
                .orElseGet(this::inWords);
    }

    @SuppressWarnings("NullAway") // the file leaves out what is empty
    private static <T> List<T> listed(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
