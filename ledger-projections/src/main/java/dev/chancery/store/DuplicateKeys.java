package dev.chancery.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Knows the refusal of a second row under one key by its SQLState, 23505, which H2 and PostgreSQL share. */
final class DuplicateKeys {

    private static final String UNIQUE_VIOLATION = "23505";

    private DuplicateKeys() {}

    /** A failed batch says so only in the exceptions chained to it. */
    static boolean refuse(SQLException failure) {
        for (@Nullable SQLException e = failure; e != null; e = e.getNextException()) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
