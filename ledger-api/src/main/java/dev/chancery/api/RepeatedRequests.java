package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.chancery.store.Answer;
import dev.chancery.store.Recorded;
import dev.chancery.store.RepeatKey;
import dev.chancery.store.RepeatRefused;
import dev.chancery.store.Repeats;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Requests with an {@code Idempotency-Key}: sent again, they get the first answer again, before anything else is looked at. */
@Component
final class RepeatedRequests implements HandlerInterceptor, WebMvcConfigurer {

    static final String HEADER = "Idempotency-Key";

    private static final String KEY = RepeatedRequests.class.getName() + ".key";
    private static final String TURN = RepeatedRequests.class.getName() + ".turn";
    private static final Pattern FITTING = Pattern.compile("[!-~]{1,255}");

    private final Repeats repeats;

    RepeatedRequests(Repeats repeats) {
        this.repeats = repeats;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** The key of a request that may be repeated. */
    static @Nullable RepeatKey keyOf(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof RepeatKey key ? key : null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        RepeatableBody body = RepeatableBody.of(request);
        if (body == null) {
            return true;
        }
        RepeatKey key = key(request, body);
        AutoCloseable turn = taken(key);
        try {
            Optional<Recorded<Answer>> first = repeats.first(key);
            if (first.isPresent()) {
                send(Writing.shown(first.get(), request), response);
                turn.close();
                return false;
            }
        } catch (RepeatRefused e) {
            leave(turn);
            throw declined(e);
        } catch (RuntimeException | IOException e) {
            turn.close();
            throw e;
        }
        request.setAttribute(KEY, key);
        request.setAttribute(TURN, turn);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure)
            throws Exception {
        if (request.getAttribute(TURN) instanceof AutoCloseable turn) {
            turn.close();
        }
    }

    private RepeatKey key(HttpServletRequest request, RepeatableBody body) throws IOException {
        String given = request.getHeader(HEADER);
        if (!FITTING.matcher(given).matches()) {
            throw new Declined(Problem.of(
                    BAD_REQUEST,
                    "invalid-idempotency-key",
                    "Idempotency-Key is none.",
                    "An Idempotency-Key is of 1 to 255 visible ASCII characters, without blanks; a UUID will do."));
        }
        try {
            return new RepeatKey(Asking.subject(request), request.getRequestURI(), given, body.digest());
        } catch (BodyLimit.Exceeded e) {
            throw new Declined(Problems.tooLarge(e.limit()));
        }
    }

    private AutoCloseable taken(RepeatKey key) {
        try {
            return repeats.take(key);
        } catch (RepeatRefused e) {
            throw declined(e);
        }
    }

    /** Lets the next of the same key come. */
    static void leave(@Nullable AutoCloseable turn) {
        try {
            if (turn != null) {
                turn.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("A lock is left without ado.", e);
        }
    }

    static Declined declined(RepeatRefused refused) {
        return new Declined(
                switch (refused.reason()) {
                    case OTHER_BODY ->
                        Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "idempotency-key-reused",
                                "The Idempotency-Key belongs to another request.",
                                "This key was sent to this address with another body before; send another key.");
                    case IN_FLIGHT ->
                        Problem.of(
                                CONFLICT,
                                "request-in-flight",
                                "The first request of this Idempotency-Key is still being answered.",
                                "Send it again in a moment, with the same key.");
                });
    }

    private static void send(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        try (var out = new ServletServerHttpResponse(response)) {
            out.setStatusCode(answer.getStatusCode());
            out.getHeaders().putAll(answer.getHeaders());
            byte[] body = answer.getBody();
            if (body != null) {
                out.getHeaders().setContentLength(body.length);
                out.getBody().write(body);
            }
        }
    }
}
