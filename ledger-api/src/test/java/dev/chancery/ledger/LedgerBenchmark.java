package dev.chancery.ledger;

import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the ledger does beside what plain JDBC, or a bare endpoint, does in the same run: {@code ./mvnw -Pbench verify},
 * results in {@code ledger-api/target/bench}.
 *
 * <p>{@code -Dbench.events=} says how many events there are, {@code -Dbench.acts=} how long the long dossier is.
 */
final class LedgerBenchmark {

    private static final Figures FIGURES = new Figures();

    @AfterAll
    static void write() throws IOException {
        FIGURES.write(Path.of("target", "bench"));
    }

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        measure("H2", folder, List.of());
    }

    @Test
    void onPostgresql(@TempDir Path folder) throws Exception {
        measure("PostgreSQL", folder, onPostgresqlOf(folder));
    }

    private static List<String> onPostgresqlOf(Path folder) {
        return TestDatabase.onPostgresql(folder).settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    @Test
    void accessLog(@TempDir Path with, @TempDir Path without) throws Exception {
        var figures = new AccessLogFigures(FIGURES);
        figures.measure("H2", with, List.of(), without, List.of());
        figures.measure("PostgreSQL", with, onPostgresqlOf(with), without, onPostgresqlOf(without));
    }

    @Test
    void startAndMemory(@TempDir Path folder) throws Exception {
        new StartFigures(FIGURES, folder).measure();
    }

    @Test
    void pages(@TempDir Path folder) throws Exception {
        try (RunningLedger ledger = RunningLedger.onFiles(folder)) {
            PlainJdbc jdbc = new PlainJdbc(ledger.part(DataSource.class));
            try (ConfigurableApplicationContext bare = BareApplication.over(jdbc)) {
                new PageFigures(new Bench("H2", ledger, jdbc, BareApplication.address(bare), FIGURES)).measure();
            }
        }
    }

    private static void measure(String database, Path folder, List<String> settings) throws Exception {
        try (RunningLedger ledger = RunningLedger.onFiles(folder, settings.toArray(String[]::new))) {
            PlainJdbc jdbc = new PlainJdbc(ledger.part(DataSource.class));
            try (ConfigurableApplicationContext bare = BareApplication.over(jdbc)) {
                Bench bench = new Bench(database, ledger, jdbc, BareApplication.address(bare), FIGURES);
                AppendFigures appends = new AppendFigures(bench);
                appends.appendToALongDossier();
                appends.append(1);
                appends.append(8);
                appends.appendOverHttp(1);
                appends.appendOverHttp(16);
                new HistoryFigures(bench).measure();
                new GrowthFigures(bench).measure();
                ledger.part(JdbcClient.class).sql("ANALYZE").update();
                new OpenIssueFigures(bench).measure();
            }
        }
    }
}
