package dev.chancery.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that a test has started, on loopback; it ends with the test's process at the latest. */
final class PostgresServer implements AutoCloseable {

    private static final String OWNER = "ledger";

    private final EmbeddedPostgres server;
    private final JdbcClient superuser;
    private final AtomicInteger created = new AtomicInteger();
    private @Nullable TestDatabase withTables;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
        this.superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql("CREATE ROLE " + OWNER + " LOGIN").update();
    }

    /** The one that all tests of a process share. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** @param fsync the starter turns it off; on, it costs the tests nothing that could be measured */
    static PostgresServer start(boolean fsync) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", fsync ? "on" : "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setLocaleConfig("locale", "C")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that sorts text as an English dictionary does, without regard to hyphens: not as the ledger wants it. */
    TestDatabase create() {
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
        return named("TEMPLATE " + model.name());
    }

    /** @param options as of {@code CREATE DATABASE} */
    TestDatabase create(String options) {
        return named("TEMPLATE template0 " + options);
    }

    private TestDatabase named(String options) {
        String name = "ledger_" + created.incrementAndGet();
        superuser
                .sql("CREATE DATABASE " + name + " OWNER " + OWNER + " " + options)
                .update();
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
