package dev.chancery.register;

import dev.chancery.paging.Conditions;
import dev.chancery.projection.Rows;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dossiers by words. */
final class Search {

    private static final int WORDS = 20;

    /** To look a thousand up takes as long as to pass 100,000 until a page is full (0.5 ms on H2 in memory), half of them a sixth. */
    private static final int FEW = 500;

    private final Rows rows;

    Search(Rows rows) {
        this.rows = rows;
    }

    /**
     * Asks of the rows of a list, in the order of the dossiers' ids, that they have the words.
     *
     * @param text nothing, or blanks: any dossier has them; what holds no word at all: none
     * @param past the id after which the list goes on
     */
    void narrow(Conditions conditions, @Nullable String text, String past) {
        List<Words> asked = text == null
                ? List.of()
                : Words.asked(text).stream().limit(WORDS).toList();
        if (asked.isEmpty() && text != null && !text.isBlank()) {
            conditions.and("1 = 0");
        }
        asked.forEach(words -> conditions.and("POSITION(? IN d.findable) > 0", words.sideBySide()));
        List<String> few = fewWith(asked);
        if (few == null) {
            conditions.and("d.dossier > ?", past);
        } else {
            among(conditions, few, past);
        }
    }

    /** Among few dossiers that have one of the words. Beside the ids no other is asked for: H2 would read along from that. */
    static Conditions among(Conditions conditions, List<String> few, String past) {
        List<String> further =
                few.stream().filter(dossier -> dossier.compareTo(past) > 0).toList();
        return further.isEmpty() ? conditions.and("1 = 0") : conditions.in("d.dossier", further);
    }

    /** The dossiers that have one of the words, the longest of those that few have; nothing where many have each. */
    private @Nullable List<String> fewWith(List<Words> asked) {
        return asked.stream()
                .flatMap(words -> words.indexed().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(WORDS)
                .map(this::with)
                .filter(found -> found.size() < FEW)
                .findFirst()
                .map(found -> found.stream().distinct().toList())
                .orElse(null);
    }

    private List<String> with(String beginning) {
        return rows.sql(with(FEW))
                .params(beginning, Words.pastThoseThatBegin(beginning))
                .query((row, number) -> row.getString(1))
                .list();
    }

    static String with(int most) {
        return "SELECT w.dossier FROM register.word w WHERE w.word >= ? AND w.word < ? FETCH FIRST " + most
                + " ROWS ONLY";
    }
}
