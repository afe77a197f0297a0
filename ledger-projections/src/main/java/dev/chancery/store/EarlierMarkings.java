package dev.chancery.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The markings of what was recorded before the ledger kept who may read: gone through once, by whichever node is first. */
final class EarlierMarkings {

    private static final int PAGE = 1_000;

    private EarlierMarkings() {}

    static void read(DataSource dataSource, RestrictedActs restricted, LedgerEvents events, EventTable table) {
        try (Connection connection = dataSource.getConnection()) {
            if (!RestrictedActs.areUnread(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            try {
                table.lock(connection);
                if (RestrictedActs.areUnread(connection)) {
                    write(connection, restricted, events);
                    RestrictedActs.haveBeenRead(connection);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The markings on file could not be read.", e);
        }
    }

    private static void write(Connection connection, RestrictedActs restricted, LedgerEvents events)
            throws SQLException {
        List<RecordedEvent> page = events.after(0, PAGE);
        while (!page.isEmpty()) {
            restricted.write(connection, page.stream().map(RecordedEvent::row).toList());
            page = events.after(page.getLast().position(), PAGE);
        }
    }
}
