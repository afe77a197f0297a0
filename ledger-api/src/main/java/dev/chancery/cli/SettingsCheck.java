package dev.chancery.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Looks at the settings: whether there are such, and whether they can be what they are set to. */
final class SettingsCheck {

    private static final String CHECK = "settings";
    private static final String OURS = "ledger.";
    private static final String IN_THE_JAR = "class path resource [application.yaml]";

    private final ConfigurableEnvironment environment;
    private final Map<String, String> known = new LinkedHashMap<>();

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
        sources().filter(source -> source.getName().contains(IN_THE_JAR)).forEach(source -> {
            for (String name : source.getPropertyNames()) {
                if (name.startsWith(OURS)) {
                    known.put(name, String.valueOf(source.getProperty(name)));
                }
            }
        });
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        sources().forEach(source -> {
            for (String name : source.getPropertyNames()) {
                if (isOurs(name)
                        && known.keySet().stream().noneMatch(each -> plain(each).equals(plain(name)))) {
                    findings.add(Finding.wrong(
                            CHECK,
                            "There is no setting " + name + "; take it out or mend its name. There are: "
                                    + String.join(", ", known.keySet()) + "."));
                }
            }
        });
        known.forEach((name, usual) -> {
            String value = environment.getProperty(name, usual);
            String wrong = wrong(usual, value);
            if (!wrong.isEmpty()) {
                findings.add(Finding.wrong(CHECK, name + " is " + wrong + ", not \"" + value + "\"."));
            }
        });
        if (findings.isEmpty()) {
            findings.add(Finding.good(CHECK, "Every setting is known and can be what it is set to."));
        }
        return findings;
    }

    private Stream<EnumerablePropertySource<?>> sources() {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map((PropertySource<?> source) -> (EnumerablePropertySource<?>) source);
    }

    private static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(OURS);
    }

    /** As in the environment, where hyphens are left out and dots are underscores. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** What a setting should be; nothing where it is. */
    private static String wrong(String usual, String value) {
        if (usual.matches("[0-9]+")) {
            long least = usual.equals("0") ? 0 : 1;
            return value.matches("[0-9]{1,9}") && Long.parseLong(value) >= least
                    ? ""
                    : "a whole number from " + least + " to 999999999";
        } else if (usual.matches("true|false")) {
            return value.matches("true|false") ? "" : "true or false";
        }
        return value.isBlank() && !usual.isBlank() ? "something" : "";
    }
}
