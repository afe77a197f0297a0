package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.store.TestDatabase;
import dev.chancery.store.Unfit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard output is the whole process's: nothing else may run beside. */
class FirstStartTest {

    private static final Pattern PASSWORD = Pattern.compile("(?m)^    (\\S{24})$");

    private static final String RANDOM = "--ledger.registrar-password=";

    private record Started(RunningLedger ledger, String printed) {}

    private static Started start(Supplier<RunningLedger> starting) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            RunningLedger ledger = starting.get();
            return new Started(ledger, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void makesARegistrarWhosePasswordIsShownOnceAndLiesNowhere(@TempDir Path home) throws IOException {
        Started first = start(() -> RunningLedger.onFiles(home, RANDOM));
        Matcher shown = PASSWORD.matcher(first.printed());
        assertThat(shown.find()).as(first.printed()).isTrue();
        String password = shown.group(1);
        String authorization = RunningLedger.basic("registrar", password);
        try (RunningLedger ledger = first.ledger()) {
            Reply me = ledger.get("/api/me", "Authorization", authorization);
            assertThat(me.json()
                            .get("roles")
                            .valueStream()
                            .map(role -> role.get("role").stringValue()))
                    .containsExactly("registrar", "administrator");
            assertThat(me.json().at("/clearance/level").stringValue()).isEqualTo("top-secret");
            assertThat(me.json().at("/grants/0/dossier").stringValue()).isEqualTo("*");
            assertThat(ledger.get("/api/access-events", "Authorization", authorization)
                            .items())
                    .hasSize(6)
                    .allSatisfy(entry -> {
                        assertThat(entry.get("recordedBy").stringValue()).isEqualTo("ledger");
                        assertThat(entry.get("reason").stringValue()).isEqualTo("first start");
                    });
            assertThat(ledger.get("/api/access-events", "Authorization", authorization)
                            .text())
                    .doesNotContain(password, "bcrypt");

            Started second = start(() -> {
                ledger.restart(RANDOM);
                return ledger;
            });
            assertThat(second.printed()).doesNotContain(password).doesNotContainPattern(PASSWORD);
            assertThat(ledger.get("/api/me", "Authorization", authorization).status())
                    .isEqualTo(200);
        }
        if (!TestDatabase.isOnPostgresql()) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(password);
                }
            }
        }
    }

    @Test
    void takesThePasswordThatItIsGivenAndPrintsNone(@TempDir Path home) {
        Started first = start(() -> RunningLedger.onFiles(home));
        try (RunningLedger ledger = first.ledger()) {
            assertThat(first.printed()).doesNotContain(RunningLedger.PASSWORD).doesNotContainPattern(PASSWORD);
            assertThat(ledger.get("/api/me").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAPasswordThatIsTooShortWithoutSayingIt(@TempDir Path home) {
        assertThatThrownBy(() -> RunningLedger.onFiles(home, RANDOM + "short-secret"))
                .isInstanceOf(Unfit.class)
                .satisfies(refused -> assertThat(refused.getMessage() + ((Unfit) refused).remedy())
                        .contains("at least 15 characters")
                        .doesNotContain("short-secret"));
    }

    @Test
    void isRefusedOnPostgresqlUntilItIsDecidedWhoProvesWhoSomebodyIs(@TempDir Path home) {
        Supplier<RunningLedger> undecided = () -> RunningLedger.onFiles(home, "--ledger.local-users=default");
        if (TestDatabase.isOnPostgresql()) {
            assertThatThrownBy(undecided::get)
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("not to be entered by passwords unless that is asked for");
        } else {
            undecided.get().close();
        }
    }

    @Test
    void isRefusedWhereNobodyCouldComeIn(@TempDir Path home) {
        for (List<String> settings : List.of(
                List.of("--ledger.local-users=refused"),
                List.of("--ledger.local-users=allowed", "--ledger.security.issuer=https://id.example.org"))) {
            assertThatThrownBy(() -> RunningLedger.onFiles(home, settings.toArray(String[]::new)))
                    .isInstanceOf(Unfit.class);
        }
    }
}
