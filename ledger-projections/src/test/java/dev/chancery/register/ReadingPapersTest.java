package dev.chancery.register;

import static dev.chancery.register.Cabinet.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.paging.Conditions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 reads a page of what a registry chases along indexes, and no further, however many papers there are. */
@Tag("h2")
final class ReadingPapersTest {

    private static final int PAPERS = 300;
    private static final int ROWS = 5;

    private static Cabinet cabinet;

    /** A third have numbers that run on, a third have some that leave one out each, of the rest none is known. */
    @BeforeAll
    static void fill(@TempDir Path folder) {
        cabinet = new Cabinet(folder);
        cabinet.file(IntStream.rangeClosed(1, PAPERS)
                .mapToObj(paper -> switch (paper % 3) {
                    case 0 -> note("AZE", "%d/2025".formatted(paper / 3));
                    case 1 -> note("RUS", "%d/2025".formatted(paper));
                    default -> """
                        {"type": "note-verbale", "by": [{"party": "AZE"}], "on": "2025-11-14"}""";
                })
                .toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        cabinet.close();
    }

    private static String note(String by, String number) {
        return """
                {"type": "note-verbale", "by": [{"party": "%s"}], "on": "2025-11-14",
                 "references": {"ours": {"number": "%s"}}}""".formatted(by, number);
    }

    @Test
    void readsThoseThatAreLackingAndNoFurther() {
        Conditions lacking = Papers.lacking(DOSSIER, cabinet.now(), -1);

        assertThat(cabinet.scanned(Papers.lacking(lacking, ROWS), lacking.parameters()))
                .isBetween(ROWS, 10 * ROWS);
    }

    @Test
    void readsFromNumberToNumberUntilEnoughAreLeftOut() {
        Conditions gaps = Papers.afterGap(DOSSIER, cabinet.now(), -1);

        assertThat(cabinet.scanned(Papers.gaps(gaps, ROWS), gaps.parameters())).isBetween(ROWS, 30 * ROWS);
    }

    @Test
    void readsFromDayToDayUntilEnoughAreUnanswered() {
        Conditions unanswered = Papers.unanswered(DOSSIER, cabinet.now());

        assertThat(cabinet.scanned(Papers.unanswered(unanswered, ROWS), unanswered.parameters()))
                .isBetween(ROWS, 20 * ROWS);
    }

    @Test
    void findsTheNumbersThatAreLeftOut() {
        assertThat(new Papers(cabinet.rows())
                        .missing(DOSSIER, cabinet.now(), PAPERS, null).items().stream()
                                .flatMap(missing -> Stream.ofNullable(missing.gap()))
                                .map(MissingPaper.Gap::between))
                .hasSize(PAPERS / 3 - 1)
                .startsWith(List.of(1, 4), List.of(4, 7));
    }
}
