package dev.chancery.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.access.Clearance;
import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Reader;
import dev.chancery.access.Sight;
import dev.chancery.paging.Conditions;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reader may see, as rows say it. */
final class GateTest {

    private static final MarkingScheme SCHEME =
            new MarkingScheme(List.of("restricted", "confidential", "secret"), List.of("nodis"));
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static HikariDataSource dataSource;

    private static JdbcClient ledger;

    @BeforeAll
    static void write(@TempDir Path folder) {
        dataSource = TestDatabase.in(folder).connect();
        ledger = JdbcClient.create(dataSource);
        restrict(1, "secret//", "kyiv", 1);
        restrict(2, "restricted//nodis", "kyiv", 2);
        restrict(3, "cosmic//", "rome", 3);
        grant("leyla", "kyiv", null);
        grant("leyla", "rome", "2026-11-26T12:00:00.001Z");
        grant("leyla", "bern", "2026-11-26T12:00:00.000Z");
    }

    private static void restrict(int number, String words, String dossier, int act) {
        ledger.sql("INSERT INTO restriction (restriction, words) VALUES (?, ?)")
                .params(number, words)
                .update();
        ledger.sql("INSERT INTO restricted_act (dossier, act, restriction) VALUES (?, ?, ?)")
                .params(dossier, act, number)
                .update();
    }

    private static void grant(String subject, String dossier, String until) {
        ledger.sql("INSERT INTO dossier_grant (subject, dossier, until_at) VALUES (?, ?, ?)")
                .params(subject, dossier, until)
                .update();
    }

    @AfterAll
    static void close() {
        dataSource.close();
    }

    private static View of(boolean everyDossier, Sight sight) {
        return new Gate(dataSource, Clock.fixed(NOON, ZoneOffset.UTC)).open(new Reader("leyla", everyDossier, sight));
    }

    private static List<String> restricted(View view) {
        Conditions conditions = view.dossiers(new Conditions(), "a.dossier").and(view.acts("a.dossier", "a.act"));
        return ledger.sql("SELECT a.words FROM (SELECT x.dossier, x.act, r.words FROM restricted_act x"
                        + " JOIN restriction r ON r.restriction = x.restriction) a" + conditions.sql()
                        + " ORDER BY a.words")
                .params(conditions.parameters())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void admitsToADossierUntilTheGrantEnds() {
        View view = of(false, Sight.OF_THE_UNMARKED);
        assertThat(view.admits("kyiv")).isTrue();
        assertThat(view.admits("rome")).isTrue();
        assertThat(view.admits("bern")).isFalse();
        assertThat(view.admits("nowhere")).isFalse();
        assertThat(of(true, Sight.OF_THE_UNMARKED).admits("bern")).isTrue();
        assertThat(new Gate(dataSource, Clock.fixed(NOON, ZoneOffset.UTC))
                        .open(Reader.NOBODY)
                        .admits("kyiv"))
                .isFalse();
    }

    @Test
    void showsActsUpToTheClearanceAndUnderTheCaveatsThatOneHolds() {
        assertThat(restricted(of(true, SCHEME.of(new Clearance("secret", List.of())))))
                .containsExactly("secret//");
        assertThat(restricted(of(true, SCHEME.of(new Clearance("restricted", List.of("NoDis"))))))
                .containsExactly("restricted//nodis");
        assertThat(restricted(of(true, SCHEME.of(SCHEME.highest())))).containsExactly("restricted//nodis", "secret//");
        assertThat(restricted(of(true, Sight.OF_THE_UNMARKED))).isEmpty();
        assertThat(restricted(of(true, Sight.OF_THE_LEDGER))).hasSize(3);
    }

    @Test
    void showsNobodyWhatTheSchemeDoesNotName() {
        View highest = of(false, SCHEME.of(SCHEME.highest()));
        assertThat(highest.withholdsIn("kyiv")).isFalse();
        assertThat(highest.withholdsIn("rome")).isTrue();
        assertThat(highest.withholds("rome", 3)).isTrue();
        assertThat(highest.withholds()).isTrue();
    }

    @Test
    void saysThatSomethingIsWithheldOnlyWhereItIsInDossiersThatMayBeSeen() {
        View view = of(false, restriction -> !restriction.text().equals("secret//"));
        assertThat(view.withholds()).isTrue();
        assertThat(view.withholdsIn("rome")).isFalse();
        assertThat(new Gate(dataSource, Clock.fixed(NOON, ZoneOffset.UTC))
                        .open(Reader.NOBODY)
                        .withholds())
                .isFalse();
    }

    @Test
    void standsForWhatIsWithheldByATagThatChangesWithIt() {
        String all = of(true, Sight.OF_THE_UNMARKED).shade("kyiv");
        String some = of(true, SCHEME.of(new Clearance("secret", List.of()))).shade("kyiv");
        assertThat(all).matches("[0-9a-f]{8}").isNotEqualTo(some);
        assertThat(some).matches("[0-9a-f]{8}");
        assertThat(of(true, SCHEME.of(SCHEME.highest())).shade("kyiv")).isEmpty();
    }

    @Test
    void withholdsWhatIsLaidWhileItIsOpen() {
        View view = of(true, Sight.OF_THE_LEDGER);
        restrict(9, "secret//late", "oslo", 9);
        assertThat(view.withholds("oslo", 9)).isTrue();
        assertThat(restricted(view)).hasSize(3);
        lift("oslo", 9);
    }

    private static void lift(String dossier, int number) {
        ledger.sql("DELETE FROM restricted_act WHERE dossier = ?")
                .param(dossier)
                .update();
        ledger.sql("DELETE FROM restriction WHERE restriction = ?")
                .param(number)
                .update();
    }

    @Test
    void readsAgainWhatWasReadWhileSomethingWasLaid() {
        var readings = new ArrayList<List<String>>();
        List<String> read = of(true, Sight.OF_THE_LEDGER).read(view -> {
            if (readings.isEmpty()) {
                restrict(9, "secret//late", "oslo", 9);
            }
            readings.add(restricted(view));
            return readings.getLast();
        });
        assertThat(readings).hasSize(2);
        assertThat(readings.getFirst()).contains("secret//late");
        assertThat(read).hasSize(3).doesNotContain("secret//late");
        lift("oslo", 9);
    }

    @Test
    void asksOfEachActOnlyForThoseFromWhomSomeAreWithheld() {
        assertThat(of(true, Sight.OF_THE_LEDGER).<String>read(view -> view.acts("a.dossier", "a.act")))
                .isEqualTo("1 = 1");
        View some = of(true, SCHEME.of(SCHEME.highest()));
        assertThat(some.<List<String>>read(GateTest::restricted))
                .isEqualTo(restricted(some))
                .hasSize(2);
    }

    @Test
    void listsManyDossiersAsItListsFew() {
        View few = of(false, Sight.OF_THE_LEDGER);
        assertThat(few.isNarrow()).isTrue();
        List<String> seen = restricted(few);
        for (int i = 0; i < 600; i++) {
            grant("leyla", "many-" + i, null);
        }
        View many = of(false, Sight.OF_THE_LEDGER);
        assertThat(many.isNarrow()).isFalse();
        assertThat(restricted(many)).isEqualTo(seen).hasSize(3);
        assertThat(restricted(new Gate(dataSource, Clock.fixed(NOON, ZoneOffset.UTC)).open(Reader.NOBODY)))
                .isEmpty();
        ledger.sql("DELETE FROM dossier_grant WHERE dossier LIKE 'many-%'").update();
    }

    @Test
    void looksIntoNoColumnWithoutItsTable() {
        View view = of(false, Sight.OF_THE_UNMARKED);
        assertThatIllegalArgumentException().isThrownBy(() -> view.acts("dossier", "a.act"));
        assertThatIllegalArgumentException().isThrownBy(() -> view.dossiers(new Conditions(), "dossier"));
    }
}
