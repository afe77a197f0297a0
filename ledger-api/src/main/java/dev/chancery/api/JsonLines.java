package dev.chancery.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** A list as JSON Lines: a line for each item; where the next page is stands in {@code Link}. */
final class JsonLines extends AbstractHttpMessageConverter<Listed<?>> {

    static final String TYPE = "application/jsonl";

    /** By another name. */
    static final String NDJSON = "application/x-ndjson";

    private final JsonMapper json;

    JsonLines(JsonMapper json) {
        super(MediaType.parseMediaType(TYPE), MediaType.parseMediaType(NDJSON));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Listed.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Listed<?> readInternal(Class<? extends Listed<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Lists are only written.", input);
    }

    @Override
    protected void writeInternal(Listed<?> list, HttpOutputMessage output) throws IOException {
        var lines = new StringBuilder();
        list.items().forEach(item -> lines.append(json.writeValueAsString(item)).append('\n'));
        output.getBody().write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
