package dev.chancery.store;

import org.springframework.dao.DataAccessResourceFailureException;

/** The database failed while something was being committed: it may be on file and outlast everything, or it may not. */
public final class InDoubt extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    public InDoubt(String message, Throwable cause) {
        super(message, cause);
    }
}
