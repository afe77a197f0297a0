package dev.chancery.api;

import org.springframework.http.HttpHeaders;

/** A request that is turned away before the ledger is asked. */
final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    Declined(Problem problem) {
        this(problem, new HttpHeaders());
    }

    Declined(Problem problem, HttpHeaders headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    Problem problem() {
        return problem;
    }

    HttpHeaders headers() {
        return headers;
    }
}
