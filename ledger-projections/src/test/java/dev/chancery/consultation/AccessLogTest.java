package dev.chancery.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.consultation.Consultations.Wanted;
import dev.chancery.paging.Page;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that was entered is lost or there twice, whatever becomes of the database. */
@Timeout(60)
final class AccessLogTest {

    private static final Wanted ALL = new Wanted(null, null, null, null, null);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private static Consultation consultation(int number) {
        return consultation("2025-11-14T01:00:00.%03dZ".formatted(number % 1000), "clerk", "kyiv", "r-" + number);
    }

    private static Consultation consultation(String at, String subject, @Nullable String dossier, String request) {
        return new Consultation(
                Instant.parse(at),
                subject,
                "showDossier",
                "GET",
                "/api",
                null,
                dossier,
                200,
                1L,
                3L,
                "127.0.0.1",
                request);
    }

    private static final List<String> CHANGES =
            List.of("UPDATE access_log SET subject = 'x'", "DELETE FROM access_log", "TRUNCATE TABLE access_log");

    private static AccessLog over(Entries entries, int most) {
        AccessLog log = new AccessLog(entries, most, Duration.ofMillis(5));
        log.start();
        return log;
    }

    private static List<String> requests(List<Consultation> consultations) {
        return consultations.stream().map(Consultation::requestId).toList();
    }

    /** The log in a database, the oldest first. */
    private static List<Entry> onFile(HikariDataSource database) {
        return new Consultations(database).list(ALL, 100_000, null).items().reversed();
    }

    @Test
    void isWrittenInTheOrderOfEntering() throws Exception {
        try (HikariDataSource database = TestDatabase.in(folder).connect()) {
            try (AccessLog log = over(new AccessLogTable(database), 100)) {
                IntStream.range(0, 600).forEach(number -> log.enter(consultation(number / 10)));
                assertThat(log.await(SOON)).isTrue();
                assertThat(log.waiting()).isZero();

                List<Entry> entries = onFile(database);
                assertThat(entries).extracting(Entry::position).containsExactlyElementsOf(upTo(600));
                assertThat(entries)
                        .extracting(Entry::requestId)
                        .containsExactlyElementsOf(IntStream.range(0, 600)
                                .mapToObj(number -> "r-" + number / 10)
                                .toList());
            }
        }
    }

    private static List<Long> upTo(long last) {
        return Stream.iterate(1L, position -> position <= last, position -> position + 1)
                .toList();
    }

    @Test
    @Tag("h2")
    void isWrittenWholeWhenItIsClosed() throws Exception {
        try (HikariDataSource database = TestDatabase.in(folder).connect()) {
            AccessLog log = over(new AccessLogTable(database), 50);
            List<Thread> readers = IntStream.range(0, 8)
                    .mapToObj(reader -> Thread.ofPlatform()
                            .start(() -> IntStream.range(0, 60).forEach(number -> log.enter(consultation(number)))))
                    .toList();
            for (Thread reader : readers) {
                reader.join();
            }
            log.close();

            assertThat(onFile(database)).hasSize(480);
        }
    }

    @Test
    @Tag("h2")
    void hasWhoeverEntersWaitWhereTooMuchWaitsAlready() throws Exception {
        var taken = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        List<Consultation> written = new ArrayList<>();
        AccessLog log = over(
                (consultations, again) -> {
                    taken.countDown();
                    await(released);
                    written.addAll(consultations);
                },
                2);
        log.enter(consultation(1));
        await(taken);
        log.enter(consultation(2));
        log.enter(consultation(3));
        Thread fourth = Thread.ofPlatform().start(() -> log.enter(consultation(4)));
        while (fourth.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(log.waiting()).isEqualTo(3);

        released.countDown();
        fourth.join();
        log.close();

        assertThat(requests(written)).containsExactly("r-1", "r-2", "r-3", "r-4");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("h2")
    void isKeptWhileTheDatabaseIsAwayAndWrittenWhenItIsBack() throws Exception {
        var refusals = new CountDownLatch(3);
        try (HikariDataSource database = TestDatabase.in(folder).connect()) {
            Entries table = new AccessLogTable(database);
            try (AccessLog log = over(
                    (consultations, again) -> {
                        if (refusals.getCount() > 0) {
                            refusals.countDown();
                            throw new DataAccessResourceFailureException("away for the test");
                        }
                        table.add(consultations, again);
                    },
                    100)) {
                log.enter(consultation(1));
                await(refusals);
                log.enter(consultation(2));
                assertThat(log.await(SOON)).isTrue();
            }

            assertThat(onFile(database)).extracting(entry -> entry.requestId()).containsExactly("r-1", "r-2");
        }
    }

    @Test
    void isNotWrittenTwiceWhenNobodyHeardThatItWasWritten() throws Exception {
        try (HikariDataSource database = TestDatabase.in(folder).connect()) {
            Entries table = new AccessLogTable(database);
            table.add(List.of(consultation(1)), false);
            try (AccessLog log = over(
                    (consultations, again) -> {
                        table.add(consultations, again);
                        if (!again) {
                            throw new DataAccessResourceFailureException("broke off for the test");
                        }
                    },
                    100)) {
                log.enter(consultation(1));
                log.enter(consultation(2));
                assertThat(log.await(SOON)).isTrue();
            }

            assertThat(onFile(database)).extracting(entry -> entry.requestId()).containsExactly("r-1", "r-1", "r-2");
        }
    }

    @Test
    void takesWhateverItIsGiven() throws Exception {
        String odd = "\0\n\ud800" + "ж".repeat(5_000);
        try (HikariDataSource database = TestDatabase.in(folder).connect();
                AccessLog log = over(new AccessLogTable(database), 100)) {
            log.enter(new Consultation(Instant.EPOCH, odd, odd, odd, odd, odd, odd, 404, 0L, 1L, odd, odd));
            assertThat(log.await(SOON)).isTrue();

            assertThat(onFile(database).getFirst().path()).hasSize(1_000).startsWith("\ufffd\ufffd\ufffdж");
        }
    }

    @Test
    void isAskedBySubjectDossierAndTimeAPageAtATime() {
        try (HikariDataSource database = TestDatabase.in(folder).connect()) {
            List<Consultation> all = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                all.add(consultation(
                        "2025-11-14T01:00:%02d.000Z".formatted(number / 7),
                        number % 2 == 0 ? "clerk" : "auditor",
                        number % 3 == 0 ? "kyiv" : number % 3 == 1 ? "tehran" : null,
                        "r-" + number));
            }
            new AccessLogTable(database).add(all, false);

            for (String subject : new String[] {null, "clerk", "nobody"}) {
                for (String dossier : new String[] {null, "kyiv"}) {
                    for (Instant from : new Instant[] {null, Instant.parse("2025-11-14T01:00:02Z")}) {
                        var wanted = new Wanted(subject, dossier, null, from, Instant.parse("2025-11-14T01:00:07Z"));
                        assertThat(pages(database, wanted))
                                .as("%s", wanted)
                                .isEqualTo(requests(all.reversed().stream()
                                        .filter(each -> subject == null || subject.equals(each.subject()))
                                        .filter(each -> dossier == null || dossier.equals(each.dossier()))
                                        .filter(each ->
                                                from == null || !each.readAt().isBefore(from))
                                        .filter(each -> each.readAt().isBefore(wanted.to()))
                                        .toList()));
                    }
                }
            }
        }
    }

    private static List<String> pages(HikariDataSource database, Wanted wanted) {
        var consultations = new Consultations(database);
        List<String> requests = new ArrayList<>();
        Page<Entry> page = consultations.list(wanted, 4, null);
        page.items().forEach(entry -> requests.add(entry.requestId()));
        while (page.next() != null) {
            page = consultations.list(wanted, 4, page.next().text());
            page.items().forEach(entry -> requests.add(entry.requestId()));
        }
        return requests;
    }

    @Test
    void cannotBeChangedOnPostgresql() {
        try (HikariDataSource database = TestDatabase.in(folder).connect()) {
            new AccessLogTable(database).add(List.of(consultation(1)), false);
            JdbcClient client = JdbcClient.create(database);
            for (String change : TestDatabase.isOnPostgresql() ? CHANGES : List.<String>of()) {
                assertThatThrownBy(() -> client.sql(change).update())
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("access_log is only added to");
            }

            assertThat(onFile(database)).hasSize(1);
        }
    }

    /** Nothing in the ledger would change or delete an entry. */
    @Test
    void isOnlyAddedTo() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(Files.readString(source))
                            .doesNotContainPattern(
                                    "(?i)(UPDATE|DELETE\\s+FROM|TRUNCATE\\s+TABLE|MERGE\\s+INTO)\\s+access_log"));
        }
    }
}
