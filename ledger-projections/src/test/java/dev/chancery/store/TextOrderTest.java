package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("postgresql")
final class TextOrderTest {

    private static final List<String> BY_CODE_POINT = List.of("B", "a", "a-c", "ab", "é", "я", "\uffee", "😀");

    private HikariDataSource database;
    private JdbcClient sql;

    @BeforeEach
    void connect(@TempDir Path folder) {
        database = TestDatabase.onPostgresql(folder).connect();
        sql = JdbcClient.create(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isThatOfCodePointsWhereTheDatabasesIsAnother() {
        sql.sql("CREATE TABLE word (text VARCHAR(64))").update();
        BY_CODE_POINT
                .reversed()
                .forEach(word ->
                        sql.sql("INSERT INTO word VALUES (?)").param(word).update());
        assertThat(words()).isNotEqualTo(BY_CODE_POINT);

        TextOrder.byCodePoint(database, "public");
        assertThat(words()).isEqualTo(BY_CODE_POINT);
        assertThat(sql.sql("SELECT text FROM word WHERE text > ? AND text < ? ORDER BY text")
                        .params("a", "ab")
                        .query(String.class)
                        .list())
                .containsExactly("a-c");
    }

    private List<String> words() {
        return sql.sql("SELECT text FROM word ORDER BY text")
                .query(String.class)
                .list();
    }

    @Test
    void isThatOfCodePointsInEveryColumnOfTheLedger() {
        assertThat(columnsSortedOtherwise("public")).isEmpty();
    }

    @Test
    void isLeftAloneInOtherSchemas() {
        sql.sql("CREATE SCHEMA docket_1").update();
        sql.sql("CREATE SCHEMA docket_2").update();
        sql.sql("CREATE TABLE docket_1.issue (dossier VARCHAR(255), kind VARCHAR, PRIMARY KEY (dossier, kind))")
                .update();
        sql.sql("CREATE TABLE docket_2.issue (dossier VARCHAR(255), folio INTEGER)")
                .update();

        TextOrder.byCodePoint(database, "docket_1");
        assertThat(columnsSortedOtherwise("docket_1")).isEmpty();
        assertThat(columnsSortedOtherwise("docket_2")).containsExactly("issue.dossier");
    }

    private List<String> columnsSortedOtherwise(String schema) {
        return sql.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = ? AND data_type IN ('character varying', 'text')
                          AND collation_name IS DISTINCT FROM 'C'""").param(schema).query(String.class).list();
    }
}
