package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Clerks.Answer;
import dev.chancery.store.PostgresServer;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the README says of a base backup and its restoring, on PostgreSQL. */
@Tag("postgresql") // of H2: BackupTest
@Order(Integer.MAX_VALUE)
final class BaseBackupTest {

    @TempDir
    Path data;

    @TempDir
    Path archive;

    @TempDir
    Path copy;

    @TempDir
    Path home;

    private final Clerks clerks = new Clerks();
    private PostgresServer database;
    private KillableLedger ledger;

    @AfterEach
    void end() {
        if (ledger != null) {
            ledger.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Timeout(300)
    void isTakenWhileClerksRecordAndHoldsWhateverWasAnsweredBeforeItEnded() throws Exception {
        database = PostgresServer.inFolder(
                data, Map.of("archive_mode", "on", "archive_command", "cp %p " + archive.resolve("%f")));
        TestDatabase original = database.create();
        ledger = KillableLedger.on(original, home);
        Submission.open(ledger);
        Map<Submission, Answer> answered = new HashMap<>();
        clerks.work(ledger, 50, () -> answered.putAll(backUp()));
        assertThat(clerks.answers()).as("answers, some after the backup").hasSizeGreaterThan(answered.size());
        end();

        database = PostgresServer.inFolder(
                copy, Map.of("restore_command", "cp " + archive.resolve("%f") + " %p", "hot_standby", "off"));
        ledger = KillableLedger.on(database.named(original.name()), home);
        Inspection.of(ledger, "restored").findsEverythingInOrder(answered);
        findsEveryProjectionComplete();
        clerks.work(ledger, clerks.actsAnswered() + 10, () -> {});
    }

    /** Returns what had been answered when the copy was made. */
    private Map<Submission, Answer> backUp() {
        int before = clerks.answers().size();
        try (BaseBackup backup = BaseBackup.begin(database, data, copy)) {
            backup.copyFiles();
            Map<Submission, Answer> answered = Map.copyOf(clerks.answers());
            assertThat(answered).as("answers, some since the backup began").hasSizeGreaterThan(before);
            backup.end();
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void findsEveryProjectionComplete() throws Exception {
        for (JsonNode projection : ledger.get("/api/projections", 0).items()) {
            assertThat(projection.get("complete").booleanValue())
                    .as("%s", projection)
                    .isTrue();
            assertThat(projection.get("position").longValue())
                    .as("%s", projection)
                    .isPositive();
        }
    }
}
