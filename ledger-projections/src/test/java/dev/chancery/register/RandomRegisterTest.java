package dev.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.act.Act;
import dev.chancery.archive.LedgerJson;
import dev.chancery.audit.Audit;
import dev.chancery.dossier.Seeds;
import dev.chancery.gate.View;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.OneGeneration;
import dev.chancery.projection.Projection;
import dev.chancery.record.ActStruckOut;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.TestDatabase;
import dev.chancery.store.TestEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** However the events are cut, the register and the audit trail hold the same rows. */
final class RandomRegisterTest {

    private static final int RECORDINGS = 200;

    @AutoClose
    private final HikariDataSource dataSource = new HikariDataSource();

    private OneGeneration register;
    private OneGeneration audit;

    @BeforeEach
    void open(@TempDir Path folder) {
        TestDatabase database = TestDatabase.in(folder);
        dataSource.setJdbcUrl(database.url());
        dataSource.setUsername(database.user());
        dataSource.setPassword(database.password());
        register = generation(new Register());
        audit = generation(new Audit());
    }

    private OneGeneration generation(Projection projection) {
        return new OneGeneration(projection, dataSource, (dossier, last) -> {
            throw new AssertionError("neither asks for a dossier's past");
        });
    }

    private static LongStream seeds() {
        return Seeds.of(TestDatabase.isOnPostgresql() ? 1 : 3);
    }

    private static List<RecordedEvent> recorded(long seed) {
        var events = new RandomEvents(seed);
        var random = new SplittableRandom(seed);
        List<RandomEvents.Drawer> drawers = IntStream.range(0, 4)
                .mapToObj(n -> events.new Drawer("dossier-" + n))
                .toList();
        for (int i = 0; i < RECORDINGS; i++) {
            drawers.get(random.nextInt(drawers.size())).record();
        }
        return events.recorded();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdTheSameRowsHoweverTheEventsAreCut(long seed) {
        List<RecordedEvent> events = recorded(seed);
        for (OneGeneration projection : List.of(register, audit)) {
            projection.write(events, 1);
            Map<String, List<String>> rows = projection.dump();
            assertThat(rows).noneSatisfy((table, lines) -> assertThat(lines).isEmpty());

            projection.begin();
            writeCut(projection, events, new SplittableRandom(seed));
            assertThat(projection.dump()).as("cut in the order of recording").isEqualTo(rows);

            projection.begin();
            writeCut(projection, TestEvents.byDossier(events), new SplittableRandom(seed));
            assertThat(projection.dump()).as("cut, dossier by dossier").isEqualTo(rows);

            projection.begin();
            projection.write(events);
            assertThat(projection.dump()).as("all at once").isEqualTo(rows);
        }
    }

    private static void writeCut(OneGeneration projection, List<RecordedEvent> events, SplittableRandom random) {
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(random.nextInt(5) == 0 ? 150 : 12));
            projection.write(events.subList(from, to));
            from = to;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countTheActsThatStand(long seed) {
        writeCut(register, recorded(seed), new SplittableRandom(seed));

        assertThat(register.rows()
                        .sql("SELECT acts, last_act FROM register.dossier ORDER BY dossier")
                        .query()
                        .listOfRows())
                .isEqualTo(register.rows().sql("""
                                SELECT CAST(COUNT(*) AS INTEGER) AS acts, MAX(folio) AS last_act FROM register.act
                                WHERE until_position = ? GROUP BY dossier ORDER BY dossier""").param(AsOf.STILL).query().listOfRows());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void knowHowMuchIsInADossierAsIfItWereCounted(long seed) {
        writeCut(register, recorded(seed), new SplittableRandom(seed));
        Dossiers dossiers = new Dossiers(register.rows());
        Extents extents = new Extents(register.rows());
        for (DossierEntry dossier :
                dossiers.list(View.WHOLE, null, null, 10, null).items()) {
            AsOf now = new AsOf(AsOf.STILL - 1, RowDay.LAST, View.WHOLE);
            Extents.Extent counted = extents.of(dossier.id(), now, dossier.version() + 1);

            assertThat(extents.of(dossier.id(), now, dossier.version())).isEqualTo(counted);
            assertThat(counted.acts()).isEqualTo(dossier.acts());
            assertThat(counted.years().values().stream().mapToInt(acts -> acts).sum())
                    .isBetween(1, counted.acts());
        }
    }

    @Test
    void holdTheSameRowsAfterABatchThatFailed() {
        List<RecordedEvent> events = recorded(7);
        register.write(events);
        Map<String, List<String>> rows = register.dump();
        RecordedEvent amendsNothing = TestEvents.recorded(
                Long.MAX_VALUE - 1,
                "dossier-0",
                9999,
                new ActStruckOut(9998, "of another file"),
                Map.of(),
                events.getLast().recordedAt());

        register.begin();
        register.write(events.subList(0, 50));
        List<RecordedEvent> rest = events.subList(50, events.size());
        assertThatThrownBy(() -> register.write(
                        Stream.concat(rest.stream(), Stream.of(amendsNothing)).toList()))
                .hasMessage("Act 9998 of dossier-0 is not in the register.");
        register.forget();
        register.write(rest);

        assertThat(register.dump()).isEqualTo(rows);
    }

    @Test
    void keepAnActAsItWasStored() {
        JsonMapper json = LedgerJson.archive();
        for (RecordedEvent event : recorded(11)) {
            if (event.payload() instanceof Act act) {
                assertThat(json.writeValueAsBytes(act)).isEqualTo(event.json());
            }
        }
    }

    @Test
    void passOverWhatWasSetAside() {
        List<RecordedEvent> events = recorded(13).stream()
                .filter(event -> event.dossier().equals("dossier-1"))
                .limit(3)
                .toList();
        register.write(List.of(events.getFirst(), events.get(1).setAside()));
        register.write(List.of(events.get(2).setAside()));

        assertThat(new Dossiers(register.rows()).find(View.WHOLE, "dossier-1")).hasValueSatisfying(dossier -> {
            assertThat(dossier.version()).isEqualTo(2);
            assertThat(dossier.acts()).isZero();
        });
    }
}
