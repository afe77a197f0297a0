package dev.chancery.desk;

import dev.chancery.act.Sentence;
import dev.chancery.api.Declined;
import dev.chancery.api.Objections;
import dev.chancery.api.Problem;
import dev.chancery.api.Reading;
import dev.chancery.api.Writing;
import dev.chancery.docket.Docket;
import dev.chancery.dossier.Filed;
import dev.chancery.dossier.Kept;
import dev.chancery.dossier.Refusal;
import dev.chancery.issue.Effect;
import dev.chancery.register.Register;
import dev.chancery.store.Answer;
import dev.chancery.store.Recorded;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes forms in: rehearses what they would come to, or has them recorded, and says what the ledger objects to. */
@Component
final class Desk {

    private static final String SENT_BEFORE = "idempotency-key-reused";

    private final Writing writing;
    private final Reading reading;

    Desk(Writing writing, Reading reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /**
     * What became of a form.
     *
     * @param effects what it would do to issues; absent where it was not rehearsed
     * @param recordedAt where to go on, once it is recorded
     */
    record Outcome(
            Form form,
            HttpStatus status,
            List<Fault> faults,
            @Nullable List<Effect> effects,
            int lastFolio,
            @Nullable String recordedAt) {

        static Outcome drawn(Form form, List<Fault> faults) {
            return new Outcome(form, HttpStatus.OK, faults, null, 0, null);
        }
    }

    /**
     * Does with a form what its button says.
     *
     * @param copy what it comes to, with the faults found so far
     * @param newest the dossier's version, by which it is rehearsed
     * @param commanding the command at a version
     * @param landing where to go on when its result is recorded
     */
    Outcome take(
            Form form,
            FairCopy copy,
            ObjectNode fair,
            int newest,
            IntFunction<Object> commanding,
            Function<Object, String> landing,
            HttpServletRequest request) {
        if (!form.isLookedAt() && !form.isRecorded()) {
            return Outcome.drawn(form, copy.faults());
        } else if (!copy.faults().isEmpty()) {
            return new Outcome(form, HttpStatus.UNPROCESSABLE_CONTENT, copy.faults(), null, 0, null);
        }
        try {
            return form.isLookedAt()
                    ? rehearsed(form, commanding.apply(newest), request)
                    : recorded(form, fair, () -> commanding.apply(form.version()), landing, request);
        } catch (RuntimeException e) {
            Problem problem = Objections.to(e).orElseThrow(() -> e);
            if (problem.status() == HttpStatus.NOT_FOUND) {
                throw new Declined(problem);
            }
            Form next = problem.code().equals(SENT_BEFORE) ? form.anew() : form;
            List<Fault> faults = e instanceof Refusal refusal ? faults(refusal) : faults(problem);
            return new Outcome(next, problem.status(), faults, null, 0, null);
        }
    }

    private Outcome rehearsed(Form form, Object command, HttpServletRequest request) {
        Object result = writing.rehearse(command, request);
        return new Outcome(form, HttpStatus.OK, List.of(), effects(result), version(result), null);
    }

    /** At the entry that was recorded last, in a dossier's replay: what it changed. */
    static Function<Object, String> atTheEntry(String id) {
        return result -> "/dossiers/" + id + "/replay?folio=" + version(result);
    }

    private Outcome recorded(
            Form form,
            ObjectNode fair,
            Supplier<Object> command,
            Function<Object, String> landing,
            HttpServletRequest request) {
        byte[] content = fair.toString().getBytes(StandardCharsets.UTF_8);
        Recorded<Answer> recorded = writing.<Object>recordForm(
                command,
                request,
                form.key(),
                content,
                result -> new Writing.Sent(landing.apply(result), version(result)));
        reading.reaches(recorded.position(), Register.NAME, Docket.NAME);
        return new Outcome(
                form,
                HttpStatus.SEE_OTHER,
                List.of(),
                null,
                0,
                Objects.requireNonNull(recorded.result().location()));
    }

    private static List<Effect> effects(Object result) {
        return switch (result) {
            case Filed filed -> filed.effects();
            case Kept kept -> kept.effects();
            default -> List.of();
        };
    }

    private static int version(Object result) {
        return switch (result) {
            case Filed filed -> filed.version();
            case Kept kept -> kept.folio();
            default -> 0;
        };
    }

    /** The rule in a sentence at each field where it is broken, and how to mend that. */
    private static List<Fault> faults(Refusal refusal) {
        return refusal.findings().stream()
                .map(finding -> new Fault(
                        finding.pointer(),
                        Stream.concat(Stream.of(refusal.rule().said()), finding.mending().stream())
                                .toList()))
                .toList();
    }

    /** What else the ledger says, at each field that it names. */
    private static List<Fault> faults(Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(new Fault("", List.of(said(problem, problem.detail()))))
                : problem.errors().stream()
                        .map(at -> new Fault(
                                at.pointer(),
                                List.of(Objects.requireNonNullElseGet(
                                        at.sentence(), () -> said(problem, at.detail())))))
                        .toList();
    }

    private static Sentence said(Problem problem, String detail) {
        return new Sentence("refused." + problem.code(), problem.title() + " " + detail, List.of());
    }
}
