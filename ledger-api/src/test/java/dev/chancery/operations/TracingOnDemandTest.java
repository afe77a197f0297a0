package dev.chancery.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

@Tag("no-database")
final class TracingOnDemandTest {

    private static final List<String> CANDIDATES = StreamSupport.stream(
                    ImportCandidates.load(AutoConfiguration.class, TracingOnDemandTest.class.getClassLoader())
                            .spliterator(),
                    false)
            .toList();

    private static List<String> taken(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        AutoConfigurationImportFilter filter =
                SpringFactoriesLoader.forDefaultResourceLocation().load(AutoConfigurationImportFilter.class).stream()
                        .filter(TracingOnDemand.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        ((EnvironmentAware) filter).setEnvironment(environment);
        boolean[] match = filter.match(CANDIDATES.toArray(String[]::new), null); // it asks nothing of their annotations
        var taken = new ArrayList<String>();
        for (int i = 0; i < match.length; i++) {
            if (match[i]) {
                taken.add(CANDIDATES.get(i));
            }
        }
        return taken;
    }

    @Test
    void leavesOutWhateverTracingNeedsAndNothingElseUnlessAnEndpointIsSet() {
        List<String> without = taken(Map.of("ledger.tracing.endpoint", ""));

        assertThat(CANDIDATES).anyMatch(name -> name.endsWith(".OtlpTracingAutoConfiguration"));
        assertThat(CANDIDATES)
                .filteredOn(name -> !without.contains(name))
                .isNotEmpty()
                .allMatch(name -> name.contains("tracing") || name.contains("opentelemetry"));
        assertThat(without).noneMatch(name -> name.contains("opentelemetry"));
    }

    @Test
    void leavesNothingOutWhereAnEndpointIsSet() {
        assertThat(taken(Map.of("ledger.tracing.endpoint", "http://127.0.0.1:4318/v1/traces")))
                .isEqualTo(CANDIDATES);
    }
}
