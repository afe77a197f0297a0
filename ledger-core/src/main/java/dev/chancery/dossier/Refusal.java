package dev.chancery.dossier;

import dev.chancery.act.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** The ledger's answer to what a rule forbids; nothing has been recorded. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient List<Finding> findings;

    public Refusal(Rule rule, List<Finding> findings) {
        super(
                rule.sentence() + " " + findings.stream().map(Finding::detail).collect(Collectors.joining(" ")),
                null,
                false,
                false);
        this.rule = rule;
        this.findings = List.copyOf(findings);
    }

    public Refusal(Rule rule, String pointer, Sentence... mending) {
        this(rule, List.of(new Finding(pointer, List.of(mending))));
    }

    public Rule rule() {
        return rule;
    }

    public List<Finding> findings() {
        return findings;
    }

    /**
     * Where in the command the rule is broken, and how to mend it.
     *
     * @param pointer a JSON Pointer (RFC 6901); empty for the whole
     */
    public record Finding(String pointer, List<Sentence> mending) {

        public Finding {
            mending = List.copyOf(mending);
        }

        public String detail() {
            return mending.stream().map(Sentence::english).collect(Collectors.joining(" "));
        }
    }
}
