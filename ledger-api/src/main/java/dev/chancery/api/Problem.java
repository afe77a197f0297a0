package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.act.Sentence;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/**
 * What is answered instead of what was asked (RFC 9457).
 *
 * @param code stable, lower-case, hyphenated; the problem's type is {@code /problems/} and this
 */
public record Problem(HttpStatus status, String code, String title, String detail, List<At> errors) {

    // After two, a URI expects the name of a host.
    private static final Pattern LEADING_SLASHES = Pattern.compile("^/{2,}");

    /**
     * Where in the request something is wrong, as a JSON Pointer (RFC 6901), and what.
     *
     * @param sentence the detail for those who read other languages on a page; absent where no form comes to it
     */
    public record At(
            @JsonInclude(JsonInclude.Include.ALWAYS) String pointer,
            String detail,
            @JsonIgnore @Nullable Sentence sentence) {

        At(String pointer, String detail) {
            this(pointer, detail, null);
        }
    }

    public static Problem of(HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    public static Problem at(String pointer, HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of(new At(pointer, detail)));
    }

    /** The same of something that stands at this pointer in the request. */
    public Problem under(String pointer) {
        return pointingTo(place -> pointer + place);
    }

    /** The same with each place called otherwise. */
    Problem pointingTo(UnaryOperator<String> pointer) {
        return new Problem(
                status,
                code,
                title,
                detail,
                errors.stream()
                        .map(at -> new At(pointer.apply(at.pointer()), at.detail(), at.sentence()))
                        .toList());
    }

    ProblemDetail detail(String instance, String requestId) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        problem.setInstance(uri(LEADING_SLASHES.matcher(instance).replaceFirst("/")));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        problem.setProperty("requestId", requestId);
        return problem;
    }

    private static URI uri(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        }
    }

    ResponseEntity<Object> answer(String instance, String requestId, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(instance, requestId));
    }
}
