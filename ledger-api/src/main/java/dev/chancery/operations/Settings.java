package dev.chancery.operations;

import dev.chancery.store.Unfit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The refusal to start with a setting of the ledger's that nobody knows, or whose value is out of bounds: a name misspelt
 * would otherwise leave the default in force without a word.
 *
 * <p>What there is to set is what {@code application.yaml} in the jar has under {@code ledger}.
 */
public final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PREFIX = "ledger.";
    private static final String OURS = "class path resource [application.yaml]";

    /** What Kubernetes tells every container of a service that is called {@code ledger}. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("LEDGER_(SERVICE|PORT)(_.*)?");

    private static final String WORDS = "[^,]*\\S[^,]*(,[^,]*\\S[^,]*)*";

    static final Map<String, Bounds> BOUNDS = bounds();

    private static Map<String, Bounds> bounds() {
        var bounds = new LinkedHashMap<String, Bounds>();
        bounds.put(
                "ledger.home",
                Bounds.text("an absolute path, or one from `./`, `../` or `~/` on", "(/|\\./|\\.\\./|~/|[A-Za-z]:).*"));
        bounds.put(
                "ledger.example",
                Bounds.text("`default`, `none` or `aze-rus-kyiv-embassy`", "default|none|aze-rus-kyiv-embassy"));
        bounds.put("ledger.registrar-password", Bounds.text("empty, or of at least 15 characters", "(?s).*"));
        bounds.put("ledger.local-users", Bounds.text("`default`, `allowed` or `refused`", "default|allowed|refused"));
        bounds.put("ledger.markings.levels", Bounds.text("words with commas between", WORDS));
        bounds.put("ledger.markings.caveats", Bounds.text("empty, or words with commas between", "|" + WORDS));
        bounds.put("ledger.security.issuer", Bounds.text("empty, or a URL of `http` or `https`", "|https?://\\S+"));
        bounds.put("ledger.security.audience", Bounds.text("1 to 255 characters", "\\S.{0,254}"));
        bounds.put("ledger.security.roles-claim", Bounds.text("1 to 255 characters", "\\S.{0,254}"));
        bounds.put("ledger.security.contact", Bounds.text("a URI", "[a-z]+:\\S+"));
        bounds.put("ledger.limits.body-bytes", Bounds.number(1, 1_000_000));
        bounds.put("ledger.limits.nesting", Bounds.number(10, 1_000));
        bounds.put("ledger.limits.text-characters", Bounds.number(1, 1_000_000));
        bounds.put("ledger.limits.list-items", Bounds.number(1, 1_000_000));
        bounds.put("ledger.limits.acts-per-filing", Bounds.number(1, 500));
        bounds.put("ledger.limits.page-items", Bounds.number(1, 10_000));
        bounds.put("ledger.limits.requests-a-second", Bounds.number(0, 1_000_000));
        bounds.put("ledger.limits.burst", Bounds.number(1, 1_000_000));
        bounds.put("ledger.limits.streams", Bounds.number(1, 10_000));
        bounds.put("ledger.feed.heartbeat", Bounds.time("50ms", "1h"));
        bounds.put("ledger.dossiers-at-hand.folios", Bounds.number(0, 1_000_000_000));
        bounds.put("ledger.projections.segments", Bounds.number(0, 64));
        bounds.put("ledger.projections.batch-size", Bounds.number(1, 10_000));
        bounds.put("ledger.projections.rebuild-batch-size", Bounds.number(1, 100_000));
        bounds.put("ledger.readiness.max-lag", Bounds.time("1s", "24h"));
        bounds.put("ledger.tracing.endpoint", Bounds.text("empty, or a URL of `http` or `https`", "|https?://\\S+"));
        return bounds;
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        faults(application.getEnvironment()).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }

    /** What is wrong with the settings that a ledger would be started with. */
    public static List<Unfit> faults(ConfigurableEnvironment environment) {
        Map<String, String> known = known(environment);
        if (known.isEmpty()) {
            return List.of(); // another file is read instead of ours
        }
        Stream<Unfit> unknown = environment.getPropertySources().stream()
                .flatMap(Settings::names)
                .filter(name -> !known.containsKey(bare(name)))
                .map(name -> unknown(name, known));
        Stream<Unfit> beyond = BOUNDS.entrySet().stream()
                .flatMap(bounded ->
                        beyond(bounded.getKey(), bounded.getValue(), environment.getProperty(bounded.getKey()))
                                .stream());
        return Stream.concat(unknown, beyond).toList();
    }

    /** Every setting of the ledger's, by its bare name. */
    private static Map<String, String> known(ConfigurableEnvironment environment) {
        var known = new LinkedHashMap<String, String>();
        environment.getPropertySources().stream()
                .filter(source -> source.getName().contains(OURS))
                .flatMap(Settings::names)
                .forEach(name -> known.put(bare(name), name));
        return known;
    }

    /** The names that are meant for the ledger, as they were given. */
    private static Stream<String> names(PropertySource<?> source) {
        if (!(source instanceof EnumerablePropertySource<?> enumerable)) {
            return Stream.empty();
        }
        Stream<String> names = Arrays.stream(enumerable.getPropertyNames());
        return source instanceof SystemEnvironmentPropertySource
                ? names.filter(name -> name.startsWith("LEDGER_")
                        && !OF_KUBERNETES.matcher(name).matches())
                : names.filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
    }

    /** The same for every way to write it: {@code ledger.local-users}, {@code LEDGER_LOCALUSERS}, {@code ledger.localUsers}. */
    private static String bare(String name) {
        return name.replaceAll("\\[.*|[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static Unfit unknown(String name, Map<String, String> known) {
        return new Unfit(
                "there is no setting " + name,
                "The settings of the ledger are " + String.join(", ", new TreeSet<>(known.values()))
                        + "; in the environment in capitals, with _ for a dot and without hyphens.");
    }

    private static Optional<Unfit> beyond(String setting, Bounds bounds, @Nullable String value) {
        return value == null || bounds.include(value.strip())
                ? Optional.empty()
                : Optional.of(new Unfit(
                        "the setting " + setting + " cannot be \"" + value + "\"",
                        "Give " + bounds.inWords().replace("`", "") + "."));
    }
}
