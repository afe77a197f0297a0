package dev.chancery.store;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order of text in the ledger's tables: by code point, so that a list is the same on every database.
 *
 * <p>H2 sorts by UTF-16 units, which is the same but beyond the Basic Multilingual Plane. PostgreSQL sorts as the database was created, by the language of whoever did it, unless a
 * column says otherwise: so each column is made to.
 */
public final class TextOrder {

    private static final String SORTED_OTHERWISE = """
            SELECT format('ALTER TABLE %s %s', text.attrelid::regclass, string_agg(
                       format('ALTER COLUMN %I TYPE %s COLLATE "C"', text.attname, format_type(text.atttypid, text.atttypmod)),
                       ', ' ORDER BY text.attnum))
            FROM pg_attribute text
            JOIN pg_class whole ON whole.oid = text.attrelid AND whole.relkind IN ('r', 'p')
            JOIN pg_namespace place ON place.oid = whole.relnamespace AND place.nspname = ?
            WHERE text.attnum > 0 AND NOT text.attisdropped
              AND text.attcollation NOT IN (0, '"C"'::regcollation)
            GROUP BY text.attrelid""";

    private TextOrder() {}

    /** Has every text column of every table in the schema sort by code point; at once where the tables are empty. */
    public static void byCodePoint(DataSource dataSource, String schema) {
        if (Database.of(dataSource) == Database.H2) {
            return;
        }
        JdbcClient postgresql = JdbcClient.create(dataSource);
        List<@Nullable String> changes = postgresql
                .sql(SORTED_OTHERWISE)
                .param(schema)
                .query(String.class)
                .list();
        changes.forEach(change -> postgresql.sql(change).update());
    }
}
