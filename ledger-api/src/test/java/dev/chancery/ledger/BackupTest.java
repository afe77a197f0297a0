package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.projection.ProjectionStatus;
import dev.chancery.projection.Projections;
import dev.chancery.store.LedgerEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the README says of backup and restore, on H2. */
@Tag("h2") // pg_dump does not come with the PostgreSQL of the tests
final class BackupTest {

    @TempDir
    Path folder;

    @TempDir
    Path restored;

    @Test
    void isTakenWhileTheLedgerRunsAndIsTheSameLedgerWhenRestored() throws IOException {
        Path backup = restored.resolve("ledger.zip");
        List<String> said;
        long last;
        try (RunningLedger ledger = RunningLedger.onFiles(folder)) {
            KyivCase.whole(ledger, KyivCase.ID);
            said = answers(ledger);
            ledger.part(JdbcClient.class).sql("BACKUP TO '" + backup + "'").update();
            last = ledger.part(LedgerEvents.class).lastPosition();
            KyivCase.whole(ledger, "recorded-after");
        }
        unpack(backup);
        try (RunningLedger ledger = RunningLedger.onFiles(restored)) {
            assertThat(ledger.part(LedgerEvents.class).lastPosition()).isEqualTo(last);
            assertThat(answers(ledger)).isEqualTo(said);
            Projections projections = ledger.part(Projections.class);
            projections.verify();
            assertThat(projections.statuses())
                    .extracting(ProjectionStatus::complete)
                    .containsOnly(true);
            KyivCase.whole(ledger, "recorded-after");
        }
    }

    private static List<String> answers(RunningLedger ledger) {
        String position = String.valueOf(ledger.part(LedgerEvents.class).lastPosition());
        return Stream.of("", "/acts?limit=500", "/issues", "/positions", "/audit-trail?limit=500", "/history")
                .map(path -> ledger.get("/api/dossiers/" + KyivCase.ID + path, "Ledger-Position", position)
                        .text())
                .toList();
    }

    private void unpack(Path backup) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, restored.resolve(entry.getName()));
            }
        }
    }
}
