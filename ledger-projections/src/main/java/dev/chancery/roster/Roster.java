package dev.chancery.roster;

import dev.chancery.access.AccessChange;
import dev.chancery.access.AccessRefused;
import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Users;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.store.Database;
import dev.chancery.store.Durability;
import dev.chancery.store.InDoubt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * The book of users: takes changes, one at a time on all nodes, and knows what they come to.
 *
 * <p>What is answered from here is on disk. Nodes hold all users in memory, and ask before each answer whether another has
 * taken a change; where one process has the file, nobody else could.
 */
public final class Roster {

    private static final String LIST = "access";

    private final DataSource dataSource;
    private final RosterTable table;
    private final Durability durability;
    private final MarkingScheme scheme;
    private final Clock clock;
    private final boolean shared;
    private final ReentrantLock turn = new ReentrantLock();
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    private volatile State state = State.NONE;

    public Roster(DataSource dataSource, Durability durability, MarkingScheme scheme, Clock clock) {
        this.dataSource = dataSource;
        this.shared = Database.of(dataSource).isShared();
        this.table = new RosterTable(shared);
        this.durability = durability;
        this.scheme = scheme;
        this.clock = clock;
    }

    /** What changes up to a number come to, and the hashes of passwords that went with them. */
    private record State(long number, Users users, Map<String, String> hashes) {

        private static final State NONE = new State(-1, Users.NONE, Map.of());
    }

    /** Everybody, as this stands on all nodes. */
    public Users users() {
        return now().users;
    }

    /**
     * Everybody, as this node has heard last: to answer soon, whatever becomes of the database. Another node may have taken
     * changes since the last request that asked for {@link #users}.
     */
    public Users usersLastHeardOf() {
        State known = state;
        return known.number < 0 ? users() : known.users;
    }

    /** Everybody, as this stood on record at a moment. */
    public Users usersAsOf(Instant moment) {
        return inTransaction(connection -> Users.NONE.after(
                table.upTo(connection, moment).stream().map(Entry::change).toList()));
    }

    /** What a password must come to; nothing where none was set. As this node has heard last. */
    public Optional<String> hashOf(String subject) {
        return Optional.ofNullable(state.hashes.get(subject));
    }

    /**
     * Records a change.
     *
     * @throws AccessRefused when a rule forbids it
     */
    public Entry record(AccessChange change, String by, @Nullable String requestId) {
        return recordAll(List.of(change), null, by, requestId).getLast();
    }

    /**
     * Records changes of one user together, the last of which may be that the password comes to this hash; it stands in none
     * of them.
     *
     * @throws AccessRefused when a rule forbids one; none is recorded then
     */
    public List<Entry> recordAll(
            List<AccessChange> changes, @Nullable String hash, String by, @Nullable String requestId) {
        return written(connection -> {
            State before = readOn(connection, state);
            var entries = new ArrayList<Entry>();
            Users users = before.users;
            Instant now = table.notBeforeTheLast(connection, millis());
            for (AccessChange change : changes) {
                users.require(change, by, scheme, now);
                users = users.after(List.of(change));
                entries.add(table.append(connection, change, now, by, requestId));
            }
            if (hash != null) {
                table.setHash(connection, changes.getLast().subject(), hash, now);
            }
            return entries;
        });
    }

    /**
     * Records the first changes of a ledger that knows nobody.
     *
     * @return whether it knew nobody, and they were recorded
     */
    public boolean beginWith(List<AccessChange> changes, String hash, String by) {
        return written(connection -> {
            if (!readOn(connection, state).users.isEmpty()) {
                return false;
            }
            Instant now = millis();
            for (AccessChange change : changes) {
                table.append(connection, change, now, by, null);
            }
            table.setHash(connection, changes.getLast().subject(), hash, now);
            return true;
        });
    }

    /** Changes in the order in which they were recorded: of one user, or of all. */
    public Page<Entry> changes(@Nullable String subject, int limit, @Nullable String after) {
        long last = after == null ? 0 : Cursor.parse(after, LIST, 1).number(0);
        List<Entry> found = reading(connection -> table.after(connection, subject, last, limit + 1));
        return Page.of(found, limit, entry -> Cursor.at(LIST, entry.number()));
    }

    private Instant millis() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private State now() {
        State known = state;
        if (known.number >= 0 && !shared) {
            return known;
        }
        State read = reading(connection -> readOn(connection, known));
        keep(read);
        return read;
    }

    private synchronized void keep(State read) {
        if (read.number > state.number) {
            state = read;
        }
    }

    private State readOn(Connection connection, State known) throws SQLException {
        if (table.last(connection) == known.number) {
            return known;
        }
        List<Entry> since = table.after(connection, null, Math.max(known.number, 0), Integer.MAX_VALUE);
        return new State(
                since.isEmpty() ? 0 : since.getLast().number(),
                known.users.after(since.stream().map(Entry::change).toList()),
                Map.copyOf(table.hashes(connection)));
    }

    private <T> T written(Work<T> work) {
        T result = inTransaction(work);
        durability.await();
        State known = state;
        keep(reading(connection -> readOn(connection, known)));
        return result;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** One at a time, on all nodes. */
    private <T> T inTransaction(Work<T> work) {
        turn.lock();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            T result;
            try {
                table.lock(connection);
                result = work.on(connection);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new InDoubt("The database failed while it committed.", e);
            }
            return result;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            turn.unlock();
        }
    }

    private <T> T reading(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(SQLException e) {
        var translated = translator.translate("access", null, e);
        return translated == null ? new IllegalStateException(e) : translated;
    }
}
