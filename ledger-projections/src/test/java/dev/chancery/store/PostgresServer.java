package dev.chancery.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that a test has started, on loopback; it ends with the test's process at the latest. */
public final class PostgresServer implements AutoCloseable {

    private static final String OWNER = "ledger";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres.Builder builder;
    private final @Nullable Path folder;
    private final JdbcClient superuser;
    private final AtomicInteger created = new AtomicInteger();
    private EmbeddedPostgres server;
    private @Nullable TestDatabase withTables;

    private PostgresServer(EmbeddedPostgres.Builder builder, @Nullable Path folder) {
        this.builder = builder;
        this.folder = folder;
        this.server = started(builder);
        this.superuser = JdbcClient.create(server.getPostgresDatabase());
    }

    /** The one that all tests of a process share. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** @param fsync the starter turns it off; on, it costs the tests nothing that could be measured */
    static PostgresServer start(boolean fsync) {
        return new PostgresServer(configured(fsync), null).withOwner();
    }

    /**
     * One of a test's own, which it may kill or copy: in a folder that is empty, or that another server has left. The files
     * stay when it ends.
     *
     * @param settings as in {@code postgresql.conf}
     */
    public static PostgresServer inFolder(Path folder, Map<String, String> settings) {
        boolean isNew = Files.notExists(folder.resolve("PG_VERSION"));
        EmbeddedPostgres.Builder builder = configured(true)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false);
        settings.forEach((name, value) -> builder.setServerConfig(name, quoted(value)));
        builder.setServerConfig("unix_socket_directories", quoted("")); // one that was left would bar the way
        var server = new PostgresServer(builder, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return isNew ? server.withOwner() : server;
    }

    /** The starter hands it to a shell. */
    private static String quoted(String value) {
        return "'" + value + "'";
    }

    private static EmbeddedPostgres.Builder configured(boolean fsync) {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", fsync ? "on" : "off")
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("locale", "C");
    }

    private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PostgresServer withOwner() {
        superuser.sql("CREATE ROLE " + OWNER + " LOGIN").update();
        return this;
    }

    /** Ends all of its processes with SIGKILL. */
    public void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS) // where nobody takes notice of an orphan's end
                .join();
    }

    private ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(lines("postmaster.pid").getFirst()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .orElseThrow();
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(inFolder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path inFolder() {
        if (folder == null) {
            throw new IllegalStateException("It has no folder of the test's.");
        }
        return folder;
    }

    /** Starts it again after it was killed, on the same files and port. */
    public void startAgain() {
        try {
            Files.delete(inFolder().resolve("epg-lock")); // the starter's, which has not noticed
            Files.delete(
                    inFolder().resolve("postmaster.pid")); // an orphan of whose end nobody took notice still has it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = started(builder.setPort(server.getPort()));
    }

    /** Connects as one who may do everything. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(SUPERUSER, SUPERUSER));
    }

    /** A database that sorts text as an English dictionary does, without regard to hyphens: not as the ledger wants it. */
    public TestDatabase create() {
        return create("LOCALE_PROVIDER icu ICU_LOCALE 'en-US-u-ka-shifted'");
    }

    /** The same with the ledger's tables, as a copy of one in which the scripts have run. */
    TestDatabase createWithTables() {
        TestDatabase model = withTables;
        if (model == null) {
            model = create();
            model.connect().close();
            withTables = model;
        }
        TestDatabase copy = createAs("TEMPLATE " + model.name());
        return new TestDatabase(copy.url(), copy.user(), copy.password(), true);
    }

    /** @param options as of {@code CREATE DATABASE} */
    TestDatabase create(String options) {
        return createAs("TEMPLATE template0 " + options);
    }

    private TestDatabase createAs(String options) {
        String name = "ledger_" + created.incrementAndGet();
        superuser
                .sql("CREATE DATABASE " + name + " OWNER " + OWNER + " " + options)
                .update();
        return named(name);
    }

    /** The database of that name, as the one whom it belongs to. */
    public TestDatabase named(String name) {
        return new TestDatabase("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, OWNER, "");
    }

    /** Changes what the server does for whoever connects to a database from now on. */
    void alter(TestDatabase database, String setting) {
        superuser.sql("ALTER DATABASE " + database.name() + " SET " + setting).update();
    }

    void drop(TestDatabase database) {
        superuser.sql("DROP DATABASE " + database.name() + " WITH (FORCE)").update();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final PostgresServer SERVER = start(true);
    }
}
