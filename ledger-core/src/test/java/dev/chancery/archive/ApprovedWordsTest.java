package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A word once stored is read for ever: words are added to {@code approved/words.json}, none is taken away. */
class ApprovedWordsTest {

    @Test
    void areTheWordsOfEveryEnumeration() throws IOException {
        var words = new TreeMap<String, List<String>>();
        for (Class<? extends Enum<?>> enumeration : Words.enumerations()) {
            words.put(
                    enumeration.getSimpleName(),
                    Arrays.stream(enumeration.getEnumConstants())
                            .map(word -> StoredNames.of(word))
                            .toList());
        }
        String approved = words.entrySet().stream()
                .map(entry ->
                        "  \"" + entry.getKey() + "\": " + LedgerJson.archive().writeValueAsString(entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try (InputStream in = getClass().getResourceAsStream("/approved/words.json")) {
            assertThat(in)
                    .as("src/test/resources/approved/words.json, which should be:%n%s", approved)
                    .isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(approved);
        }
    }
}
