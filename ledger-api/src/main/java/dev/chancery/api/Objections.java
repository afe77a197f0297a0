package dev.chancery.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.chancery.access.AccessRefused;
import dev.chancery.act.Malformed;
import dev.chancery.dossier.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** What the ledger objects to in what was handed in, in the same words whichever way that came. */
public final class Objections {

    private Objections() {}

    /** What is said of a filing that was not recorded; nothing where it was no fault of the filing. */
    public static Optional<Problem> to(RuntimeException thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case Refusal refusal -> refused(refusal);
                    case AccessRefused refusal -> refused(refusal);
                    case Declined declined -> declined.problem();
                    case Malformed malformed -> Unreadable.invalid(malformed, "", false);
                    case JacksonException unread -> Unreadable.explain(unread);
                    case AggregateNotFoundException unknown ->
                        Problems.noSuchDossier(String.valueOf(unknown.getAggregateIdentifier()));
                    case ConcurrencyException overtaken -> overtaken();
                    default -> null;
                });
    }

    /** What is said of one that goes beyond the limit of bytes. */
    public static Problem tooLarge(long limit) {
        return Problems.tooLarge(limit);
    }

    /** What is said of one in a dossier that is not there. */
    public static Problem noSuchDossier(String dossier) {
        return Problems.noSuchDossier(dossier);
    }

    /** What is said of a user whom the ledger does not know. */
    public static Problem noSuchUser(String subject) {
        return Problems.noSuchUser(subject);
    }

    /** What is said of a projection that is none. */
    public static Problem noSuchProjection(String name, Set<String> names) {
        return Problem.of(
                NOT_FOUND,
                "no-such-projection",
                "There is no such projection.",
                "There is no projection " + name + "; there are " + names + ".");
    }

    static Problem refused(Refusal refusal) {
        HttpStatus status =
                switch (refusal.rule().ground()) {
                    case REQUEST -> UNPROCESSABLE_CONTENT;
                    case DOSSIER -> CONFLICT;
                    case VERSION -> PRECONDITION_FAILED;
                };
        return new Problem(
                status,
                refusal.rule().code(),
                refusal.rule().sentence(),
                String.valueOf(refusal.getMessage()),
                refusal.findings().stream()
                        .filter(finding -> !finding.pointer().isEmpty())
                        .map(finding -> new Problem.At(finding.pointer(), finding.detail()))
                        .toList());
    }

    static Problem refused(AccessRefused refused) {
        HttpStatus status =
                switch (refused.rule()) {
                    case USER_IS_KNOWN -> NOT_FOUND;
                    case SUBJECT_IS_RESERVED, TERM_IS_TO_COME, CLEARANCE_IS_IN_THE_SCHEME -> UNPROCESSABLE_CONTENT;
                    case NOBODY_GIVES_TO_THEMSELVES,
                            SUBJECT_IS_TAKEN,
                            ALREADY_GIVEN,
                            NOTHING_TO_WITHDRAW,
                            AN_AUDITOR_ONLY_AUDITS,
                            AN_ADMINISTRATOR_REMAINS,
                            USER_IS_BARRED,
                            USER_IS_NOT_BARRED -> CONFLICT;
                };
        return new Problem(
                status,
                refused.rule().code(),
                refused.rule().sentence(),
                String.valueOf(refused.getMessage()),
                refused.pointer().isEmpty() ? List.of() : List.of(new Problem.At(refused.pointer(), refused.detail())));
    }

    static Problem overtaken() {
        return Problem.of(
                CONFLICT,
                "written-meanwhile",
                "Others are writing in this dossier.",
                "Others wrote in this dossier at the same moment, more than once; send it again.");
    }
}
