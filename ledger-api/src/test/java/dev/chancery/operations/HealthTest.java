package dev.chancery.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.projection.Projections;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the ledger is alive, whether it is ready, and what it says of itself meanwhile. */
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class HealthTest {

    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";
    private static final int CONNECTIONS = 8;

    @TempDir
    static Path home;

    private static final MovableClock CLOCK = new MovableClock();
    private static RunningLedger ledger;

    /** Whoever waits for a connection waits longer than a test may take. */
    @BeforeAll
    static void start() {
        ledger = RunningLedger.onFiles(
                home,
                CLOCK,
                "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "--spring.datasource.hikari.connection-timeout=300000");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static final class MovableClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Reply open(String id) {
        return ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Opened"}""".formatted(id));
    }

    private static String status(Reply health, String component) {
        return health.json().path("components").path(component).path("status").asString();
    }

    private static double metric(String name) {
        return ledger.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    private static void await(Supplier<Boolean> what) {
        while (!what.get()) {
            Thread.onSpinWait();
        }
    }

    @Order(1)
    @Test
    void isGoodWhenAllIsWell() {
        await(() -> ledger.get(READINESS).status() == 200);
        Reply readiness = ledger.get(READINESS);
        assertThat(readiness.status()).as("%s", readiness).isEqualTo(200);
        assertThat(readiness.json().get("components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "store", "lag");
        assertThat(ledger.get(LIVENESS).status()).isEqualTo(200);
        assertThat(ledger.get("/actuator/health").status()).isEqualTo(200);
    }

    @Order(2)
    @Test
    void isNotReadyWhileTheApplicationTakesNoRequests() {
        ledger.announce(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        try {
            assertThat(ledger.get(READINESS).status()).isEqualTo(503);
            assertThat(ledger.get(LIVENESS).status()).isEqualTo(200);
        } finally {
            ledger.announce(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        }
        assertThat(ledger.get(READINESS).status()).isEqualTo(200);
    }

    @Order(3)
    @Test
    void saysSoSoonWhenTheStoreDoesNotAnswer() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < CONNECTIONS) {
                all.add(ledger.part(DataSource.class).getConnection());
            }

            Reply readiness = ledger.get(READINESS);
            assertThat(readiness.status()).as("%s", readiness).isEqualTo(503);
            assertThat(status(readiness, "store")).isEqualTo("DOWN");
            assertThat(ledger.get("/actuator/health").status()).isEqualTo(503);
            assertThat(ledger.get(LIVENESS).status()).isEqualTo(200);
            assertThat(metric("ledger_projection_lag{projection=\"docket\"}")).isNaN();
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        await(() -> ledger.get(READINESS).status() == 200);
    }

    @Order(4)
    @Test
    void raisesAnAlarmForADeadLetterButStaysReady() {
        recordUnreadable("poisoned");
        open("goes-on");
        String letters = "ledger_projection_deadletters{projection=\"register\"}";
        await(() -> metric(letters) == 1); // each projection meets it when it comes there

        Reply health = ledger.get("/actuator/health");
        assertThat(status(health, "projections")).as("%s", health).isEqualTo("OUT_OF_SERVICE");
        assertThat(ledger.get(READINESS).status()).isEqualTo(200);
    }

    /** The last, since who was stopped does not begin again. */
    @Order(5)
    @Test
    void isNotReadyWhenAProjectionIsFurtherBehindThanItMay() {
        ledger.part(Projections.class).close();
        assertThat(open("unread").status()).isEqualTo(201);
        assertThat(ledger.get(READINESS).status()).isEqualTo(200);

        CLOCK.ahead = Duration.ofSeconds(61);
        Reply readiness = ledger.get(READINESS);
        assertThat(readiness.status()).as("%s", readiness).isEqualTo(503);
        assertThat(status(readiness, "lag")).isEqualTo("OUT_OF_SERVICE");
        assertThat(status(readiness, "store")).isEqualTo("UP");
        assertThat(metric("ledger_projection_lag_seconds{projection=\"docket\"}"))
                .isGreaterThan(60);
    }

    /** Puts an event into the store whose payload nobody can read. */
    private static void recordUnreadable(String dossier) {
        assertThat(open(dossier).status()).isEqualTo(201);
        ledger.part(JdbcClient.class).sql("""
                        INSERT INTO event (position, dossier, folio, stream_type, event_id, recorded_at, type, revision,
                            payload, metadata)
                        SELECT position + 1, dossier, folio + 1, stream_type, 'damaged', recorded_at, type, revision,
                            CAST('{"type": 7' AS BYTEA), metadata
                        FROM event WHERE dossier = ?""").param(dossier).update();
    }
}
