package dev.chancery.operations;

import dev.chancery.operations.Enquiry.Unanswered;
import dev.chancery.projection.Projections;
import dev.chancery.projection.Standing;
import dev.chancery.store.LedgerEngine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * What the ledger has recorded, and how its projections follow. A gauge has no value while the store does not answer, and all
 * of them are one question to it.
 */
@Component
final class LedgerMeters implements MeterBinder {

    private static final Duration OF_ONE_SCRAPE = Duration.ofSeconds(1);

    private final LedgerEngine engine;
    private final Projections projections;
    private final Enquiry<List<Standing>> standings;
    private final Clock clock;

    LedgerMeters(LedgerEngine engine, Projections projections, Enquiry<List<Standing>> standings, Clock clock) {
        this.engine = engine;
        this.projections = projections;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("ledger.events.recorded", engine, LedgerEngine::eventsRecorded)
                .description("Events that this process has put on file")
                .register(meters);
        FunctionCounter.builder("ledger.filings.recorded", engine, LedgerEngine::filingsRecorded)
                .description("Filings that they came in, each on file as a whole")
                .register(meters);
        for (String name : projections.names()) {
            gauge(meters, "lag", name, "Events recorded that the projection does not show yet", Standing::lag);
            gauge(
                    meters,
                    "lag.seconds",
                    name,
                    "How long ago the first of them was recorded",
                    each -> HealthConfiguration.behind(each, clock.instant()).toMillis() / 1e3);
            gauge(
                    meters,
                    "complete",
                    name,
                    "1 where the projection has consumed what the store holds, 0 where it has not",
                    each -> each.complete() == null ? Double.NaN : each.complete() ? 1 : 0);
            gauge(
                    meters,
                    "missing",
                    name,
                    "Events that the store held and the projection had not consumed",
                    each -> Boolean.FALSE.equals(each.complete()) && each.missing() == 0
                            ? 1
                            : Math.abs(each.missing()));
            gauge(meters, "deadletters", name, "Events that could not be taken or wait", Standing::deadLetters);
        }
    }

    private void gauge(
            MeterRegistry meters, String what, String projection, String description, ToDoubleFunction<Standing> of) {
        Gauge.builder("ledger.projection." + what, () -> of(projection, of))
                .tag("projection", projection)
                .description(description)
                .register(meters);
    }

    private double of(String projection, ToDoubleFunction<Standing> measure) {
        try {
            return standings.answer(OF_ONE_SCRAPE).stream()
                    .filter(each -> each.name().equals(projection))
                    .mapToDouble(measure)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (Unanswered e) {
            return Double.NaN;
        }
    }
}
