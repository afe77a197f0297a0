package dev.chancery.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.store.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

@Tag("no-database")
final class SettingsTest {

    /** An application without parts: it starts, or it does not. */
    static final class Nothing {}

    private static void start(Map<String, Object> environment, String... arguments) {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .environment(new StandardEnvironment() {
                    @Override
                    protected void customizePropertySources(MutablePropertySources sources) {
                        sources.addLast(new SystemEnvironmentPropertySource(
                                SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
                    }
                })
                .run(Stream.concat(Stream.of("--logging.level.root=off"), Stream.of(arguments))
                        .toArray(String[]::new))
                .close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LEDGER_LOCALUSERS=allowed",
                "LEDGER_LOCAL_USERS=allowed",
                "LEDGER_SERVICE_HOST=10.0.0.1",
                "LEDGER_PORT_8080_TCP=tcp://10.0.0.1:8080",
                "LEDGERS=3"
            })
    void areTakenFromTheEnvironmentInEitherSpelling(String variable) {
        String[] named = variable.split("=", 2);
        start(Map.of(named[0], named[1]));
    }

    @Test
    void areRefusedInTheEnvironmentWhenNobodyKnowsThem() {
        assertThatThrownBy(() -> start(Map.of("LEDGER_EXMAPLE", "none")))
                .isInstanceOf(Unfit.class)
                .hasMessage("The ledger does not start: there is no setting LEDGER_EXMAPLE.")
                .extracting(refused -> ((Unfit) refused).remedy())
                .asString()
                .contains("ledger.example, ");
    }

    @Test
    void areRefusedAmongTheArgumentsWhenNobodyKnowsThem() {
        start(Map.of(), "--ledger.localUsers=allowed");
        assertThatThrownBy(() -> start(Map.of(), "--ledger.projections.size=3"))
                .hasMessage("The ledger does not start: there is no setting ledger.projections.size.");
    }

    @ParameterizedTest
    @CsvSource({
        "ledger.home, ledger",
        "ledger.home, ''",
        "ledger.example, kyiv",
        "ledger.local-users, some",
        "ledger.markings.levels, ''",
        "ledger.security.issuer, id.example.org",
        "ledger.security.audience, ''",
        "ledger.limits.body-bytes, 0",
        "ledger.limits.body-bytes, 1000001",
        "ledger.limits.body-bytes, 1MB",
        "ledger.limits.acts-per-filing, 501",
        "ledger.limits.nesting, 9",
        "ledger.limits.page-items, 0",
        "ledger.limits.streams, 0",
        "ledger.dossiers-at-hand.folios, -1",
        "ledger.projections.segments, 65",
        "ledger.projections.batch-size, 0",
        "ledger.projections.rebuild-batch-size, 100001",
        "ledger.readiness.max-lag, 0s",
        "ledger.readiness.max-lag, 25h",
        "ledger.readiness.max-lag, soon",
        "ledger.tracing.endpoint, collector:4318"
    })
    void areRefusedBeyondTheirBounds(String setting, String value) {
        assertThatThrownBy(() -> start(Map.of(), "--" + setting + "=" + value))
                .isInstanceOf(Unfit.class)
                .hasMessage("The ledger does not start: the setting " + setting + " cannot be \"" + value + "\".");
    }

    @ParameterizedTest
    @CsvSource({
        "ledger.home, /var/lib/chancery",
        "ledger.home, ~/ledger",
        "ledger.markings.caveats, 'nodis, eyes only'",
        "ledger.security.issuer, https://id.example.org/realms/mfa",
        "ledger.limits.body-bytes, 1000000",
        "ledger.projections.segments, 0",
        "ledger.readiness.max-lag, 24h",
        "ledger.tracing.endpoint, http://collector:4318/v1/traces"
    })
    void areTakenUpToTheirBounds(String setting, String value) {
        start(Map.of(), "--" + setting + "=" + value);
    }

    @Test
    void standInTheReadmeEachWithItsVariableDefaultAndBounds() throws IOException {
        var expected = new TreeMap<String, List<String>>();
        defaults()
                .forEach((name, value) -> expected.put(
                        name,
                        List.of(
                                variable(name),
                                value.toString().isEmpty() ? "none" : value.toString(),
                                Settings.BOUNDS.containsKey(name)
                                        ? Settings.BOUNDS.get(name).inWords()
                                        : "(declare bounds in Settings)")));
        Map<String, List<String>> said = inTheReadme();

        assertThat(said).containsAllEntriesOf(expected);
        assertThat(said.keySet())
                .filteredOn(name -> name.startsWith("ledger."))
                .containsExactlyElementsOf(expected.keySet());
        said.forEach((name, cells) -> assertThat(cells.getFirst()).isEqualTo(variable(name)));
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }

    @Test
    void areAllInTheFileThatSaysWhatThereIs() throws IOException {
        Pattern used = Pattern.compile("\\$\\{(ledger\\.[a-z.-]+)");
        var inCode = new TreeSet<String>();
        for (String module : List.of("ledger-core", "ledger-projections", "ledger-api")) {
            try (Stream<Path> files = Files.walk(root().resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                        .toList()) {
                    Matcher name = used.matcher(Files.readString(file));
                    while (name.find()) {
                        inCode.add(name.group(1));
                    }
                }
            }
        }

        assertThat(inCode).contains("ledger.home");
        assertThat(defaults().keySet()).containsAll(inCode);
    }

    private static Map<String, Object> defaults() throws IOException {
        var defaults = new TreeMap<String, Object>();
        for (var source : new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yaml"))) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                if (name.startsWith("ledger.")) {
                    defaults.put(name, Objects.requireNonNull(source.getProperty(name)));
                }
            }
        }
        return defaults;
    }

    private static final Pattern ROW = Pattern.compile(
            "\\| `(?<name>[a-z]+\\.[a-z.-]+)` \\| `(?<variable>[A-Z_]+)` \\| (?<default>[^|]+) \\| (?<bounds>[^|]*)\\|");

    /** Variable, default and bounds, by setting. */
    private static Map<String, List<String>> inTheReadme() throws IOException {
        var rows = new TreeMap<String, List<String>>();
        Matcher row = ROW.matcher(Files.readString(root().resolve("README.md")));
        while (row.find()) {
            rows.put(
                    row.group("name"),
                    List.of(
                            row.group("variable"),
                            row.group("default").replace("`", ""),
                            row.group("bounds").strip()));
        }
        return rows;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
