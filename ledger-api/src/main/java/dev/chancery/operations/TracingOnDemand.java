package dev.chancery.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Leaves out whatever tracing needs where {@code ledger.tracing.endpoint} is not set: each start would pay for it. */
final class TracingOnDemand implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> FOR_TRACING =
            List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = StringUtils.hasText(environment.getProperty("ledger.tracing.endpoint"));
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] taken = new boolean[configurations.length];
        for (int i = 0; i < taken.length; i++) {
            String configuration = configurations[i];
            taken[i] = wanted || configuration == null || FOR_TRACING.stream().noneMatch(configuration::startsWith);
        }
        return taken;
    }
}
