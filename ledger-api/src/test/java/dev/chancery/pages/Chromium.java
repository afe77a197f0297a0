package dev.chancery.pages;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser for the tests: one that is installed, else the test library's own, else the distribution's. */
public final class Chromium {

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

    private Chromium() {}

    /** How it is launched; gets one where there is none. */
    public static LaunchOptions options() {
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return options.setExecutablePath(installed.get());
        }
        if (succeeds(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium")) {
            return options;
        }
        if (succeeds("apt-get", "update")
                && succeeds("apt-get", "install", "--yes", "--no-install-recommends", "chromium")) {
            return options.setExecutablePath(installed().orElseThrow());
        }
        throw new AssertionError(
                "The pages are tested in a browser. None was found, and neither Playwright nor apt-get could"
                        + " bring one: install Chromium, for instance by `apt install chromium`.");
    }

    private static Optional<Path> installed() {
        return NAMES.stream().flatMap(Chromium::onPath).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
