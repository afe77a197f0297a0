package dev.chancery.repertoire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Chapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The README shows the repertoire as the catalogue has it, row by row. */
class ReadmeTableTest {

    private static final Repertoire REPERTOIRE = Repertoire.whole();

    @Test
    void isDrawnFromTheCatalogue() throws IOException {
        List<String> table = table();
        List<String> shown =
                section().lines().filter(line -> line.startsWith("|")).toList();
        assertThat(shown)
                .as("README.md. Its table should be:%n%n%s%n%n", String.join("\n", table))
                .containsExactlyElementsOf(table);
    }

    @Test
    void namesTheVersionOfItsCodes() throws IOException {
        assertThat(section()).contains("CAMEO " + REPERTOIRE.cameo());
    }

    private static List<String> table() {
        var rows = new ArrayList<String>();
        rows.add("| act | what it is | effect | CAMEO | legal hook |");
        rows.add("|---|---|---|---|---|");
        Chapter chapter = null;
        for (CataloguedAct act : REPERTOIRE.items()) {
            if (act.chapter() != chapter) {
                chapter = act.chapter();
                rows.add("| **" + chapter.title() + "** | | | | |");
            }
            rows.add("| `%s` | %s | %s | %s | %s |"
                    .formatted(
                            act.name(),
                            act.meaning(),
                            orDash(act.effect()),
                            orDash(act.cameo().stream().collect(Collectors.joining(", "))),
                            orDash(act.legalHooks().stream().collect(Collectors.joining("; ")))));
        }
        return rows;
    }

    private static String orDash(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? "–" : cell;
    }

    private static String section() throws IOException {
        String readme = Files.readString(root().resolve("README.md"));
        int from = readme.indexOf("## The repertoire");
        return readme.substring(from, readme.indexOf("\n## ", from));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
