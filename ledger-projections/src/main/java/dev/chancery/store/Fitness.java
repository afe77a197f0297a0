package dev.chancery.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a database keeps what it is given: an H2 in files, or a PostgreSQL of 15 or later, that answers for its commits. */
final class Fitness {

    private static final int OLDEST_POSTGRESQL = 15;

    private Fitness() {}

    /** @throws Unfit for any other database, and for one that is set to forget */
    static void require(DataSource dataSource) {
        JdbcClient database = JdbcClient.create(dataSource);
        switch (Database.of(dataSource)) {
            case H2 -> requireOfH2(database);
            case POSTGRESQL -> requireOfPostgresql(database);
        }
    }

    private static void requireOfH2(JdbcClient h2) {
        if (!isInFile(h2)) {
            throw new Unfit("H2 would keep it in memory", "Give a database URL that begins with jdbc:h2:file:");
        }
        if (!writesAtOnce(h2)) {
            throw new Unfit("H2 would hold commits back for a while", "Add ;WRITE_DELAY=0 to the database URL.");
        }
    }

    private static boolean isInFile(JdbcClient h2) {
        return h2.sql("SELECT COUNT(*) FROM information_schema.settings WHERE setting_name = 'info.FILE_SIZE'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static boolean writesAtOnce(JdbcClient h2) {
        return h2.sql(
                        "SELECT DISTINCT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'")
                .query(String.class)
                .list()
                .equals(List.of("0"));
    }

    private static void requireOfPostgresql(JdbcClient postgresql) {
        requireOfPostgresql(Integer.parseInt(setting(postgresql, "server_version_num")));
        if (!setting(postgresql, "server_encoding").equals("UTF8")) {
            throw new Unfit(
                    "this PostgreSQL database cannot hold every letter", "Create the database with ENCODING 'UTF8'.");
        }
        for (String durable : List.of("fsync", "synchronous_commit")) {
            if (setting(postgresql, durable).equals("off")) {
                throw new Unfit(
                        "PostgreSQL would lose commits, with " + durable + " off",
                        "Set " + durable + " = on in the server's settings, and for the ledger's user and database.");
            }
        }
    }

    /** @param version as in {@code server_version_num}: 180006 for 18.6 */
    static void requireOfPostgresql(int version) {
        if (version / 10_000 < OLDEST_POSTGRESQL) {
            throw new Unfit(
                    "it has not been tried on PostgreSQL " + version / 10_000,
                    "Use PostgreSQL " + OLDEST_POSTGRESQL + " or later.");
        }
    }

    private static String setting(JdbcClient postgresql, String name) {
        return postgresql
                .sql("SELECT current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
