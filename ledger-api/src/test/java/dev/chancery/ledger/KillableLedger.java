package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.store.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The application in a process of its own, which can be killed without a word, and whoever speaks HTTP to it. */
final class KillableLedger implements AutoCloseable {

    /** The exit code of a process that SIGKILL has ended. */
    static final int KILLED = 128 + 9;

    static final String AUTHORIZATION = RunningLedger.basic(RunningLedger.REGISTRAR, RunningLedger.PASSWORD);

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    /** Of a machine on which several of them start at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private KillableLedger(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::readLog);
    }

    /** Starts it on the files in a folder, whether there are any yet or not, and returns when it can be spoken to. */
    static KillableLedger onFiles(Path home) throws Exception {
        return on(TestDatabase.in(home), home);
    }

    /**
     * Starts it on a database.
     *
     * @param home for whatever else it writes
     * @param settings as on the command line
     */
    static KillableLedger on(TestDatabase database, Path home, String... settings) throws Exception {
        ProcessBuilder application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-classpath",
                        classPath("picocli"), // a server is to start as if there were no command line
                        LedgerApplication.class.getName(),
                        "--ledger.limits.requests-a-second=0",
                        "--server.port=0")
                .directory(home.toFile())
                .redirectErrorStream(true);
        application.command().addAll(List.of(settings));
        application.environment().put("LEDGER_HOME", home.toString());
        application.environment().put("LEDGER_EXAMPLE", "none");
        application.environment().put("LEDGER_REGISTRAR_PASSWORD", RunningLedger.PASSWORD);
        application.environment().put("LEDGER_LOCALUSERS", "allowed");
        database.settings().forEach((name, value) -> application.environment().put(variable(name), value));
        KillableLedger ledger = new KillableLedger(application.start());
        try {
            ledger.port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return ledger;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            ledger.close();
            throw new AssertionError("The ledger did not start:\n" + String.join("\n", ledger.log), e);
        }
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /**
     * Without any tests, which would be searched for parts of the application and say how it logs.
     *
     * @param without libraries that are not to be needed
     */
    static String classPath(String... without) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .filter(entry -> Arrays.stream(without).noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    port.complete(Integer.valueOf(started.group(1)));
                }
            }
            port.completeExceptionally(new IllegalStateException("It ended before it had started."));
        } catch (IOException e) {
            port.completeExceptionally(new UncheckedIOException(e));
        }
    }

    /**
     * Sends JSON, once.
     *
     * @throws IOException if the whole answer did not come: what was sent may or may not be recorded
     */
    Reply post(String path, String json, String requestId) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/json")
                .header("X-Request-Id", requestId)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends JSON, once, on behalf of a caller who traces it: under a trace and a span in hexadecimal digits. */
    Reply postTraced(String path, String json, String trace, String span) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-" + span + "-01")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Reads, once; headers are names and values in turn. */
    Reply ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** A connection to it, to be spoken on word by word. */
    Socket connect() throws IOException {
        return new Socket("127.0.0.1", port.join());
    }

    /** What it has written up to now. */
    List<String> logged() {
        return List.copyOf(log);
    }

    /** Waits until it has logged such a line: what it writes comes here later than what it answers. */
    String awaitLogged(Predicate<String> sought) throws InterruptedException {
        long start = System.nanoTime();
        Optional<String> found = Optional.empty();
        while (found.isEmpty()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(() -> "No such line in\n" + String.join("\n", log))
                    .isLessThan(PATIENCE);
            TimeUnit.MILLISECONDS.sleep(20);
            found = log.stream().filter(sought).findFirst();
        }
        return found.get();
    }

    /** Reads what holds everything up to a position, and asks again while it is being caught up with. */
    Reply get(String path, long position) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Reply reply;
        do {
            reply = send(to(path).header("Ledger-Position", String.valueOf(position)));
        } while (reply.status() == 503 && System.nanoTime() - start < PATIENCE.toNanos());
        assertThat(reply.status())
                .as("GET %s at position %d: %s", path, position, reply)
                .isEqualTo(200);
        return reply;
    }

    /** Every item of a list, page after page. */
    List<JsonNode> list(String path, long position) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        for (String next = path; next != null; ) {
            Reply page = get(next, position);
            items.addAll(page.items());
            next = page.json().path("next").asStringOpt().orElse(null);
        }
        return items;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port.join()).resolve(path))
                .header("Authorization", AUTHORIZATION)
                .timeout(PATIENCE);
    }

    private Reply send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        Reply reply = Reply.of(http.send(request, BodyHandlers.ofByteArray()));
        Contract.published().check(request, reply);
        return reply;
    }

    double residentMegabytes() throws IOException {
        return residentMegabytes(process);
    }

    /** How much of its heap is in use once all is collected that can be. */
    double megabytesInUse() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        JsonNode used =
                get("/actuator/metrics/jvm.memory.used?tag=area:heap", 0).json();
        return used.get("measurements").get(0).get("value").doubleValue() / 1e6;
    }

    /** How much memory a process has, as Linux counts it. */
    static double residentMegabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1_024.0;
    }

    /** Asks the process to end, with SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it has ended by itself. */
    int exitCode() {
        return process.onExit().join().exitValue();
    }

    /** Ends the process with SIGKILL and returns its exit code. */
    int kill() {
        return process.destroyForcibly().onExit().join().exitValue();
    }

    @Override
    public void close() {
        http.shutdownNow();
        kill();
    }
}
