package dev.chancery.access;

/** The ledger's answer to a change that a rule forbids; nothing has been recorded. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AccessRule rule;
    private final String pointer;
    private final String detail;

    /** @param pointer where in the request the rule is broken (RFC 6901); empty for the whole */
    AccessRefused(AccessRule rule, String pointer, String detail) {
        super(rule.sentence() + " " + detail, null, false, false);
        this.rule = rule;
        this.pointer = pointer;
        this.detail = detail;
    }

    public AccessRule rule() {
        return rule;
    }

    public String pointer() {
        return pointer;
    }

    public String detail() {
        return detail;
    }
}
