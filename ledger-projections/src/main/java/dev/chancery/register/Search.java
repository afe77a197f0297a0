package dev.chancery.register;

import dev.chancery.paging.Conditions;
import dev.chancery.projection.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dossiers by words. */
final class Search {

    private static final int WORDS = 20;

    /** Of so many rows each is looked up as fast as all of 100,000 are passed until a page is full. */
    private static final int FEW = 1_000;

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
        rareOf(asked)
                .ifPresentOrElse(word -> withWord(conditions, word, past), () -> conditions.and("d.dossier > ?", past));
    }

    private Optional<String> rareOf(List<Words> asked) {
        return asked.stream()
                .flatMap(words -> words.indexed().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(WORDS)
                .filter(this::isRare)
                .findFirst();
    }

    /** Whether few enough dossiers have it to look at each; those of a word that many have are soon met, one after the other. */
    private boolean isRare(String beginning) {
        return rows.sql(counted(FEW))
                        .params(beginning, Words.pastThoseThatBegin(beginning))
                        .query(Integer.class)
                        .single()
                < FEW;
    }

    static String counted(int most) {
        return """
                SELECT COUNT(*) FROM (
                    SELECT 1 FROM register.word w WHERE w.word >= ? AND w.word < ? FETCH FIRST %d ROWS ONLY) found""".formatted(most);
    }

    /** The id is asked for in there as well: beside it, H2 would read the dossiers along their ids. */
    static Conditions withWord(Conditions conditions, String beginning, String past) {
        return conditions.and("""
                d.dossier IN (SELECT w.dossier FROM register.word w WHERE w.word >= ? AND w.word < ? AND w.dossier > ?)""", beginning, Words.pastThoseThatBegin(beginning), past);
    }
}
