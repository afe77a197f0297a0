package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract in {@code static/openapi.json} is what the calls of the ledger are, and a document that tools can read. Where it is
 * not, {@code -Dapprove} writes it anew, to be reviewed.
 */
@Tag("h2")
final class ContractTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @AutoClose
    static RunningLedger ledger;

    static ObjectNode drawn;

    static Set<String> examples;

    @BeforeAll
    static void draw(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder, Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC));
        drawn = ContractDocument.of(ledger);
        examples = ContractExamples.addTo(drawn, ledger);
    }

    private static Path published() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder.resolve("ledger-api/src/main/resources/static/openapi.json");
    }

    @Test
    void isPublishedAsItIsDrawn() throws IOException {
        String text = JSON.writeValueAsString(drawn) + "\n";
        if (System.getProperty("approve") != null) {
            Files.createDirectories(Objects.requireNonNull(published().getParent()));
            Files.writeString(published(), text);
        }
        assertThat(Files.readString(published())).isEqualTo(text);
    }

    @Test
    void isServed() {
        Reply served = ledger.get("/openapi.json");

        assertThat(served.header("Content-Type")).isEqualTo("application/json");
        assertThat(served.json().get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(ledger.get("/docs/index.html").text()).contains("/docs/docs.js");
        assertThat(ledger.get("/webjars/swagger-ui/swagger-ui-bundle.js").status())
                .isEqualTo(200);
    }

    @Test
    void refersToNothingThatItDoesNotHold() {
        assertThat(references(drawn))
                .isNotEmpty()
                .allSatisfy(pointer -> assertThat(drawn.at(pointer.substring(1)).isMissingNode())
                        .as(pointer)
                        .isFalse());
    }

    @Test
    void holdsNothingThatNobodyRefersTo() {
        List<String> referred = references(drawn);
        drawn.get("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes")) // referred to by name
                .forEach(kind -> kind.getValue()
                        .propertyNames()
                        .forEach(name -> assertThat(referred).contains("#/components/" + kind.getKey() + "/" + name)));
    }

    @Test
    void describesEveryCallEveryParameterAndEveryField() {
        operations().forEach(operation -> {
            assertThat(operation.get("operationId").stringValue()).matches("[a-z][A-Za-z]+");
            assertThat(operation.get("summary").stringValue()).isNotBlank();
            assertThat(operation.get("tags")).isNotEmpty();
            operation
                    .get("parameters")
                    .forEach(parameter -> assertThat(parameter.has("$ref") || parameter.has("description"))
                            .as("%s of %s", parameter, operation.get("operationId"))
                            .isTrue());
        });
        drawn.at("/components/schemas/Act/oneOf").forEach(act -> {
            JsonNode schema = drawn.at(act.get("$ref").stringValue().substring(1));
            assertThat(schema.has("description")).isTrue();
            schema.get("properties").properties().stream()
                    .filter(field -> !field.getKey().equals("type"))
                    .forEach(field -> assertThat(field.getValue().has("description"))
                            .as("%s of %s", field, act)
                            .isTrue());
        });
    }

    @Test
    void showsOfEachCallWhatItWasAnswered() {
        assertThat(operations().map(operation -> operation.get("operationId").stringValue()))
                .filteredOn(call -> !examples.contains(call))
                .containsExactlyInAnyOrder(
                        "listAccessLog", // says something else each time, as the next one does
                        "listProjections",
                        "rebuildProjection",
                        "retryDeadLetter",
                        "setDeadLetterAside",
                        "showRepertoire"); // is longer than all the rest
    }

    private static Stream<JsonNode> operations() {
        return drawn.get("paths").values().stream().flatMap(path -> path.values().stream());
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        node.properties().forEach(field -> {
            if (field.getKey().equals("$ref")) {
                found.add(field.getValue().stringValue());
            }
        });
        node.values().forEach(value -> found.addAll(references(value)));
        return found;
    }
}
