package dev.chancery.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.access.AccessChange;
import dev.chancery.access.AccessRefused;
import dev.chancery.access.DossierGrantWithdrawn;
import dev.chancery.access.DossierGranted;
import dev.chancery.access.MarkingScheme;
import dev.chancery.access.PasswordChanged;
import dev.chancery.access.Role;
import dev.chancery.access.RoleGiven;
import dev.chancery.access.User;
import dev.chancery.access.UserAdded;
import dev.chancery.paging.Page;
import dev.chancery.store.Durability;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On H2 and, a second time, on PostgreSQL. */
class RosterTest {

    private static final MarkingScheme SCHEME = new MarkingScheme(List.of("secret"), List.of());
    private static final Passwords PASSWORDS = new Passwords(Passwords.COST);
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Hours clock = new Hours();
    private HikariDataSource database;
    private Roster roster;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestDatabase.in(folder).connect();
        roster = roster();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Roster roster() {
        return new Roster(database, Durability.of(database), SCHEME, clock);
    }

    /** Says the hour that it is set to. */
    private static final class Hours extends Clock {

        private Instant now = NOON;

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

    private Entry record(AccessChange change) {
        return roster.record(change, "ada", "r-1");
    }

    private List<String> grants() {
        return JdbcClient.create(database)
                .sql("SELECT subject || ' ' || dossier || ' ' || COALESCE(until_at, '-') FROM dossier_grant ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Test
    void keepsWhatWasChangedByWhomAndWhenInOneOrder() {
        Entry first = record(new UserAdded("leyla", "Leyla", "hired"));
        clock.now = NOON.minusSeconds(60); // set back
        Entry second = record(new RoleGiven("leyla", Role.DESK_OFFICER, null, "her task"));

        assertThat(first.number()).isEqualTo(1);
        assertThat(second)
                .isEqualTo(new Entry(
                        2, 2, new RoleGiven("leyla", Role.DESK_OFFICER, null, "her task"), NOON, "ada", "r-1"));
        assertThat(roster.changes(null, 10, null).items()).containsExactly(first, second);
        assertThat(roster().users().find("leyla").map(User::name)).contains("Leyla");
    }

    @Test
    void listsAPageAtATimeOfOneUserOrOfAll() {
        for (String subject : List.of("a", "b", "c")) {
            record(new UserAdded(subject, subject, "hired"));
        }
        Page<Entry> page = roster.changes(null, 2, null);
        assertThat(page.items()).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(page.next()).isNotNull();
        assertThat(roster.changes(null, 2, page.next().text()).items())
                .extracting(Entry::number)
                .containsExactly(3L);
        assertThat(roster.changes("b", 2, null).items())
                .extracting(Entry::number)
                .containsExactly(2L);
    }

    @Test
    void knowsWhoSomebodyWasAtAMoment() {
        record(new UserAdded("leyla", "Leyla", "hired"));
        clock.now = NOON.plusSeconds(60);
        record(new RoleGiven("leyla", Role.AUDITOR, null, "her task"));

        assertThat(roster.usersAsOf(NOON.minusMillis(1)).isEmpty()).isTrue();
        assertThat(roster.usersAsOf(NOON).find("leyla").orElseThrow().rolesAt(NOON))
                .isEmpty();
        assertThat(roster.usersAsOf(NOON.plusSeconds(60))
                        .find("leyla")
                        .orElseThrow()
                        .rolesAt(NOON))
                .containsExactly(Role.AUDITOR);
    }

    @Test
    void writesGrantsForTheGatesInTheSameTransaction() {
        record(new UserAdded("leyla", "Leyla", "hired"));
        record(new DossierGranted("leyla", "kyiv", NOON.plusSeconds(60), "her file"));
        record(new DossierGranted("leyla", "baku", null, "her file"));
        assertThat(grants()).containsExactly("leyla baku -", "leyla kyiv 2026-11-26T12:01:00.000Z");

        record(new DossierGranted("leyla", "kyiv", null, "longer"));
        record(new DossierGrantWithdrawn("leyla", "baku", "moved"));
        assertThat(grants()).containsExactly("leyla kyiv -");
    }

    @Test
    void recordsNothingOfWhatARuleRefuses() {
        assertThatThrownBy(() -> roster.recordAll(
                        List.of(
                                new UserAdded("leyla", "Leyla", "hired"),
                                new RoleGiven("leyla", Role.AUDITOR, null, "her task"),
                                new RoleGiven("leyla", Role.REGISTRAR, null, "her task")),
                        "hash",
                        "ada",
                        null))
                .isInstanceOf(AccessRefused.class);
        assertThat(roster.changes(null, 10, null).items()).isEmpty();
        assertThat(roster.users().isEmpty()).isTrue();
    }

    @Test
    void keepsAHashOfTheLastPasswordAndNoPassword() {
        roster.recordAll(
                List.of(new UserAdded("leyla", "Leyla", "hired"), new PasswordChanged("leyla", "hired")),
                PASSWORDS.hash("a first long password"),
                "ada",
                null);
        roster.recordAll(
                List.of(new PasswordChanged("leyla", "lost")), PASSWORDS.hash("a second long password"), "ada", null);

        Roster another = roster();
        another.users();
        String hash = another.hashOf("leyla").orElseThrow();
        assertThat(PASSWORDS.match("a second long password", hash)).isTrue();
        assertThat(PASSWORDS.match("a first long password", hash)).isFalse();
        assertThat(PASSWORDS.match("a second long password", null)).isFalse();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("password");
    }

    @Test
    void beginsOnceHoweverManyNodesStart() throws Exception {
        List<AccessChange> first =
                List.of(new UserAdded("registrar", "Registrar", "first start"), new PasswordChanged("registrar", "."));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Roster node = i == 0 || !TestDatabase.isOnPostgresql() ? roster : roster();
                starts.add(() -> node.beginWith(first, "hash", "ledger"));
            }
            int begun = 0;
            for (var start : nodes.invokeAll(starts)) {
                begun += start.get() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(1);
        }
        assertThat(roster().users().all()).hasSize(1);
    }

    @Test
    void hasNoGapsHoweverManyChangeItAtOnce() throws Exception {
        record(new UserAdded("leyla", "Leyla", "hired"));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Entry>> changes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Roster node = i % 2 == 0 || !TestDatabase.isOnPostgresql() ? roster : roster();
                var change = new DossierGranted("leyla", "dossier-" + i, null, "her file");
                changes.add(() -> node.record(change, "ada", null));
            }
            for (var change : nodes.invokeAll(changes)) {
                change.get();
            }
        }
        assertThat(roster.changes(null, 100, null).items())
                .extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
        assertThat(roster.users().find("leyla").orElseThrow().grants()).hasSize(40);
        assertThat(grants()).hasSize(40);
    }

    @Test
    void hearsWhatAnotherNodeTook() {
        if (!TestDatabase.isOnPostgresql()) {
            return; // a file has one node
        }
        assertThat(roster.users().isEmpty()).isTrue();
        roster().record(new UserAdded("leyla", "Leyla", "hired"), "ada", null);

        assertThat(roster.usersLastHeardOf().isEmpty()).isTrue();
        assertThat(roster.users().find("leyla")).isPresent();
        assertThat(roster.usersLastHeardOf().find("leyla")).isPresent();
    }
}
