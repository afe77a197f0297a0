package dev.chancery.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is turned away before the ledger is asked. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public Declined(Problem problem) {
        this(problem, new HttpHeaders());
    }

    public Declined(Problem problem, HttpHeaders headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** Of what somebody who is known may not do. */
    public static Declined forbidden(String detail) {
        return new Declined(Problem.of(HttpStatus.FORBIDDEN, "forbidden", "This is not for who asks.", detail));
    }

    /** Of a folio that is no act, or is one that is withheld from who asks. */
    public static Declined noSuchAct(String dossier, int folio) {
        return new Declined(Problems.noSuchAct(dossier, folio));
    }

    /** Of an address or a header that is none. */
    public static Declined untaken() {
        return new Declined(ProblemController.untaken(HttpStatus.BAD_REQUEST.value()));
    }

    public Problem problem() {
        return problem;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
