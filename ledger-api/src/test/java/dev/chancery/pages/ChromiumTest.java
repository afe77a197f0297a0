package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine that stands in for one, with no browser on its path unless a test puts one there. */
@Tag("no-database")
final class ChromiumTest {

    private final List<String> tried = new ArrayList<>();

    @TempDir
    Path path;

    private LaunchOptions optionsWhere(Predicate<String> succeeds) {
        return Chromium.options("/nowhere:" + path, command -> {
            String last = command.get(0).equals("apt-get") ? "apt-get " + command.get(1) : "download";
            tried.add(last);
            return succeeds.test(last);
        });
    }

    private Path install(String browser) {
        try {
            return Files.createFile(
                    path.resolve(browser),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"})
    void isTheOneThatIsInstalledAndNothingIsFetched(String name) {
        Path installed = install(name);

        assertThat(optionsWhere(command -> true).executablePath).isEqualTo(installed);
        assertThat(tried).isEmpty();
    }

    @Test
    void isTheTestLibrarysOwnWhereTheNetworkAllowsIt() {
        assertThat(optionsWhere(command -> command.equals("download")).executablePath)
                .as("where the library keeps it")
                .isNull();
        assertThat(tried).containsExactly("download");
    }

    @Test
    void isTheDistributionsWhereTheDownloadFails() {
        LaunchOptions options = optionsWhere(command -> {
            if (command.equals("apt-get install")) {
                install("chromium");
            }
            return !command.equals("download");
        });

        assertThat(options.executablePath).isEqualTo(path.resolve("chromium"));
        assertThat(tried).containsExactly("download", "apt-get update", "apt-get install");
    }

    @Test
    void isAskedForByItsNameWhereThereIsNoAptGet() {
        assertSaysWhatToInstall(command -> false);
        assertThat(tried).containsExactly("download", "apt-get update");
    }

    @Test
    void isAskedForByItsNameWhereThereIsNoRightToInstallIt() {
        assertSaysWhatToInstall(command -> command.equals("apt-get update"));
        assertThat(tried).containsExactly("download", "apt-get update", "apt-get install");
    }

    @Test
    void isAskedForByItsNameWhereWhatWasInstalledIsNotOnThePath() {
        assertSaysWhatToInstall(command -> command.startsWith("apt-get"));
    }

    private void assertSaysWhatToInstall(Predicate<String> succeeds) {
        assertThatThrownBy(() -> optionsWhere(succeeds))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("None was found on the path, and neither Playwright nor apt-get could bring one")
                .hasMessageContaining("`apt install chromium`");
    }

    @Test
    void isFetchedByCommandsThatFailWhereTheyAreNotThereOrSayThatTheyFailed() {
        assertThat(Chromium.succeeds(List.of("true"))).isTrue();
        assertThat(Chromium.succeeds(List.of("false"))).isFalse();
        assertThat(Chromium.succeeds(List.of("no-such-command-here"))).isFalse();
        assertThat(Chromium.succeeds(List.of("cat")))
                .as("asked for input, it has none")
                .isTrue();
    }
}
