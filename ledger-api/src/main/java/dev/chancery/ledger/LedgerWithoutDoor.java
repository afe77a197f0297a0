package dev.chancery.ledger;

import dev.chancery.access.MarkingScheme;
import dev.chancery.cli.OpenLedger;
import dev.chancery.cli.Opening;
import dev.chancery.projection.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The ledger as commands open it: the same settings and parts, and nothing is served. */
final class LedgerWithoutDoor implements Opening {

    private static final String URL = "spring.datasource.url";

    /** Who fails to open it is told by the command why. */
    private static final Map<String, String> QUIETLY = Map.of(
            "--logging.level.root", "warn",
            "--logging.level.org.springframework", "error",
            "--logging.level.org.springframework.boot", "off",
            "--logging.level.com.zaxxer.hikari", "off");

    @Override
    public OpenLedger open(List<String> settings, boolean mayBeNew) {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(LedgerApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(
                        false) // what a command is at is safe to break off, and is not to run on without a ledger
                .run(arguments(mayBeNew ? settings : ofOneThatIsThere(settings)));
        return new OpenLedger() {
            @Override
            public <T> T part(Class<T> type) {
                return application.getBean(type);
            }

            @Override
            public String setting(String name) {
                return application.getEnvironment().getRequiredProperty(name);
            }

            @Override
            public void close() {
                application.close();
            }
        };
    }

    private List<String> ofOneThatIsThere(List<String> settings) {
        String url = settings(settings).getProperty(URL, "");
        if (!url.startsWith("jdbc:h2:")) {
            return settings;
        }
        var there = new ArrayList<>(settings);
        there.removeIf(setting -> setting.startsWith("--" + URL + "="));
        there.add("--" + URL + "=" + url + ";IFEXISTS=TRUE");
        return there;
    }

    private static String[] arguments(List<String> settings) {
        Map<String, String> unlessSaid = new LinkedHashMap<>(QUIETLY);
        settings.forEach(setting -> unlessSaid.remove(setting.split("=", 2)[0]));
        return Stream.concat(
                        unlessSaid.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()),
                        settings.stream())
                .toArray(String[]::new);
    }

    @Override
    public ConfigurableEnvironment settings(List<String> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    @Override
    public List<Projection> projections() {
        return ProjectionConfiguration.all(MarkingScheme.NONE);
    }
}
