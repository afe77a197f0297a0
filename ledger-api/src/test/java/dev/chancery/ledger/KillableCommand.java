package dev.chancery.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A command in a process of its own, which can be killed without a word. */
final class KillableCommand implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private KillableCommand(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    static KillableCommand start(Path home, Object... arguments) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-classpath",
                        KillableLedger.classPath(),
                        LedgerApplication.class.getName())
                .redirectErrorStream(true);
        List.of(arguments).forEach(each -> command.command().add(each.toString()));
        command.environment().put("LEDGER_HOME", home.toString());
        return new KillableCommand(command.start());
    }

    /** Reads what it says until so many lines were of a kind; false if it ended before. */
    boolean reads(int times, Predicate<String> kind) throws IOException {
        int seen = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (kind.test(line) && ++seen == times) {
                return true;
            }
        }
        return false;
    }

    /** Halts the process where it is. */
    void stop() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Ends the process with SIGKILL and returns its exit code. */
    int kill() {
        return process.destroyForcibly().onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
