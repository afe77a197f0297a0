package dev.chancery.ledger;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What others have written for contracts like this one: a linter, a tester that makes up requests, and a generator of clients.
 * {@code ./mvnw -Pcontract verify} runs them, where Node is present; the test command does without.
 */
@Tag("h2")
final class ContractTools {

    private static final Path TOOLS = Path.of("target/contract").toAbsolutePath();
    private static final Path CASE = Path.of("src/main/resources/example/" + KyivCase.ID + ".json");

    private static final Duration A_WHILE = Duration.ofSeconds(Integer.getInteger("contract.seconds", 60));

    @TempDir
    Path home;

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(TOOLS);
        try (Stream<Path> files = Files.list(Path.of("src/test/contract"))) {
            for (Path file : files.toList()) {
                copy(file);
            }
        }
        copy(Path.of("src/main/resources/static/openapi.json"));
        assertThat(run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund"))
                .as("npm")
                .isZero();
    }

    private static void copy(Path file) throws IOException {
        Files.copy(file, TOOLS.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs a command there, and returns its exit code; what it says is in {@code target/contract/<its name>.log}. */
    private static int run(String... command) throws IOException, InterruptedException {
        return run(TOOLS.resolve(command[command[0].equals("npx") ? 1 : 0] + ".log"), List.of(command));
    }

    private static int run(Path log, List<String> command) throws IOException, InterruptedException {
        return run(log, Duration.ofMinutes(5), command);
    }

    private static int run(Path log, Duration longest, List<String> command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(command)
                .directory(TOOLS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!tool.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
            tool.descendants().forEach(ProcessHandle::destroyForcibly);
            tool.destroyForcibly();
        }
        return tool.waitFor();
    }

    @Test
    void findNothingToObjectTo() throws Exception {
        int exit = run("npx", "spectral", "lint", "openapi.json", "-r", "spectral.yaml", "--fail-severity", "warn");

        assertThat(exit).as(Files.readString(TOOLS.resolve("spectral.log"))).isZero();
    }

    /**
     * What the tester expects of its requests it cannot know: rules are not in the contract. What it is answered is looked at here.
     *
     * <p>It combines every field and parameter with every other, and would not end: it gets the reads with some of their
     * parameters at a time, each write alone, and a while for each.
     */
    @Test
    void getNoAnswerThatTheContractDoesNotHave() throws Exception {
        JsonNode contract =
                JsonMapper.shared().readTree(TOOLS.resolve("openapi.json").toFile());
        try (RunningLedger ledger = RunningLedger.onFiles(home);
                Witness witness = Witness.of(ledger)) {
            KyivCase.whole(ledger, KyivCase.ID);
            for (ObjectNode part : CallByCall.of(contract)) {
                String name = part.at("/info/title").stringValue();
                Path file = Files.writeString(TOOLS.resolve(name + ".json"), part.toString());
                run(
                        TOOLS.resolve(name + ".log"),
                        A_WHILE,
                        List.of("npx", "specmatic", "test", "--testBaseURL=" + witness.address(), file.toString()));
                Files.writeString(TOOLS.resolve("answers.txt"), name + " " + witness.statuses() + "\n", CREATE, APPEND);
            }

            Files.write(TOOLS.resolve("objections.txt"), witness.objections());
            assertThat(witness.statuses().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("requests")
                    .isGreaterThan(1_000);
            assertThat(witness.statuses().keySet()).contains(200, 201).allMatch(status -> status < 500);
            assertThat(witness.objections()).isEmpty();
        }
    }

    @Test
    void makeAClientThatFilesTheKyivCaseAndAsksWhatIsOpen() throws Exception {
        assertThat(run("npx", "openapi-typescript", "openapi.json", "-o", "ledger.d.ts"))
                .isZero();
        assertThat(run("npx", "tsc", "-p", "."))
                .as(Files.readString(TOOLS.resolve("tsc.log")))
                .isZero();
        try (RunningLedger ledger = RunningLedger.onFiles(home)) {
            Path log = TOOLS.resolve("kyiv.log");
            int exit = run(
                    log,
                    List.of(
                            "node",
                            "out/kyiv.js",
                            ledger.baseUri().toString(),
                            CASE.toAbsolutePath().toString()));

            List<String> said = Files.readAllLines(log);
            assertThat(exit).as(String.join("\n", said)).isZero();
            JsonNode found = JsonMapper.shared().readTree(said.getLast());
            assertThat(found.get("events").intValue()).isEqualTo(63);
            assertThat(found.get("open").intValue()).isEqualTo(9);
            assertThat(found.get("regrets")).hasSize(1);
            assertThat(found.get("refused").stringValue()).isEqualTo("/problems/only-the-claimant-closes");
        }
    }
}
