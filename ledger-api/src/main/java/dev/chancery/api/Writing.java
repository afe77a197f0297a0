package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;

import dev.chancery.store.Answer;
import dev.chancery.store.Recorded;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import dev.chancery.store.RepeatKey;
import dev.chancery.store.RepeatRefused;
import dev.chancery.store.Repeats;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands commands to the registry on behalf of a request, and says in the answer where the ledger has come to. */
@Component
public final class Writing {

    private static final String PREFER = "Prefer";
    private static final String PREFERENCE_APPLIED = "Preference-Applied";
    private static final String MINIMAL = "return=minimal";

    private final Recorder recorder;
    private final Repeats repeats;
    private final Views views;
    private final JsonMapper json;

    Writing(Recorder recorder, Repeats repeats, Views views, JsonMapper json) {
        this.recorder = recorder;
        this.repeats = repeats;
        this.views = views;
        this.json = json;
    }

    /**
     * What a write is answered with.
     *
     * @param version the dossier's, after it
     */
    record Created(String location, int version, Object body) {}

    /** Has the command recorded, and answers 201 as the result says. */
    <R> ResponseEntity<byte[]> record(Object command, HttpServletRequest request, Function<R, Created> answering) {
        Recorded<Answer> recorded = recorder.<R>answer(
                command,
                recording(request, "api"),
                RepeatedRequests.keyOf(request),
                result -> answer(answering.apply(result)));
        return shown(recorded, request);
    }

    /**
     * Has what a form says recorded once, however often the form is sent.
     *
     * @param command is made only where it was not recorded before
     * @param key of the form, drawn anew each time that it is opened
     * @param content what it says; a form is not sent twice with different things in it
     * @param answering where the reader is sent on to, and the dossier's version
     * @throws Declined when it was sent before with other things in it
     */
    public <R> Recorded<Answer> recordForm(
            Supplier<Object> command,
            HttpServletRequest request,
            String key,
            byte[] content,
            Function<R, Sent> answering) {
        var repeat =
                new RepeatKey(Asking.subject(request), request.getRequestURI(), key, RepeatableBody.digestOf(content));
        AutoCloseable turn = null;
        try {
            turn = repeats.take(repeat);
            return repeats.first(repeat)
                    .orElseGet(() -> recorder.<R>answer(command.get(), recording(request, "pages"), repeat, result -> {
                        Sent sent = answering.apply(result);
                        return new Answer(HttpStatus.SEE_OTHER.value(), sent.location(), sent.version(), new byte[0]);
                    }));
        } catch (RepeatRefused refused) {
            throw RepeatedRequests.declined(refused);
        } finally {
            RepeatedRequests.leave(turn);
        }
    }

    /**
     * Where a form that was recorded sends its reader on to.
     *
     * @param version the dossier's, after it
     */
    public record Sent(String location, int version) {}

    /** What a command would come to, without its being recorded. */
    public Object rehearse(Object command, HttpServletRequest request) {
        return Objects.requireNonNull(recorder.rehearse(command, recording(request, "pages")));
    }

    private Recording recording(HttpServletRequest request, String through) {
        return new Recording(
                Asking.subject(request),
                through,
                RequestIds.of(request),
                views.of(request).reader().sight());
    }

    /** Whether acts are withheld from who writes, by which issues may stand otherwise than is answered; nothing where none is. */
    @Nullable
    Boolean partially(String dossier, HttpServletRequest request) {
        return views.of(request).withholdsIn(dossier) ? true : null;
    }

    private Answer answer(Created created) {
        return new Answer(
                HttpStatus.CREATED.value(),
                created.location(),
                created.version(),
                json.writeValueAsBytes(created.body()));
    }

    /** An answer as it goes out, the first time and every other; without a body where none is wanted (RFC 7240). */
    static ResponseEntity<byte[]> shown(Recorded<Answer> recorded, HttpServletRequest request) {
        Answer answer = recorded.result();
        var shown = ResponseEntity.status(answer.status())
                .location(URI.create(Objects.requireNonNull(answer.location())))
                .eTag("\"" + answer.version() + "\"")
                .header(Reading.POSITION, String.valueOf(recorded.position()));
        return prefersNoBody(request)
                ? shown.header(PREFERENCE_APPLIED, MINIMAL).build()
                : shown.contentType(MediaType.APPLICATION_JSON).body(answer.body());
    }

    private static boolean prefersNoBody(HttpServletRequest request) {
        return Collections.list(request.getHeaders(PREFER)).stream()
                .flatMap(preferences -> Arrays.stream(preferences.split(",", -1)))
                .map(preference -> preference.split(";", 2)[0].replace("\"", "").strip())
                .anyMatch(MINIMAL::equalsIgnoreCase);
    }

    /** The version in {@code If-Match}, where there is one. */
    static @Nullable Integer expectedVersion(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.strip().equals("*")) {
            return null;
        }
        Integer version = Version.of(given.strip());
        if (version == null) {
            throw new Declined(Problem.of(
                    BAD_REQUEST,
                    "invalid-if-match",
                    "If-Match names no version.",
                    "If-Match is the ETag of the dossier that was read, such as \"17\" in quotes; this is not: "
                            + given));
        }
        return version;
    }

    /** The version in {@code If-Match}, which this write must have. */
    static Integer requiredVersion(HttpServletRequest request) {
        Integer version = expectedVersion(request);
        if (version == null) {
            throw new Declined(Problem.of(
                    PRECONDITION_REQUIRED,
                    "version-required",
                    "This write must say which version it is about.",
                    "Send the dossier's ETag in If-Match, such as \"17\" in quotes."));
        }
        return version;
    }
}
