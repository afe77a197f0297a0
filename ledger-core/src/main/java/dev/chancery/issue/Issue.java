package dev.chancery.issue;

import dev.chancery.act.Answer;
import dev.chancery.act.Apology;
import dev.chancery.act.DemandKind;
import dev.chancery.act.DueDate;
import dev.chancery.act.ExpressionOfRegret;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something open, or once open, between the two principals: only the claimant can say that it is closed.
 *
 * @param folio the act that opened it, by which it is known
 * @param openedOn when that act was done, where known
 * @param lastAct the last act that touched it
 */
public record Issue(
        int folio,
        IssueKind kind,
        @Nullable DemandKind demandKind,
        PartyCode claimant,
        PartyCode respondent,
        @Nullable Edtf openedOn,
        @Nullable DueDate dueBy,
        Standing standing,
        int lastAct)
        implements Matter {

    public Status status() {
        return standing.status();
    }

    public boolean isOpen() {
        return status().isOpen();
    }

    /** Whether an answer of that type can answer it at all, whoever makes it. */
    public boolean takes(Answer answer) {
        return switch (kind) {
            case GRIEVANCE -> true;
            case DEMAND -> answer.canAnswer(Objects.requireNonNull(demandKind));
            case CLAIM -> !(answer instanceof ExpressionOfRegret || answer instanceof Apology);
        };
    }

    /** Whether it is something asked for by an earlier day than that, or by none, and open. */
    boolean isExtendedBy(DueDate by) {
        Edtf until = dueBy == null ? null : dueBy.on();
        return isOpen()
                && kind != IssueKind.GRIEVANCE
                && (until == null || by.on() == null || Edtf.CHRONOLOGICAL.compare(until, by.on()) < 0);
    }

    Issue demanding(@Nullable DemandKind what, @Nullable DueDate by) {
        return new Issue(folio, kind, what, claimant, respondent, openedOn, by, standing, lastAct);
    }

    Issue standing(Standing after, int act) {
        return new Issue(folio, kind, demandKind, claimant, respondent, openedOn, dueBy, after, act);
    }

    /** Asked for by another day, while it is open. */
    Issue due(DueDate by) {
        return isOpen()
                ? new Issue(folio, kind, demandKind, claimant, respondent, openedOn, by, standing, lastAct)
                : this;
    }
}
