package dev.chancery.store;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The databases that a ledger can be kept in, and what differs between them. */
public enum Database {
    /** A file that one process has to itself. */
    H2,
    /** A server that any number of nodes share. */
    POSTGRESQL;

    private static final int H2_FILE_IS_OPEN = 90020;
    private static final int H2_FILE_IS_MISSING = 90146;
    /** It could not write, or has closed its file for that. */
    private static final Set<Integer> H2_GAVE_UP = Set.of(90028, 90031, 90098);

    public static Database of(DataSource dataSource) {
        try {
            String name = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
            if ("H2".equals(name)) {
                return H2;
            } else if ("PostgreSQL".equals(name)) {
                return POSTGRESQL;
            }
            throw new Unfit(
                    "it cannot keep its events in " + name,
                    "Give a database URL that begins with jdbc:h2:file: or jdbc:postgresql:");
        } catch (MetaDataAccessException e) {
            throw new DataAccessResourceFailureException("The database does not say what it is.", e);
        }
    }

    /** Whether something failed since the database could not be reached or broke off, and nothing else was wrong. */
    public static boolean wasAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException // the pool's: it waited for one in vain
                    || (cause instanceof SQLException e && isAway(String.valueOf(e.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether another process has the file of H2. */
    public static boolean isInUse(Throwable failure) {
        return hasCode(failure, H2_FILE_IS_OPEN);
    }

    /** Whether there is no file of H2, and none was to be made. */
    public static boolean isMissing(Throwable failure) {
        return hasCode(failure, H2_FILE_IS_MISSING);
    }

    /** Whether the database could not go on, for want of room or since its disk or system failed. */
    public static boolean gaveUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && gaveUp(e.getErrorCode(), String.valueOf(e.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean gaveUp(int code, String state) {
        return H2_GAVE_UP.contains(code) || state.startsWith("53") || state.startsWith("58");
    }

    /** What the database, or its driver, said when something failed; nothing where it had no part in it. */
    public static Optional<String> saying(Throwable failure) {
        Optional<String> said = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getMessage() != null) {
                said = e.getMessage().lines().findFirst();
            }
        }
        return said;
    }

    private static boolean hasCode(Throwable failure, int code) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getErrorCode() == code) {
                return true;
            }
        }
        return false;
    }

    /** Connection exceptions; a server that shuts down, has crashed, or does not take anyone yet. */
    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Whether other nodes may write to it. */
    public boolean isShared() {
        return this == POSTGRESQL;
    }

    /** A statement with which a transaction begins whose loss does no harm, since what it writes can be derived again. */
    public String withoutWaitingForTheDisk() {
        return this == POSTGRESQL ? "SET LOCAL synchronous_commit = off" : "";
    }
}
