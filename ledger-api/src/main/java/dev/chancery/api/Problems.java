package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.chancery.access.AccessRefused;
import dev.chancery.act.Malformed;
import dev.chancery.dossier.Refusal;
import dev.chancery.projection.NotAnswering;
import dev.chancery.store.Database;
import dev.chancery.store.InDoubt;
import dev.chancery.store.RepeatRefused;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every error as a problem detail; nothing was recorded then, or the answer says that nobody knows. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        return answer(Objections.refused(refusal).pointingTo(pointer -> inBody(pointer, request)), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(AccessRefused refused, WebRequest request) {
        return answer(Objections.refused(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> declined(Declined declined, WebRequest request) {
        return declined.problem().answer(path(request), RequestIds.of(servlet(request)), declined.headers());
    }

    @ExceptionHandler
    ResponseEntity<Object> otherVersion(InvalidApiVersionException version, WebRequest request) {
        return answer(
                Problem.of(
                        BAD_REQUEST,
                        "unknown-api-version",
                        "There is no such version of the API.",
                        "API-Version is 1, or left out; not " + version.getVersion() + "."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TaskRejectedException rejected, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "10");
        return declined(
                new Declined(
                        Problem.of(
                                SERVICE_UNAVAILABLE,
                                "too-many-streams",
                                "Too many answers are being read at once.",
                                "The ledger writes only so many histories and feeds at a time; ask again later."),
                        headers),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(Malformed malformed, WebRequest request) {
        return answer(Unreadable.invalid(malformed, "", false), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(AggregateNotFoundException unknown, WebRequest request) {
        return answer(noSuchDossier(String.valueOf(unknown.getAggregateIdentifier())), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> overtaken(ConcurrencyException overtaken, WebRequest request) {
        return answer(Objections.overtaken(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> repeated(RepeatRefused refused, WebRequest request) {
        return declined(RepeatedRequests.declined(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unanswered(NotAnswering absent, WebRequest request) {
        return declined(Reading.notCaughtUp(absent.projection(), "has not been read from the ledger yet"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> recordedOrNot(InDoubt doubt, WebRequest request) {
        LOG.error("Request {} may or may not be recorded", RequestIds.of(servlet(request)), doubt);
        return answer(
                Problem.of(
                        INTERNAL_SERVER_ERROR,
                        "recorded-or-not",
                        "The database failed while this was being recorded.",
                        "It may be on file and it may not: send it again with the Idempotency-Key that it had, or look in "
                                + "the dossier first."),
                request);
    }

    private static Declined away() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return new Declined(
                Problem.of(
                        SERVICE_UNAVAILABLE,
                        "database-away",
                        "The database cannot be reached.",
                        "Nothing was recorded; send it again in a moment."),
                headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception unexpected, WebRequest request) {
        if (Database.wasAway(unexpected)) {
            LOG.warn("Request {} found the database away: {}", RequestIds.of(servlet(request)), unexpected.toString());
            return declined(away(), request);
        }
        LOG.error("Request {} failed", RequestIds.of(servlet(request)), unexpected);
        return answer(
                Problem.of(
                        INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "The ledger failed.",
                        "This is a fault of the ledger, not of the request; tell its operators the requestId."),
                request);
    }

    static Problem noSuchDossier(String dossier) {
        return Problem.of(
                NOT_FOUND,
                "no-such-dossier",
                "There is no such dossier.",
                "There is no dossier " + dossier + "; GET /api/dossiers lists them.");
    }

    static Problem noSuchUser(String subject) {
        return Problem.of(
                NOT_FOUND,
                "no-such-user",
                "There is no such user.",
                "There is no user " + subject + ", or was none then; GET /api/users lists them.");
    }

    static Problem noSuchAct(String dossier, int folio) {
        return Problem.of(
                NOT_FOUND,
                "no-such-act",
                "There is no such act.",
                "Folio " + folio + " of " + dossier + " is no act, or was none then; GET /api/dossiers/" + dossier
                        + "/history shows every folio.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = unread.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.Exceeded exceeded) {
                return answer(tooLarge(exceeded.limit()), request);
            }
        }
        Problem problem = unread.getCause() instanceof JacksonException json
                ? Unreadable.explain(json)
                : Problem.of(
                        BAD_REQUEST,
                        "malformed-json",
                        "The body is not JSON.",
                        "The body is missing or cannot be read.");
        return answer(problem, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String code = known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail =
                switch (known) {
                    case NOT_FOUND -> "There is nothing at " + path(request) + ".";
                    case METHOD_NOT_ALLOWED -> "This address takes " + allowed(headers) + ".";
                    case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
                    case NOT_ACCEPTABLE -> "This address answers application/json; mend the Accept header.";
                    default -> said(exception, body);
                };
        return Problem.of(known, code, known.getReasonPhrase() + ".", detail)
                .answer(path(request), RequestIds.of(servlet(request)), headers);
    }

    /** What Spring has to say to whoever sent it; its own messages name classes. */
    private static String said(Exception exception, @Nullable Object body) {
        ProblemDetail meant = body instanceof ProblemDetail problem
                ? problem
                : exception instanceof ErrorResponse response ? response.getBody() : null;
        String detail = meant == null ? null : meant.getDetail();
        return detail == null ? "The request could not be taken as it was sent." : detail;
    }

    private static String allowed(HttpHeaders headers) {
        return headers.getAllow().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                CONTENT_TOO_LARGE,
                "body-too-large",
                "The body is too large.",
                "A body has at most " + limit + " bytes; file in parts.");
    }

    /** A single act is posted as itself, without the list that a filing has. */
    private static String inBody(String pointer, WebRequest request) {
        String single = "/acts/0";
        return path(request).endsWith("/acts") && pointer.startsWith(single)
                ? pointer.substring(single.length())
                : pointer;
    }

    private static ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return problem.answer(path(request), RequestIds.of(servlet(request)), new HttpHeaders());
    }

    private static String path(WebRequest request) {
        return servlet(request).getRequest().getRequestURI();
    }

    private static ServletWebRequest servlet(WebRequest request) {
        return (ServletWebRequest) request;
    }
}
