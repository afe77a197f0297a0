package dev.chancery.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.store.Answer;
import dev.chancery.store.FirstAnswer;
import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.store.RepeatKey;
import dev.chancery.transcript.Line.Answered;
import dev.chancery.transcript.Line.Recorded;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("no-database")
final class LineWriterTest {

    private static final Instant NOON = Instant.parse("2025-11-14T12:00:00Z");

    private static Row event(byte[] payload) {
        return new Row(
                "dossier",
                "aze-rus",
                7,
                "id \"7\" №",
                NOON,
                NOON.plusMillis(1),
                "demand",
                null,
                payload,
                "{\"recordedBy\":\"R. Əliyev\"}".getBytes(UTF_8));
    }

    private static void comesBackInOneLine(byte[] payload) {
        byte[] line = LineWriter.of(event(payload));

        assertThat(line).doesNotContain((byte) '\n', (byte) '\r');
        assertThat(LineParser.parse(line)).isInstanceOfSatisfying(Recorded.class, read -> {
            assertThat(read.row().payload()).isEqualTo(payload);
            assertThat(read.row().isSameAs(event(payload))).isTrue();
            assertThat(read.row().takenAt()).isEqualTo(NOON.plusMillis(1));
        });
        assertThat(LineWriter.of(((Recorded) LineParser.parse(line)).row())).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"«Нота» 照会 𝄞 \\u2028 \\n \\\" \\\\\"}",
                "{ \"spaced\" :\t[ 1 , 2.50, -0.0 ] , \"e\": 1E5 }",
                "{\"twice\":1,\"twice\":2}",
                "{\"broken\":\n1}",
                "{\"carriage\":\r\n1}",
                "{\"a\":1} ",
                " {\"a\":1}",
                "{\"a\":1}{\"b\":2}",
                "{\"unfinished\":",
                "{not JSON}",
                "[1]",
                "\"text\"",
                "null",
                ""
            })
    void bringsTheJsonOfTheStoreBackByteForByteInOneLine(String payload) {
        comesBackInOneLine(payload.getBytes(UTF_8));
    }

    @Test
    void bringsBackWhateverBytesThereAre() {
        Random random = new Random(20251114);
        for (int i = 0; i < 2_000; i++) {
            byte[] payload = new byte[random.nextInt(40)];
            random.nextBytes(payload);
            if (payload.length > 1 && random.nextBoolean()) {
                payload[0] = '{';
                payload[payload.length - 1] = '}';
            }
            comesBackInOneLine(payload);
        }
        comesBackInOneLine(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'});
    }

    @Test
    void showsTheJsonOfTheStoreAsItIsAndNotAsText() {
        assertThat(new String(LineWriter.of(event("{\"on\":\"2025-11-14\"}".getBytes(UTF_8))), UTF_8))
                .startsWith("{\"event\":{\"dossier\":\"aze-rus\",\"folio\":7,")
                .endsWith("\"payload\":{\"on\":\"2025-11-14\"}}}");
    }

    @Test
    void bringsAnswersBack() {
        var first = new FirstAnswer(
                new RepeatKey("local", "/api/dossiers", "k-1", "00ff"),
                new Answer(201, "/api/dossiers/x", 0, "{ \"dossier\" : \"x\" }".getBytes(UTF_8)));

        assertThat(LineParser.parse(LineWriter.of(first))).isInstanceOfSatisfying(Answered.class, read -> {
            assertThat(read.first().key()).isEqualTo(first.key());
            assertThat(read.first().answer().body()).isEqualTo(first.answer().body());
            assertThat(LineWriter.of(read.first())).isEqualTo(LineWriter.of(first));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"event\":{}}",
                "{\"event\":1}",
                "{\"event\":{\"dossier\":\"x\"}}",
                "{\"seal\":{\"events\":1,\"answers\":0,\"sha256\":\"\",\"more\":1}}",
                "{\"seal\":{\"events\":1.5,\"answers\":0,\"sha256\":\"\"}}",
                "{\"seal\":{\"events\":1,\"answers\":0,\"sha256\":\"\"}} {}",
                "{\"kind\":\"chancery-transcript\"}",
                "{\"kind\":\"something\",\"format\":1}"
            })
    void knowsWhatIsNoLine(String line) {
        assertThatThrownBy(() -> LineParser.parse(line.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }
}
