package dev.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gate.View;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 reads the last act of a dossier along an index, however many there are. */
@Tag("h2")
final class ReadingLastActsTest {

    private static final int ACTS = 300;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Test
    void readsNoOtherActs(@TempDir Path folder) {
        try (var cabinet = new Cabinet(folder)) {
            String[] acts = new String[ACTS];
            Arrays.fill(acts, """
                    {"type": "public-statement", "by": [{"party": "AZE"}], "on": "2025-11-14"}""");
            cabinet.file(acts);
            String plan = cabinet.rows()
                    .sql("EXPLAIN ANALYZE " + Dossiers.lastActs(View.WHOLE, 2))
                    .params(Cabinet.DOSSIER, ACTS, "none", 1, AsOf.STILL)
                    .query(String.class)
                    .single();

            assertThat(SCANNED.matcher(plan)
                            .results()
                            .mapToInt(found -> Integer.parseInt(found.group(1)))
                            .sum())
                    .as(plan)
                    .isBetween(1, 10);
        }
    }
}
