package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A list as it is answered, a page at a time.
 *
 * @param next where the next page is; absent on the last
 */
record Listed<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items,
        @Nullable String next) {

    static <T> ResponseEntity<Listed<T>> of(Page<T> page, HttpServletRequest request) {
        return of(page, request, new HttpHeaders());
    }

    /** A page of what was read as of a moment. */
    static <T> ResponseEntity<Listed<T>> of(Page<T> page, Moment moment, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.set(Reading.POSITION, String.valueOf(moment.position()));
        return of(page, request, headers);
    }

    private static <T> ResponseEntity<Listed<T>> of(Page<T> page, HttpServletRequest request, HttpHeaders headers) {
        Cursor cursor = page.next();
        if (cursor == null) {
            return ResponseEntity.ok().headers(headers).body(new Listed<>(page.items(), null));
        }
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("cursor", cursor.text())
                .build();
        String next = here.getPath() + "?" + here.getQuery();
        return ResponseEntity.ok()
                .headers(headers)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new Listed<>(page.items(), next));
    }
}
