package dev.chancery.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables that are only added to: PostgreSQL refuses whoever would change, delete or empty what is there. On H2 nothing does
 * but that no code of the ledger's would: its triggers are classes, and no name of a class is kept in a database.
 */
final class Indelible {

    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$""";

    private Indelible() {}

    static void make(DataSource dataSource, String table) {
        if (Database.of(dataSource) == Database.H2) {
            return;
        }
        JdbcClient postgresql = JdbcClient.create(dataSource);
        boolean isSo = postgresql
                .sql("SELECT COUNT(*) > 0 FROM pg_trigger WHERE tgname = 'only_added_to' AND tgrelid = ?::regclass")
                .param(table)
                .query(Boolean.class)
                .single();
        if (!isSo) {
            postgresql.sql(FUNCTION).update();
            postgresql
                    .sql("CREATE OR REPLACE TRIGGER only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON " + table
                            + " FOR EACH STATEMENT EXECUTE FUNCTION only_added_to()")
                    .update();
        }
    }
}
