package dev.chancery.docket;

import dev.chancery.access.Restriction;
import dev.chancery.gate.View;
import dev.chancery.projection.Batch;
import dev.chancery.projection.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How rows say to whom they show an issue: by the numbers of all restrictions that acts of the dossier bear, and of those among
 * them under which nothing is seen, {@code 1,3/3}. Nothing is said where nothing is restricted.
 */
final class Sights {

    /** The sight of all readers on a dossier in which nothing is restricted. */
    static final String OF_THE_UNRESTRICTED = "";

    private final Rows rows;
    private final Map<Restriction, Integer> numbers = new HashMap<>();
    private @Nullable Set<String> listed;

    Sights(Rows rows) {
        this.rows = rows;
    }

    /**
     * As it stands in rows; one that no row has had is put on the list of those that there are. Where another segment does so at the
     * same time one of the two fails, and finds it there when it tries again.
     */
    String text(Timelines.Sight sight, Batch batch) {
        if (sight.isOfTheUnrestricted()) {
            return OF_THE_UNRESTRICTED;
        }
        String text = numbers(sight.laid()) + "/" + numbers(sight.withheld());
        Set<String> known = listed;
        if (known == null) {
            known = new HashSet<>(all(rows));
            listed = known;
        }
        if (known.add(text)) {
            batch.add("INSERT INTO docket.sight (sight) VALUES (?)", text);
        }
        return text;
    }

    void clear() {
        listed = null;
    }

    private String numbers(Set<Restriction> restrictions) {
        return restrictions.stream()
                .map(restriction -> numbers.computeIfAbsent(restriction, this::number))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private int number(Restriction restriction) {
        return rows.sql("SELECT restriction FROM restriction WHERE words = ?")
                .param(restriction.text())
                .query(Integer.class)
                .single();
    }

    /** All that rows have had. */
    static Set<String> all(Rows rows) {
        return Set.copyOf(rows.sql("SELECT sight FROM docket.sight")
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Whether rows of that sight leave out what others see. */
    static boolean isPartial(String sight) {
        return !sight.isEmpty() && !sight.endsWith("/");
    }

    /** Those that a reader has: of each set of restrictions that a dossier may bear, the one that withholds least. */
    static List<String> of(View view, Set<String> all) {
        Map<String, String> widest = new HashMap<>();
        for (String sight : all) {
            String[] parts = sight.split("/", -1);
            List<String> withheld = words(parts[1]);
            boolean isEnough = words(parts[0]).stream()
                    .filter(number -> !view.sees(Integer.parseInt(number)))
                    .allMatch(withheld::contains);
            if (isEnough) {
                widest.merge(parts[0], sight, (one, other) -> width(one) <= width(other) ? one : other);
            }
        }
        List<String> sights = new ArrayList<>();
        sights.add(OF_THE_UNRESTRICTED);
        widest.values().stream().sorted(Comparator.naturalOrder()).forEach(sights::add);
        return sights;
    }

    /** Reads again what was read while rows came under a sight that had not been there. */
    static <T> T read(Rows rows, View view, Function<List<String>, T> reading) {
        Set<String> before = all(rows);
        while (true) {
            T read = reading.apply(of(view, before));
            Set<String> after = all(rows);
            if (after.equals(before)) {
                return read;
            }
            before = after;
        }
    }

    private static int width(String sight) {
        return words(sight.split("/", -1)[1]).size();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(",", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
