package dev.chancery.api;

import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Whole lists as files, for people, who follow no links from page to page: written out while they are read. */
@Component
public final class WholeLists {

    public static final String CSV = Csv.TYPE;

    private final JsonMapper json;

    WholeLists(JsonMapper json) {
        this.json = json;
    }

    /**
     * A list as comma-separated values, as calls answer it.
     *
     * @param name of the file, without what it ends in
     * @param listed what it lists
     * @param moment the state of affairs that all of it is of
     * @param read its page after a cursor, and the first
     */
    public <T> ResponseEntity<StreamingResponseBody> csv(
            String name,
            Class<T> listed,
            Moment moment,
            Function<@Nullable String, Page<T>> read,
            HttpServletRequest request) {
        Columns columns = Columns.of(listed);
        ResponseEntity<StreamingResponseBody> answer =
                Streams.answer(request, Csv.WITH_HEADER, moment.partial(), (out, written) -> {
                    var table = new Csv.Table(columns, json, out);
                    String after = null;
                    do {
                        Page<T> page = read.apply(after);
                        for (T item : page.items()) {
                            table.add(item);
                            written.incrementAndGet();
                        }
                        Cursor next = page.next();
                        after = next == null ? null : next.text();
                    } while (after != null);
                    table.flush();
                });
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(Reading.POSITION, String.valueOf(moment.position()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file(name + ".csv"))
                .body(answer.getBody());
    }

    private static String file(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
