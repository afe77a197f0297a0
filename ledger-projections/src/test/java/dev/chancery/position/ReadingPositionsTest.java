package dev.chancery.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.RowDay;
import dev.chancery.paging.Stretch;
import dev.chancery.projection.BareTables;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** H2 reads what was said of the acts that are asked for along indexes, however much was said in the dossier. */
@Tag("h2")
final class ReadingPositionsTest {

    private static final int ACTS = 2_000;
    private static final int ROWS = 5;

    private static BareTables tables;

    /** Each act is denied once; half of that is struck out ten positions later. They lie in one dossier. */
    @BeforeAll
    static void fill(@TempDir Path folder) {
        tables = new BareTables(folder, new PositionPaper());
        tables.change("INSERT INTO position.act (dossier, act, type) SELECT 'd', x, 'denial' FROM SYSTEM_RANGE(1, "
                + ACTS + ")");
        tables.change("INSERT INTO position.line (dossier, about, kind) SELECT 'd', x, 'intent' FROM SYSTEM_RANGE(1, "
                + ACTS + ")");
        tables.change("""
                INSERT INTO position.stance (dossier, act, named, about, party, from_position, until_position, kind, stance,
                    valid_day)
                SELECT 'd', x + 1, x, x, 'AZE', x, CASE MOD(x, 2) WHEN 0 THEN x + 10 ELSE 9223372036854775807 END, 'intent',
                    'denied', DATE '2000-01-01' FROM SYSTEM_RANGE(1, %d)""".formatted(ACTS));
        tables.forget("position.stance", "dossier", "about", "kind", "from_position", "until_position");
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void readsThePageOfLinesAndNoFurther() {
        Conditions lines =
                Positions.lines(View.WHOLE, "d", new Positions.Filter(null, null, null), ACTS + 100, RowDay.LAST);

        assertThat(tables.scanned(Positions.lines(lines, ROWS), lines.parameters()))
                .isBetween(ROWS, 10 * ROWS);
    }

    /** Side by side, far from each other, and with all that lies between them. */
    static Stream<Stretch> stretches() {
        return Stream.of(
                Stretch.of("d", List.of(7, 8, 9)),
                Stretch.of("d", List.of(7, 500, 900)),
                Stretch.throughout("d", Set.of(7, 14)));
    }

    @ParameterizedTest
    @MethodSource("stretches")
    void readsWhatWasSaidOfTheseActsAndNothingElse(Stretch asked) {

        assertThat(tables.scanned(
                        Positions.said(asked, "1 = 1"),
                        Stream.concat(asked.parameters().stream(), Stream.of(ACTS + 100, ACTS + 100, RowDay.LAST))
                                .toList()))
                .isBetween(3, 15);
    }

    @ParameterizedTest
    @MethodSource("stretches")
    void readsTheTypesOfTheseActsAndNothingElse(Stretch asked) {
        assertThat(tables.scanned(DossierRows.sql(asked), asked.parameters())).isBetween(3, 15);
    }

    @Test
    void readsWhatBeganAndWhatEndedInBetweenAndNothingElse() {
        for (String bound : List.of("from_position", "until_position")) {
            assertThat(tables.scanned(Positions.saidOtherwise(bound), List.of("d", 1_000, 1_010)))
                    .as(bound)
                    .isBetween(5, 15);
        }
    }
}
