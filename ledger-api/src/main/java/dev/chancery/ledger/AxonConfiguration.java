package dev.chancery.ledger;

import dev.chancery.dossier.Dossier;
import dev.chancery.store.Recording;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The framework: how commands find their dossier, and how projections follow the ledger. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    // How soon a projection tries again after a failure, and looks for what another node has recorded.
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    @Bean
    ConfigurerModule dossiersAreAggregates() {
        return axon -> axon.configureAggregate(
                AggregateConfigurer.defaultConfiguration(Dossier.class).configureWeakReferenceCache());
    }

    /** Applies to every processing group, so that a new projection needs no line here. */
    @Bean
    ConfigurerModule projectionsFollowTheLedger(
            @Value("${ledger.projections.segments}") int segments,
            @Value("${ledger.projections.batch-size}") int batchSize) {
        return axon -> follow(axon.eventProcessing(), segments, batchSize);
    }

    private static void follow(EventProcessingConfigurer processing, int segments, int batchSize) {
        processing
                .usingPooledStreamingEventProcessors((axon, processor) -> processor
                        .initialToken(StreamableMessageSource::createTailToken)
                        .initialSegmentCount(segments)
                        .batchSize(batchSize)
                        .tokenClaimInterval(CLAIM_INTERVAL.toMillis()))
                .registerDefaultSequencingPolicy(axon -> SequentialPerAggregatePolicy.instance())
                // An event that fails holds its projection up and is tried again; Axon's default logs it and goes on.
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
    }

    /** A dossier dates what it applies by the registry's clock, as it will when it reads it from the store. */
    @Bean
    ConfigurerModule eventsAreDatedByTheRegistry(Clock clock) {
        return axon -> GenericEventMessage.clock = clock;
    }

    /** What passes from a command to its events. */
    @Bean
    CorrelationDataProvider circumstances() {
        return new SimpleCorrelationDataProvider(Recording.RECORDED_BY, Recording.THROUGH, Recording.REQUEST_ID);
    }
}
