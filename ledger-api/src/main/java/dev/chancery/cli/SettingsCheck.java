package dev.chancery.cli;

import dev.chancery.operations.Settings;
import dev.chancery.store.Unfit;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks at the settings: whether there are such, and whether they can be what they are set to. */
final class SettingsCheck {

    private static final String CHECK = "settings";

    private final ConfigurableEnvironment environment;

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    List<Finding> findings() {
        List<Unfit> faults = Settings.faults(environment);
        return faults.isEmpty()
                ? List.of(Finding.good(CHECK, "Every setting is known and can be what it is set to."))
                : faults.stream()
                        .map(fault -> Finding.wrong(CHECK, fault.getMessage() + " " + fault.remedy()))
                        .toList();
    }
}
