package dev.chancery.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadOnceTest {

    private final List<String> read = new ArrayList<>();
    private final ReadOnce<String> once = new ReadOnce<>(1_000, json -> {
        String text = new String(json, UTF_8);
        read.add(text);
        return text;
    });

    @Test
    void readsTheSameOnceAndWhatDiffersByItself() {
        for (String json : List.of("{\"a\":1}", "{\"a\":2}", "{\"a\":1}")) {
            assertThat(once.read(json.getBytes(UTF_8))).isEqualTo(json);
        }

        assertThat(read).containsExactly("{\"a\":1}", "{\"a\":2}");
    }
}
