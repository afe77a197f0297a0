package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A registry whose days pass as the test says: what was on record, how old and how late, at any moment. */
final class TimeTravelTest {

    private static final Wall CLOCK = new Wall();

    @AutoClose
    static RunningLedger ledger;

    static Desk due;

    @BeforeAll
    static void fileTheCaseOnTheDaysItHappened(@TempDir Path folder) {
        CLOCK.is("2025-11-14T18:00:00Z");
        ledger = RunningLedger.onFiles(folder, CLOCK);
        KyivCase kyiv = KyivCase.open(ledger, KyivCase.ID);
        kyiv.file("A");
        CLOCK.is("2025-11-21T18:00:00Z");
        kyiv.file("B");
        CLOCK.is("2026-02-15T09:00:00Z");
        kyiv.file("C");
        CLOCK.is("2026-03-01T09:00:00.123456Z");
        kyiv.file("D");
        due = Desk.open(ledger, "due");
        due.file("""
                {"type": "demand", "kind": "apology", "by": [{"party": "AZE"}], "on": "2026-02-01",
                 "dueBy": {"on": "2026-03-02", "basis": "stated"}}""");
        CLOCK.is("2026-03-10T12:00:00Z");
        due.file(Desk.act("acceptance", "AZE", "closes", 1));
        CLOCK.is("2026-03-20T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-14T18:00:00Z, 8, open, 0",
        "2025-11-15T02:00:00+08:00, 8, open, 0",
        "2025-11-21T17:59:59.999Z, 8, open, 7",
        "2025-11-21T18:00:00Z, 8, answered, 7",
        "2026-02-14T23:59:59Z, 8, answered, 92",
        "2026-03-01T09:00:00.122Z, 8, answered, 107",
        "2026-03-01T09:00:00.123Z, 9, answered, 107",
        "2026-03-19T00:00:00Z, 9, answered, 125"
    })
    void knowsWhatWasOnRecord(String moment, int open, String statusOfTheStrike, int age) {
        List<JsonNode> issues = ledger.get(
                        "/api/open-issues?dossier=" + KyivCase.ID + "&asOf=" + moment.replace("+", "%2B"))
                .items();

        assertThat(issues).hasSize(open);
        assertThat(issues)
                .filteredOn(issue -> issue.get("folio").intValue() == 9)
                .singleElement()
                .satisfies(strike -> {
                    assertThat(strike.get("status").stringValue()).isEqualTo(statusOfTheStrike);
                    assertThat(strike.get("ageDays").intValue()).isEqualTo(age);
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T23:59:59Z, false", "2026-03-03T00:00:00Z, true", "2026-03-10T11:59:59Z, true"})
    void countsTheDelayOnTheDayAskedAbout(String moment, boolean overdue) {
        assertThat(ledger.get("/api/open-issues?dossier=due&asOf=" + moment).items())
                .singleElement()
                .satisfies(demand ->
                        assertThat(demand.get("overdue").booleanValue()).isEqualTo(overdue));
        assertThat(ledger.get("/api/open-issues?dossier=due&overdue=true&asOf=" + moment)
                        .items())
                .hasSize(overdue ? 1 : 0);
    }

    /** The acceptance is undated: it counts from 10 March, the day it was recorded. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 0, 0",
        "2026-03-02, 1, 0",
        "2026-03-03, 1, 1",
        "2026-03-09, 1, 1",
        "2026-03-10, 0, 0",
        "-999999999-01-01, 0, 0",
        "%2B999999999-12-31, 0, 0"
    })
    void countsTheDelayAsOfTheDayThatIsValid(String day, int open, int overdue) {
        assertThat(due.getAcross("/api/open-issues?dossier=due&validAt=" + day).items())
                .hasSize(open);
        assertThat(due.getAcross("/api/open-issues?dossier=due&overdue=true&validAt=" + day)
                        .items())
                .hasSize(overdue);
    }

    @Test
    void countsNoDelayOnceClosed() {
        assertThat(due.getAcross("/api/open-issues?dossier=due").items()).isEmpty();
        assertThat(ledger.get("/api/dossiers/due/issues")
                        .items()
                        .getFirst()
                        .get("overdue")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void refusesTheMomentThatIsAndAllToCome() {
        assertThat(ledger.get("/api/open-issues?asOf=2026-03-20T12:00:00Z").status())
                .isEqualTo(400);
        assertThat(ledger.get("/api/open-issues?asOf=2026-03-20T11:59:59.999Z").status())
                .isEqualTo(200);
    }

    @Test
    void recordsNothingEarlierThanWhatIsRecordedWhenItsClockIsSetBack() {
        Desk desk = Desk.open(ledger, "set-back");
        CLOCK.is("2026-03-05T00:00:00Z");
        desk.file(Desk.statement("2026-03-04"));
        CLOCK.is("2026-03-20T12:00:00Z");

        assertThat(ledger.get("/api/dossiers/set-back/history").items())
                .extracting(step -> Instant.parse(step.get("recordedAt").stringValue()))
                .containsOnly(Instant.parse("2026-03-20T12:00:00Z"));
    }

    @Test
    void recordsInWholeMilliseconds() {
        assertThat(ledger.get("/api/dossiers/due/history")
                        .items()
                        .getFirst()
                        .get("recordedAt")
                        .stringValue())
                .isEqualTo("2026-03-01T09:00:00.123Z");
    }

    @Test
    void toleratesADayForZonesAndNoMore() {
        Desk desk = Desk.open(ledger, "tomorrow");
        assertThat(desk.tryToFile(Desk.statement("2026-03-21")).status()).isEqualTo(201);
        Reply refused = desk.tryToFile(Desk.statement("2026-03-22"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("/problems/not-yet-happened");
        assertThat(refused.json().at("/errors/0/pointer").stringValue()).isEqualTo("/acts/0/on");
    }

    /** A clock on the wall, which the test sets. */
    private static final class Wall extends Clock {

        private volatile Instant now = Instant.EPOCH;

        void is(String moment) {
            now = Instant.parse(moment);
        }

        @Override
        public Instant instant() {
            return now;
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
}
