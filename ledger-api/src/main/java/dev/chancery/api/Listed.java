package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A list as it is answered, a page at a time.
 *
 * @param next where the next page is; absent on the last
 * @param partial true where something is withheld from who asks
 */
public record Listed<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items,
        @Nullable String next,
        @Nullable Boolean partial,
        @JsonProperty("_links") Links links) {

    /** The header that says of an answer in any form that something is withheld. */
    public static final String PARTIAL = "Ledger-Partial";

    public static <T> ResponseEntity<Listed<T>> of(Page<T> page, HttpServletRequest request) {
        return of(page, false, request);
    }

    /** A page of what is withheld in part from who asks, or is not. */
    static <T> ResponseEntity<Listed<T>> of(Page<T> page, boolean partial, HttpServletRequest request) {
        Cursor next = page.next();
        return of(page.items(), next == null ? null : Links.here(request, "cursor", next.text()), partial, request);
    }

    /** A page of what was read as of a moment. */
    static <T> ResponseEntity<Listed<T>> of(Page<T> page, Moment moment, HttpServletRequest request) {
        return at(moment.position(), of(page, moment.partial(), request));
    }

    /** All of something, which is never so much that it needs pages. */
    static <T> ResponseEntity<Listed<T>> all(List<T> items, HttpServletRequest request) {
        return of(items, null, false, request);
    }

    static <T> ResponseEntity<Listed<T>> of(
            List<T> items, @Nullable String next, boolean partial, HttpServletRequest request) {
        var links = new Links(new Links.Link(Links.here(request)), next == null ? null : new Links.Link(next));
        var answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return partially(partial, answer).body(new Listed<>(items, next, partial ? true : null, links));
    }

    /** The same answer, with what says of it in any form that something is withheld, where it is. */
    static ResponseEntity.BodyBuilder partially(@Nullable Boolean partial, ResponseEntity.BodyBuilder answer) {
        return Boolean.TRUE.equals(partial) ? answer.header(PARTIAL, "true") : answer;
    }

    /** The same answer, with how far the ledger had come. */
    static <T> ResponseEntity<T> at(long position, ResponseEntity<T> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(Reading.POSITION, String.valueOf(position))
                .body(answer.getBody());
    }
}
