package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What was on record then, what had been done by that day, and both together: the same answer from every list. */
final class BothTimesTest {

    private static final String DOSSIER = "/api/dossiers/" + KyivCase.ID;

    @AutoClose
    static RunningLedger ledger;

    static KyivCase kyiv;

    private static final Map<String, String> AFTER = new HashMap<>();

    @BeforeAll
    static void file(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
        kyiv = KyivCase.open(ledger, KyivCase.ID);
        KyivCase.FILINGS.forEach(filing -> AFTER.put(filing, kyiv.file(filing).header("Ledger-Position")));
    }

    @ParameterizedTest(name = "recorded by {0}, done by {1}")
    @CsvSource({
        // recorded by, done by, acts, open issues, the strike, what was said of intent
        ", , 28, 9, answered contested, 4",
        "A, , 17, 8, open, 1",
        "B, , 20, 8, answered, 1",
        "C, , 25, 8, answered contested, 3",
        ", 2022-03-09, 0, 0, , 0",
        ", 2025-11-13, 7, 5, , 0",
        ", 2025-11-14, 17, 8, open, 1",
        ", 2025-11-21, 23, 9, answered contested, 2",
        ", 2026-02-14, 27, 9, answered contested, 3",
        "C, 2025-11-21, 20, 8, answered, 1",
        "C, 2026-02-14, 24, 8, answered, 2",
        "A, 2026-02-14, 17, 8, open, 1",
        "D, 2025-08-10, 5, 3, , 0",
    })
    void areAskedAloneAndTogether(
            @Nullable String recorded,
            @Nullable String done,
            int acts,
            int openIssues,
            @Nullable String strike,
            int saidOfIntent) {
        String moment =
                (recorded == null ? "" : "&asOf=" + AFTER.get(recorded)) + (done == null ? "" : "&validAt=" + done);
        JsonNode dossier = read(DOSSIER + "?" + moment.replaceFirst("&", "")).json();
        int a9 = kyiv.folio("a9");

        assertThat(dossier.get("acts").intValue()).isEqualTo(acts);
        assertThat(dossier.get("openIssues").intValue()).isEqualTo(openIssues);
        assertThat(read(DOSSIER + "/acts?limit=500" + moment).items()).hasSize(acts);
        assertThat(read(DOSSIER + "/issues?limit=500" + moment).items()).hasSize(openIssues);
        assertThat(read("/api/open-issues?dossier=" + KyivCase.ID + moment).items())
                .hasSize(openIssues)
                .filteredOn(issue -> issue.get("folio").intValue() == a9)
                .extracting(BothTimesTest::standing)
                .isEqualTo(strike == null ? List.of() : List.of(strike));
        assertThat(read(DOSSIER + "/acts/" + a9 + "?" + moment.replaceFirst("&", ""))
                        .status())
                .isEqualTo(strike == null ? 404 : 200);
        assertThat(read(DOSSIER + "/positions?kind=intent&about=" + a9 + moment).items())
                .flatExtracting(position -> position.get("stances").values())
                .hasSize(saidOfIntent);
    }

    private static String standing(JsonNode issue) {
        return issue.get("status").stringValue() + (issue.get("contested").booleanValue() ? " contested" : "");
    }

    private static Reply read(String path) {
        return ledger.get(path, "Ledger-Position", AFTER.get("E"));
    }
}
