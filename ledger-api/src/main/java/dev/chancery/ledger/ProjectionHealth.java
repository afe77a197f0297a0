package dev.chancery.ledger;

import dev.chancery.projection.ProjectionStatus;
import dev.chancery.projection.Projections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether every projection answers, has consumed what the store holds, and could take it; out of service where not, and down
 * where the database does not say.
 *
 * <p>As numbers: {@code ledger.projection.missing}, {@code .lag} and {@code .deadletters}, each by projection.
 */
@Component("projectionsHealthIndicator")
final class ProjectionHealth extends AbstractHealthIndicator {

    private final Projections projections;

    ProjectionHealth(Projections projections, MeterRegistry meters) {
        this.projections = projections;
        for (String name : projections.names()) {
            gauge(
                    meters,
                    "missing",
                    name,
                    "Events that the store held and the projection had not consumed",
                    status -> Boolean.FALSE.equals(status.complete()) && status.missing() == 0
                            ? 1
                            : Math.abs(status.missing()));
            gauge(meters, "lag", name, "Events recorded that the projection does not show yet", ProjectionStatus::lag);
            gauge(meters, "deadletters", name, "Events that could not be taken or wait", ProjectionStatus::deadLetters);
        }
    }

    private interface Measure {
        long of(ProjectionStatus status);
    }

    private void gauge(MeterRegistry meters, String what, String projection, String description, Measure measure) {
        Gauge.builder("ledger.projection." + what, () -> measure.of(projections.status(projection)))
                .tag("projection", projection)
                .description(description)
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (ProjectionStatus status : projections.statuses()) {
            if (status.generation() == null || Boolean.FALSE.equals(status.complete()) || status.deadLetters() > 0) {
                health.outOfService();
            }
            health.withDetail(status.name(), status);
        }
    }
}
