package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.store.LedgerEvents;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Timeout(60)
final class ProjectionsApiTest {

    @TempDir
    static Path folder;

    private static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.onFiles(folder);
        open("kyiv");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static Reply open(String id) {
        return ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Opened"}""".formatted(id));
    }

    private static JsonNode projection(String name) {
        return ledger.get("/api/projections").items().stream()
                .filter(each -> each.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void await(Supplier<Boolean> what) {
        while (!what.get()) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void areListedWithHowFarTheyHaveCome() {
        Reply written = open("listed");
        ledger.getAfter(written, "/api/dossiers/listed/audit-trail");

        assertThat(ledger.get("/api/projections").items())
                .extracting(each -> each.get("name").stringValue())
                .containsExactly("register", "docket", "position", "audit");
        JsonNode audit = projection("audit");
        assertThat(audit.get("lag").intValue()).isZero();
        assertThat(audit.get("position").longValue()).isEqualTo(Long.parseLong(written.header("Ledger-Position")));
        assertThat(audit.get("segments").size()).isPositive();
    }

    @Test
    void areRebuiltBesideWhatAnswers() {
        int generation = projection("docket").get("generation").intValue();
        Reply rebuild = ledger.post("/api/projections/docket/rebuild", "");

        assertThat(rebuild.status()).as("%s", rebuild).isEqualTo(202);
        await(() -> projection("docket").get("generation").intValue() > generation);
        assertThat(ledger.get("/api/open-issues").status()).isEqualTo(200);
    }

    @Test
    void areUnknownByOtherNames() {
        assertThat(ledger.post("/api/projections/atlas/rebuild", "").status()).isEqualTo(404);
        assertThat(ledger.get("/api/projections/atlas/dead-letters").status()).isEqualTo(404);
        assertThat(ledger.post("/api/projections/docket/dead-letters/1/retry", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sayWhatTheyCouldNotTakeUntilItIsSetAside() {
        long poison = recordUnreadable("poisoned");
        Reply after = open("goes-on");
        assertThat(ledger.getAfter(after, "/api/dossiers/goes-on").status()).isEqualTo(200);

        JsonNode letter =
                ledger.get("/api/projections/register/dead-letters").items().getFirst();
        assertThat(letter.get("position").longValue()).isEqualTo(poison);
        assertThat(letter.get("cause").stringValue()).isNotBlank();
        assertThat(ledger.get("/actuator/health").status()).isEqualTo(503);
        assertThat(ledger.get("/actuator/metrics/ledger.projection.deadletters")
                        .json()
                        .toString())
                .contains("\"projection\"");

        String address = "/api/projections/%s/dead-letters/" + poison;
        Reply retried = ledger.post(address.formatted("register") + "/retry", "");
        assertThat(retried.json().get("outcome").stringValue())
                .as("%s", retried)
                .isEqualTo("failed");
        assertThat(ledger.post(address.formatted("register") + "/set-aside", "{}")
                        .status())
                .isEqualTo(400);
        for (String projection : new String[] {"register", "docket", "position", "audit"}) {
            Reply setAside = ledger.post(address.formatted(projection) + "/set-aside", """
                    {"reason": "damaged in transit; recorded again"}""");
            if (setAside.status() != 404) { // the audit trail reads no more of it than it needs
                assertThat(setAside.json().get("outcome").stringValue())
                        .as("%s", setAside)
                        .isEqualTo("taken");
            }
        }
        assertThat(ledger.get("/actuator/health").json().toString()).contains("\"status\":\"UP\"");
    }

    /** Puts an event into the store whose payload nobody can read. */
    private static long recordUnreadable(String dossier) {
        open(dossier);
        ledger.part(JdbcClient.class).sql("""
                        INSERT INTO event (position, dossier, folio, stream_type, event_id, recorded_at, type, revision,
                            payload, metadata)
                        SELECT position + 1, dossier, folio + 1, stream_type, 'damaged', recorded_at, type, revision,
                            CAST('{"type": 7' AS BYTEA), metadata
                        FROM event WHERE dossier = ?""").param(dossier).update();
        return ledger.part(LedgerEvents.class).lastPosition();
    }
}
