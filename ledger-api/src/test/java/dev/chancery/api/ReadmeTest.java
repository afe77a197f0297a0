package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README holds what it says: its tour is walked on a running ledger. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NOW = Pattern.compile("(\\w+)=\\$\\(date .*\\)\\s*");
    private static final Pattern CURL = Pattern.compile(
            "curl -s -u registrar:\\$PASSWORD ['\"]?localhost:8080(?<path>[^'\"\\s]+)['\"]?(?<headers>(?: -H '[^']+')*)(?: -d '\n(?<body>.*)')?\\s*",
            Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("-H '(?<name>[^:]+): (?<value>[^']+)'");

    private static final String POSITION = "Ledger-Position";

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void givesCommandsThatAnswerWhatItSays(@TempDir Path home) throws Exception {
        List<MatchResult> blocks =
                BLOCK.matcher(section("## A tour", "## The calls")).results().toList();
        int answered = 0;
        try (var ledger = RunningLedger.onFiles(home, "--ledger.example=aze-rus-kyiv-embassy")) {
            Map<String, String> variables = new HashMap<>();
            List<String> unread = new ArrayList<>();
            for (MatchResult block : blocks) {
                if (block.group(1).equals("json")) {
                    assertThat(steady(json.readTree(unread.removeFirst())))
                            .isEqualTo(steady(json.readTree(block.group(2))));
                    answered++;
                } else if (NOW.matcher(block.group(2)) instanceof Matcher now && now.matches()) {
                    variables.put("$" + now.group(1), nextMillisecond().toString());
                } else {
                    Reply answer = answer(ledger, block.group(2), variables);
                    answer.headers().firstValue(POSITION).ifPresent(it -> variables.put(POSITION, it));
                    unread.add(answer.text());
                }
            }
            assertThat(unread).as("answers that the README does not show").isEmpty();
        }
        assertThat(answered).isEqualTo(11);
    }

    /** Sends what the command says, and what a reader's slowness does by itself: waits until what was written shows. */
    private static Reply answer(RunningLedger ledger, String command, Map<String, String> variables) {
        Matcher curl = CURL.matcher(command);
        assertThat(curl.matches())
                .as("a command that this test can read: %s", command)
                .isTrue();
        String path = curl.group("path");
        for (var variable : variables.entrySet()) {
            path = path.replace(variable.getKey(), variable.getValue());
        }
        HttpRequest.Builder request = ledger.to(path);
        HEADER.matcher(curl.group("headers"))
                .results()
                .forEach(header -> request.header(header.group("name"), header.group("value")));
        if (curl.group("body") != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(curl.group("body")));
        }
        if (variables.containsKey(POSITION)) {
            request.header(POSITION, variables.get(POSITION));
        }
        return ledger.send(request);
    }

    /** What differs from run to run is left out: recording times, request ids and ages; and where an answer is, which was asked. */
    private JsonNode steady(JsonNode answer) {
        String text = answer.toString()
                .replaceAll(",\"_links\":\\{\"self\":\\{[^}]+}}", "")
                .replaceAll("\"recordedAt\":\"[^\"]+\"", "\"recordedAt\":\"\"")
                .replaceAll("\"requestId\":\"[^\"]+\"", "\"requestId\":\"\"")
                .replaceAll("\"ageDays\":\\d+", "\"ageDays\":0");
        return json.readTree(text);
    }

    /** A moment that no recording shares with what was recorded before it or is after it. */
    private static Instant nextMillisecond() {
        Instant moment = now().plusMillis(1);
        while (!now().isAfter(moment)) {
            Thread.onSpinWait();
        }
        return moment;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String section(String from, String to) throws IOException {
        String readme = Files.readString(root().resolve("README.md"));
        return readme.substring(readme.indexOf(from), readme.indexOf(to));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
