package dev.chancery.transcript;

import dev.chancery.store.Answer;
import dev.chancery.store.FirstAnswer;
import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.store.RecordingTime;
import dev.chancery.store.RepeatKey;
import dev.chancery.transcript.Line.Answered;
import dev.chancery.transcript.Line.Head;
import dev.chancery.transcript.Line.Recorded;
import dev.chancery.transcript.Line.Sealed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line as {@link LineWriter} has written it; the JSON of the store comes back byte for byte. */
final class LineParser {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] line;
    private Map<String, Object> fields = Map.of();

    private LineParser(byte[] line) {
        this.line = line;
    }

    /** JSON as it stands in the line. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Content(byte[] json) {}

    /** @throws IllegalArgumentException saying what is wrong, as a clause */
    static Line parse(byte[] line) {
        try {
            return new LineParser(line).parse();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private Line parse() {
        fields = fieldsOf(line);
        if (fields.size() == 1) {
            var only = fields.entrySet().iterator().next();
            String name = only.getKey();
            if (only.getValue() instanceof Content content) {
                fields = fieldsOf(content.json);
                return whole(
                        switch (name) {
                            case "event" -> new Recorded(row());
                            case "answer" -> new Answered(firstAnswer());
                            case "seal" -> new Sealed(new Seal(number("events"), number("answers"), text("sha256")));
                            default ->
                                throw new IllegalArgumentException("there is no \"" + name + "\" in a transcript");
                        });
            }
        }
        if (!LineWriter.KIND.equals(fields.remove("kind"))) {
            throw new IllegalArgumentException("it is no line of a transcript");
        }
        return whole(new Head(number("format")));
    }

    private Line whole(Line read) {
        if (!fields.isEmpty()) {
            throw new IllegalArgumentException("there is no " + fields.keySet() + " in such a line");
        }
        return read;
    }

    private Row row() {
        return new Row(
                text("stream"),
                text("dossier"),
                number("folio"),
                text("id"),
                instant(text("recordedAt")),
                optionalInstant("takenAt"),
                text("type"),
                optionalText("revision"),
                content("payload"),
                content("metadata"));
    }

    private FirstAnswer firstAnswer() {
        return new FirstAnswer(
                new RepeatKey(text("subject"), text("path"), text("key"), text("digest")),
                new Answer(small("status"), optionalText("location"), small("version"), content("body")));
    }

    private static Map<String, Object> fieldsOf(byte[] json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (fields.put(name, value(parser, json)) != null) {
                    throw new IllegalArgumentException(name + " stands there twice");
                }
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("there is something after its end");
            }
        }
        return fields;
    }

    private static Object value(JsonParser parser, byte[] json) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        } else if (token == JsonToken.START_OBJECT) {
            int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            parser.skipChildren();
            return new Content(Arrays.copyOfRange(
                    json, start, Math.toIntExact(parser.currentLocation().getByteOffset())));
        }
        throw new IllegalArgumentException("nothing in it is a list, null, true, false or a fraction");
    }

    private @Nullable String optionalText(String name) {
        Object value = fields.remove(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new IllegalArgumentException(name + " should be a text");
    }

    private String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    private long number(String name) {
        if (fields.remove(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException(name + " should be a whole number");
    }

    private int small(String name) {
        try {
            return Math.toIntExact(number(name));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(name + " is too large", e);
        }
    }

    private @Nullable Instant optionalInstant(String name) {
        String text = optionalText(name);
        return text == null ? null : instant(text);
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (RecordingTime.text(instant).equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("this is no time: " + text, e);
        }
        throw new IllegalArgumentException("a time is written with three decimals, not as " + text);
    }

    private byte[] content(String name) {
        Object value = fields.remove(name);
        if (value instanceof Content content) {
            return content.json;
        } else if (value instanceof String base64) {
            return Base64.getDecoder().decode(base64);
        }
        throw new IllegalArgumentException(name + " should be an object");
    }
}
