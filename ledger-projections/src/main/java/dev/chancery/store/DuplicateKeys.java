package dev.chancery.store;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Knows the refusal of a second row under one key by its SQLState, 23505, which H2 and PostgreSQL share. */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && refusesDuplicate(sql)) {
                return true;
            }
        }
        return false;
    }

    // A failed batch says so only in the exceptions chained to it.
    private static boolean refusesDuplicate(SQLException first) {
        for (@Nullable SQLException e = first; e != null; e = e.getNextException()) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
