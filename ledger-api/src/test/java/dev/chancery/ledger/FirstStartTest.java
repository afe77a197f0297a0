package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.store.TestDatabase;
import dev.chancery.store.Unfit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    private static final Predicate<String> PASSWORD =
            Pattern.compile("    (\\S{24})").asMatchPredicate();

    private static final String RANDOM = "--ledger.registrar-password=";

    @Test
    @Tag("h2")
    void makesARegistrarWhosePasswordIsShownOnceAndLiesNowhere(@TempDir Path home) throws Exception {
        TestDatabase database = TestDatabase.in(home);
        String password;
        String authorization;
        try (KillableLedger ledger = KillableLedger.on(database, home, RANDOM)) {
            password = ledger.awaitLogged(PASSWORD).strip();
            authorization = RunningLedger.basic("registrar", password);
            Reply me = ledger.ask("/api/me", "Authorization", authorization);
            assertThat(me.status()).as("%s", me).isEqualTo(200);
            assertThat(me.json()
                            .get("roles")
                            .valueStream()
                            .map(role -> role.get("role").stringValue()))
                    .containsExactly("registrar", "administrator");
            assertThat(me.json().at("/clearance/level").stringValue()).isEqualTo("top-secret");
            assertThat(me.json().at("/grants/0/dossier").stringValue()).isEqualTo("*");
            Reply changes = ledger.ask("/api/access-events", "Authorization", authorization);
            assertThat(changes.items()).hasSize(6).allSatisfy(entry -> {
                assertThat(entry.get("recordedBy").stringValue()).isEqualTo("ledger");
                assertThat(entry.get("reason").stringValue()).isEqualTo("first start");
            });
            assertThat(changes.text()).doesNotContain(password, "bcrypt");
            ledger.terminate();
            ledger.exitCode();
        }
        try (KillableLedger again = KillableLedger.on(database, home, RANDOM)) {
            assertThat(again.logged()).isNotEmpty().noneMatch(PASSWORD).noneMatch(line -> line.contains(password));
            assertThat(again.ask("/api/me", "Authorization", authorization).status())
                    .isEqualTo(200);
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(password);
            }
        }
    }

    @Test
    @Tag("h2")
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
    @Tag("h2")
    void isRefusedWhereNobodyCouldComeIn(@TempDir Path home) {
        for (List<String> settings : List.of(
                List.of("--ledger.local-users=refused"),
                List.of("--ledger.local-users=allowed", "--ledger.security.issuer=https://id.example.org"))) {
            assertThatThrownBy(() -> RunningLedger.onFiles(home, settings.toArray(String[]::new)))
                    .isInstanceOf(Unfit.class);
        }
    }
}
