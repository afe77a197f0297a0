package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * H2 reads a page of a dossier's events, or of all dossiers, along the index of folios and no further. Along the one of positions
 * it would read the whole ledger for each page, and sort it: a rebuild would take four times as long for twice the events.
 */
@Tag("h2")
final class ReadingAlongIndexesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                LedgerEvents.PAGE_OF_DOSSIER,
                LedgerEvents.REST_OF_DOSSIER,
                LedgerEvents.NEXT_DOSSIERS,
                LedgerEvents.NEWEST
            })
    void readsEventsByDossierInTheOrderOfTheirFolios(String query) {
        try (Registry registry = Registry.in(folder)) {
            for (int dossier = 0; dossier < 20; dossier++) {
                registry.open("dossier-" + dossier);
                registry.file("dossier-" + dossier, papers(50));
            }
            JdbcClient sql = JdbcClient.create(registry.dataSource);
            sql.sql("ANALYZE").update();
            String plan = sql.sql("EXPLAIN "
                            + query.replaceFirst("dossier ([=>]) \\?", "dossier $1 'dossier-3'")
                                    .replace("BETWEEN ? AND ?", "BETWEEN 1 AND 10")
                                    .replace("folio > ?", "folio > 1")
                                    .replace("<= ?", "<= 1000")
                                    .replace("FIRST ?", "FIRST 100"))
                    .query(String.class)
                    .single();
            assertThat(plan).contains("EVENT_ONCE_PER_FOLIO").contains("/* index sorted */");
        }
    }

    @Test
    void readsTheAnswersThatBelongToAPageAndNoOthers() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            for (int i = 0; i < 200; i++) {
                TestPapers.file(registry, new RepeatKey("clerk", "/kyiv", "k-" + i, "digest"), "kyiv", "a paper");
            }
            JdbcClient sql = JdbcClient.create(registry.dataSource);
            sql.sql("ANALYZE").update();

            assertThat(sql.sql("EXPLAIN " + FirstAnswers.AT_POSITIONS.replace(":positions", "3, 5, 7"))
                            .query(String.class)
                            .single())
                    .contains("FIRST_ANSWER_BY_POSITION");
        }
    }
}
