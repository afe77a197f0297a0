package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

final class TestDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void isTheSameForTheSameFolderAndAnotherForAnother() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        connect(folder).sql("CREATE TABLE mark (n INTEGER)").update();

        assertThat(marks(folder)).isZero();
        connect(other).sql("CREATE TABLE mark (n INTEGER)").update();
        connect(other).sql("INSERT INTO mark VALUES (1)").update();
        assertThat(marks(folder)).isZero();
    }

    private static int marks(Path folder) {
        return connect(folder)
                .sql("SELECT COUNT(*) FROM mark")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient connect(Path folder) {
        TestDatabase database = TestDatabase.in(folder);
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
