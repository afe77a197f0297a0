package dev.chancery.operations;

import dev.chancery.operations.Enquiry.Unanswered;
import dev.chancery.projection.Projections;
import dev.chancery.projection.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code /actuator/health} says of the store and the projections, soon, whatever becomes of the database.
 *
 * <p>{@code store} and {@code lag} are whether a node can be given requests ({@code /actuator/health/readiness}).
 * {@code projections} is an alarm for people only: dead letters and missing events are the same on every node, concern a few
 * dossiers, and are mended by a node that runs. To take all nodes out of service for them would lose the rest too.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(HealthConfiguration.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    @Bean
    Enquiry<List<Standing>> standings(Projections projections) {
        return new Enquiry<>("health", SOON, projections::standings);
    }

    /** Whether the store answers. */
    @Bean
    HealthIndicator storeHealthIndicator(Enquiry<List<Standing>> standings) {
        return () -> of(standings, all -> Health.up());
    }

    /** Whether every projection answers, and shows whatever was recorded longer ago than a set time. */
    @Bean
    HealthIndicator lagHealthIndicator(
            Enquiry<List<Standing>> standings, Clock clock, @Value("${ledger.readiness.max-lag}") Duration max) {
        return () -> of(standings, all -> {
            Health.Builder health = Health.up();
            Instant now = clock.instant();
            for (Standing each : all) {
                Duration behind = behind(each, now);
                if (!each.answers() || behind.compareTo(max) > 0) {
                    health.outOfService();
                }
                health.withDetail(
                        each.name(),
                        each.answers()
                                ? "behind by " + each.lag() + " events, " + behind.toMillis() + " ms"
                                : "not read from the ledger yet");
            }
            return health;
        });
    }

    static Duration behind(Standing standing, Instant now) {
        Instant since = standing.behindSince();
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }

    /** Whether every projection answers, has consumed what the store holds, and could take it. */
    @Bean
    HealthIndicator projectionsHealthIndicator(Enquiry<List<Standing>> standings) {
        return () -> of(standings, all -> {
            Health.Builder health = Health.up();
            for (Standing each : all) {
                if (!each.answers() || Boolean.FALSE.equals(each.complete()) || each.deadLetters() > 0) {
                    health.outOfService();
                }
                health.withDetail(each.name(), each);
            }
            return health;
        });
    }

    private interface Judgement {
        Health.Builder of(List<Standing> standings);
    }

    private static Health of(Enquiry<List<Standing>> standings, Judgement judgement) {
        try {
            return judgement.of(standings.answer()).build();
        } catch (Unanswered e) {
            LOG.warn("Health has no answer from the store: {}", e.getMessage(), e.getCause());
            return Health.status(Status.DOWN)
                    .withDetail(
                            "error",
                            e.getCause() == null ? String.valueOf(e.getMessage()) : "The store does not answer.")
                    .build();
        }
    }
}
