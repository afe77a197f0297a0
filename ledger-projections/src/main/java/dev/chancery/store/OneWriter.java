package dev.chancery.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to a file of H2, of which one at a time writes: from its first statement that is no query until it has
 * committed or rolled back. Who only reads waits for nobody.
 *
 * <p>H2 2.4.240 puts a commit into its file table by table, while others go on writing. A transaction that is made
 * meanwhile gets there in part, and stays so if the process ends before the next commit: rows without the checkpoint that
 * was written with them, or the checkpoint without the rows ({@code MVStore.collectChangedMapRoots}).
 *
 * <p>No statement is given a time limit: H2 sets it by a {@code SET}, after which every connection has to prepare all its
 * statements anew. Spring gives up a transaction whose time has passed before its next statement, and a lock is waited for as
 * long as the URL says. As long as the file is written, that is had on purpose from time to time: how a statement is best
 * answered is decided when it is prepared, for tables as they are then, which may be empty.
 */
final class OneWriter extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(OneWriter.class);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration PLANS_HOLD = Duration.ofSeconds(5);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration plansHold;
    private volatile long planned = System.nanoTime();

    OneWriter(DataSource file) {
        this(file, PLANS_HOLD);
    }

    OneWriter(DataSource file, Duration plansHold) {
        super(file);
        this.plansHold = plansHold;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return writingInTurn(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return writingInTurn(super.getConnection(user, password));
    }

    /** For so long the pool waits at its end for a connection that is being made. */
    @Override
    public int getLoginTimeout() {
        return 5;
    }

    private Connection writingInTurn(Connection connection) {
        return standIn(Connection.class, new InTurn(connection));
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @SuppressWarnings("ReferenceEquality") // a stand-in is equal to itself alone
    private static boolean isEqual(Object self, @Nullable Object @Nullable [] arguments) {
        return arguments != null && self == arguments[0];
    }

    /** A connection that waits for its turn before it writes. */
    private final class InTurn implements InvocationHandler {

        private final Connection connection;
        private volatile boolean writing;

        InTurn(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "equals" -> isEqual(self, arguments);
                case "createStatement", "prepareStatement" -> statement(method, arguments);
                case "commit", "rollback", "setAutoCommit", "close", "abort" -> {
                    try {
                        Object answer = call(connection, method, arguments);
                        if (writing && method.getName().equals("commit")) {
                            planAnew();
                        }
                        yield answer;
                    } finally {
                        if (arguments == null || !method.getName().equals("rollback")) { // not to a savepoint
                            end();
                        }
                    }
                }
                default -> call(connection, method, arguments);
            };
        }

        private Object statement(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            Object statement = Objects.requireNonNull(call(connection, method, arguments));
            return standIn(method.getReturnType().asSubclass(Statement.class), (self, called, given) -> {
                if (called.getName().equals("equals")) {
                    return isEqual(self, given);
                } else if (called.getName().equals("setQueryTimeout")) {
                    return null;
                } else if (!called.getName().startsWith("execute")
                        || called.getName().equals("executeQuery")) {
                    return call(statement, called, given);
                }
                begin();
                try {
                    return call(statement, called, given);
                } finally {
                    if (connection.isClosed() || connection.getAutoCommit()) {
                        end();
                    }
                }
            });
        }

        private void begin() throws SQLException {
            if (writing) {
                return;
            }
            try {
                if (!turn.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new SQLTransientException("Others have been writing for " + PATIENCE.toSeconds() + " s.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTransientException("Interrupted while others were writing.", e);
            }
            writing = true;
        }

        /** Nobody is told that it did not come about: what they have committed is committed. */
        private void planAnew() {
            if (System.nanoTime() - planned >= plansHold.toNanos()) {
                planned = System.nanoTime();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET QUERY_TIMEOUT 0");
                } catch (SQLException e) {
                    LOG.warn("Statements are not prepared anew this time", e);
                }
            }
        }

        private void end() {
            if (writing) {
                writing = false;
                turn.unlock();
            }
        }
    }
}
