package dev.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.paging.Conditions;
import dev.chancery.projection.BareTables;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 finds dossiers by a word that few have without looking at the others. */
@Tag("h2")
final class ReadingDossiersTest {

    private static final int DOSSIERS = 3_000;
    private static final int ROWS = 10;

    private static BareTables tables;

    /** All have one word, and a number of their own that begins with seven. */
    @BeforeAll
    static void fill(@TempDir Path folder) {
        tables = new BareTables(folder, new Register());
        tables.change("""
                INSERT INTO register.dossier (dossier, party_one, party_other, subject, findable, closed, version, acts, years,
                    opened_at, opened_by)
                SELECT 'd' || x, 'AZE', 'RUS', 's', ' embassy ' || (700000 + x), FALSE, 0, 0, '', '', '' FROM SYSTEM_RANGE(1,""" + DOSSIERS + ")");
        for (String word : List.of("'embassy'", "CAST(700000 + x AS VARCHAR)")) {
            tables.change("INSERT INTO register.word (dossier, word) SELECT 'd' || x, " + word
                    + " FROM SYSTEM_RANGE(1, " + DOSSIERS + ")");
        }
        tables.forget("register.dossier", "dossier");
        tables.forget("register.word", "dossier", "word");
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void readsThoseThatHaveARareWordAndNoFurther() {
        Conditions rare = Search.among(
                new Conditions().and("POSITION(? IN d.findable) > 0", " embassy"),
                IntStream.range(2_700, 2_710).mapToObj(number -> "d" + number).toList(),
                "d2704");

        assertThat(rare.parameters()).hasSize(6);
        assertThat(tables.scanned(Dossiers.listed(rare, ROWS), rare.parameters()))
                .isBetween(5, 2 * ROWS);
    }

    @Test
    void looksForDossiersNoFurtherThanItAsks() {
        assertThat(tables.scanned(Search.with(ROWS), List.of("embassy", Words.pastThoseThatBegin("embassy"))))
                .isBetween(ROWS, ROWS + 1);
    }
}
