package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.RunningLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call of the ledger says what it is for, and stands in the README. */
@Tag("h2")
final class CallsTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    private static List<Map.Entry<RequestMappingInfo, HandlerMethod>> calls() {
        return ledger
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(call -> call.getKey().getPatternValues().stream().anyMatch(path -> path.startsWith("/api")))
                .toList();
    }

    @Test
    void haveANameOfTheirOwnAndAPurpose() {
        assertThat(calls())
                .hasSizeGreaterThan(30)
                .allSatisfy(call -> assertThat(call.getValue().hasMethodAnnotation(Call.class))
                        .as("%s", call)
                        .isTrue());
        assertThat(calls().stream()
                        .map(call -> Objects.requireNonNull(call.getValue().getMethodAnnotation(Call.class))))
                .extracting(Call::id)
                .doesNotHaveDuplicates();
        assertThat(calls().stream()
                        .map(call -> Objects.requireNonNull(call.getValue().getMethodAnnotation(Call.class))))
                .extracting(Call::does)
                .allSatisfy(sentence -> assertThat(sentence).matches("[A-Z].{10,}\\."));
    }

    @Test
    void standInTheReadme() throws IOException {
        String readme = Files.readString(root().resolve("README.md"));
        String table = readme.substring(readme.indexOf("## The calls"), readme.indexOf("## The repertoire"));

        assertThat(calls()).allSatisfy(call -> {
            String path = call.getKey().getPatternValues().iterator().next();
            int last = path.lastIndexOf('/');
            assertThat(table).as(path).containsAnyOf(path, path.substring(last) + "`", path.substring(last) + "?");
        });
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
