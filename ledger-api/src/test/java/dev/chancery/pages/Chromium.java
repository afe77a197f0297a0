package dev.chancery.pages;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A browser for the tests: one that is installed, else the test library's own, else the distribution's. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> DOWNLOAD = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-classpath",
            System.getProperty("java.class.path"),
            CLI.class.getName(),
            "install",
            "chromium");

    private static final List<List<String>> PACKAGE = List.of(
            List.of("apt-get", "update"),
            List.of("apt-get", "install", "--yes", "--no-install-recommends", "chromium"));

    private Chromium() {}

    /** How it is launched; gets one where there is none, for one test class at a time: apt-get is locked meanwhile. */
    static synchronized LaunchOptions options() {
        return options(System.getenv("PATH"), Chromium::succeeds);
    }

    /** @param succeeds whether a command did what it should */
    static LaunchOptions options(String path, Predicate<List<String>> succeeds) {
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
        Optional<Path> installed = installed(path);
        if (installed.isEmpty() && succeeds.test(DOWNLOAD)) {
            return options;
        }
        if (installed.isEmpty() && PACKAGE.stream().allMatch(succeeds)) {
            installed = installed(path);
        }
        return options.setExecutablePath(
                installed.orElseThrow(
                        () -> new AssertionError(
                                "The pages are tested in a browser. None was found on the path, and neither Playwright nor apt-get could"
                                        + " bring one, for what they say above: install Chromium, for instance by `apt install chromium`.")));
    }

    private static Optional<Path> installed(String path) {
        return NAMES.stream().flatMap(name -> onPath(path, name)).findFirst();
    }

    private static Stream<Path> onPath(String path, String name) {
        return Arrays.stream(path.split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** What it writes is said by the tests; their own input and output is how Maven speaks with them. */
    static boolean succeeds(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            System.out.println(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return process.waitFor() == 0;
        } catch (IOException e) {
            System.out.println(e.getMessage());
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
