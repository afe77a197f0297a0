package dev.chancery.ledger;

import dev.chancery.store.PostgresServer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of the files of a PostgreSQL that is in use, made as its manual says under "Making a Base Backup Using the Low Level
 * API"; it is whole together with the log that was archived until it ended.
 */
final class BaseBackup implements AutoCloseable {

    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
    private static final Set<String> COPIED_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private final Connection session; // PostgreSQL gives the backup up when it ends
    private final Path data;
    private final Path copy;

    private BaseBackup(Connection session, Path data, Path copy) {
        this.session = session;
        this.data = data;
        this.copy = copy;
    }

    static BaseBackup begin(PostgresServer server, Path data, Path copy) throws SQLException {
        Connection session = server.open();
        try (Statement sql = session.createStatement()) {
            sql.execute("SELECT pg_backup_start('chancery', fast => true)");
        }
        return new BaseBackup(session, data, copy);
    }

    void copyFiles() throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(data)) {
                    Files.copy(folder, copied(folder));
                }
                return COPIED_EMPTY.contains(data.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!OF_THE_RUNNING_SERVER.contains(data.relativize(file).toString())) {
                    try {
                        Files.copy(file, copied(file));
                    } catch (NoSuchFileException e) { // what is dropped meanwhile, the log drops too
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private Path copied(Path file) {
        return copy.resolve(data.relativize(file));
    }

    /** Waits until the log that the copy needs is in the archive, and leaves the copy ready to be recovered. */
    void end() throws IOException, SQLException {
        try (Statement sql = session.createStatement();
                ResultSet stopped = sql.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
            stopped.next();
            Files.writeString(copy.resolve("backup_label"), stopped.getString(1));
        }
        Files.createFile(copy.resolve("recovery.signal"));
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
