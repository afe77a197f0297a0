package dev.chancery.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked and answered otherwise than the contract says is found out. */
@Tag("no-database")
final class ContractCheckTest {

    private static final String TAKEN = """
            {"dossier": "d", "folio": 1, "version": 1, "effects": []}""";

    private static void check(
            String method, String path, @Nullable String body, int status, String form, String answer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpHeaders headers = HttpHeaders.of(Map.of("Content-Type", List.of(form)), (name, value) -> true);
        Contract.published().check(request, new Reply(status, headers, answer.getBytes(UTF_8)));
    }

    @Test
    void whereAnAnswerLacksAFieldOrHasNoSuchStatusOrForm() {
        assertThatThrownBy(() -> check("GET", "/api/events", null, 200, "application/json", "{\"items\": []}"))
                .hasMessageContaining("required property '_links' not found");
        assertThatThrownBy(() -> check("GET", "/api/events", null, 200, "application/jsonl", "{\"position\": 1}\n"))
                .hasMessageContaining("required property 'event' not found");
        assertThatThrownBy(() -> check("GET", "/api/events", null, 202, "application/json", "{}"))
                .hasMessageContaining("listEvents", "202");
        assertThatThrownBy(() -> check("GET", "/api/events", null, 200, "text/html", "<p>"))
                .hasMessageContaining("text/html");
        assertThatThrownBy(
                        () -> check("GET", "/api/events", null, 404, "application/problem+json", "{\"status\": 404}"))
                .hasMessageContaining("required property 'requestId' not found");
    }

    @Test
    void whereABodyWasTakenThatIsNotAllowed() {
        String path = "/api/dossiers/d/acts/1/strike-out";
        assertThatThrownBy(() -> check("POST", path, "{}", 201, "application/json", TAKEN))
                .hasMessageContaining("required property 'reason' not found");
        assertThatThrownBy(() -> check("POST", path, "{\"reason\": \"r\", \"x\": 1}", 201, "application/json", TAKEN))
                .hasMessageContaining("'x'");
        assertThatCode(() -> check("POST", path, "{\"reason\": \"r\"}", 201, "application/json", TAKEN))
                .doesNotThrowAnyException();
    }
}
