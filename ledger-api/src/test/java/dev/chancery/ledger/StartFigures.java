package dev.chancery.ledger;

import dev.chancery.ledger.Figures.Rates;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** From the start of a process to its first answer, and how much memory it has, beside a bare web application. */
final class StartFigures {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Figures figures;
    private final Path folder;
    private final Rates started = new Rates();
    private final Rates idle = new Rates();
    private final Rates loaded = new Rates();
    private final Rates bareStarted = new Rates();
    private final Rates bareIdle = new Rates();
    private final Rates bareLoaded = new Rates();

    StartFigures(Figures figures, Path folder) {
        this.figures = figures;
        this.folder = folder;
    }

    void measure() throws Exception {
        for (int round = -1; round < ROUNDS; round++) { // the first is to warm up
            boolean counts = round >= 0;
            run(
                    LedgerApplication.class,
                    "/api/open-issues",
                    counts ? started : new Rates(),
                    counts ? idle : new Rates(),
                    counts ? loaded : new Rates());
            run(
                    BareApplication.class,
                    "/constant/none",
                    counts ? bareStarted : new Rates(),
                    counts ? bareIdle : new Rates(),
                    counts ? bareLoaded : new Rates());
        }
        figures.addRoundsAtMost("H2", "start to first answer, ms", started, bareStarted, 2);
        figures.addRoundsAtMost("H2", "resident memory idle, MB", idle, bareIdle, 1.5);
        figures.addRoundsAtMost("H2", "resident memory after 16 clients read 8,000 times, MB", loaded, bareLoaded, 1.5);
    }

    private void run(Class<?> application, String path, Rates start, Rates idle, Rates loaded) throws Exception {
        int port = freePort();
        String url = "http://127.0.0.1:" + port + path;
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                application == LedgerApplication.class
                        ? KillableLedger.classPath()
                        : System.getProperty("java.class.path"),
                application.getName(),
                "--server.port=" + port,
                "--ledger.home=" + folder,
                "--ledger.limits.requests-a-second=0");
        builder.environment().put("LEDGER_REGISTRARPASSWORD", RunningLedger.PASSWORD);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(url)) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException(application + " does not answer.");
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            start.add((System.nanoTime() - began) / 1e6);
            TimeUnit.SECONDS.sleep(5);
            idle.add(KillableLedger.residentMegabytes(process));
            Load.rate(16, 500, n -> Load.get(url));
            loaded.add(KillableLedger.residentMegabytes(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(String url) throws InterruptedException {
        try {
            Load.get(url);
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
