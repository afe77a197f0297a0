package dev.chancery.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chancery.store.FirstAnswer;
import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.store.RecordingTime;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the lines of a transcript; {@link LineParser} reads them.
 *
 * <p>JSON that is in the store stands in a line byte for byte, and not as a text. A JSON text without line breaks is one line,
 * and the ledger writes none; what came into the store otherwise stands as a text in Base64.
 */
final class LineWriter {

    static final String KIND = "chancery-transcript";
    static final long FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    private char before = '{';

    private LineWriter() {}

    static byte[] head() {
        return new LineWriter().with("kind", KIND).with("format", FORMAT).end();
    }

    static byte[] of(Row row) {
        return within(
                "event",
                new LineWriter()
                        .with("dossier", row.dossier())
                        .with("folio", row.folio())
                        .with("id", row.eventId())
                        .with("stream", row.streamType())
                        .with("recordedAt", RecordingTime.text(row.recordedAt()))
                        .with("takenAt", row.takenAt() == null ? null : RecordingTime.text(row.takenAt()))
                        .with("type", row.type())
                        .with("revision", row.revision())
                        .withContent("metadata", row.metadata())
                        .withContent("payload", row.payload()));
    }

    static byte[] of(FirstAnswer first) {
        return within(
                "answer",
                new LineWriter()
                        .with("subject", first.key().subject())
                        .with("path", first.key().path())
                        .with("key", first.key().key())
                        .with("digest", first.key().digest())
                        .with("status", first.answer().status())
                        .with("location", first.answer().location())
                        .with("version", first.answer().version())
                        .withContent("body", first.answer().body()));
    }

    static byte[] of(Seal seal) {
        return within(
                "seal",
                new LineWriter()
                        .with("events", seal.events())
                        .with("answers", seal.answers())
                        .with("sha256", seal.sha256()));
    }

    private static byte[] within(String name, LineWriter fields) {
        return new LineWriter().with(name, fields.end()).end();
    }

    private LineWriter with(String name, @Nullable String text) {
        return text == null ? this : with(name, JSON.writeValueAsBytes(text));
    }

    private LineWriter with(String name, long number) {
        return with(name, Long.toString(number).getBytes(UTF_8));
    }

    private LineWriter withContent(String name, byte[] content) {
        return isObjectInOneLine(content)
                ? with(name, content)
                : with(name, Base64.getEncoder().encodeToString(content));
    }

    private LineWriter with(String name, byte[] json) {
        line.write(before);
        before = ',';
        line.writeBytes(JSON.writeValueAsBytes(name));
        line.write(':');
        line.writeBytes(json);
        return this;
    }

    private byte[] end() {
        line.write('}');
        return line.toByteArray();
    }

    /** From its first byte to its last, so that it can be found again in the line. */
    private static boolean isObjectInOneLine(byte[] content) {
        for (byte each : content) {
            if (each >= 0 && each < ' ') {
                return false;
            }
        }
        if (content.length < 2 || content[0] != '{' || content[content.length - 1] != '}') {
            return false;
        }
        try (JsonParser parser = JSON.createParser(content)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return isObject && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
