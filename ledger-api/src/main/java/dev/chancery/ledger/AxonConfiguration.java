package dev.chancery.ledger;

import dev.chancery.dossier.Dossier;
import dev.chancery.store.AtHand;
import dev.chancery.store.LedgerRepository;
import dev.chancery.store.Recording;
import dev.chancery.store.Rehearsal;
import java.time.Clock;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The framework: how commands find their dossier. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    ConfigurerModule dossiersAreAggregates(@Value("${ledger.dossiers-at-hand.folios}") long folios) {
        AtHand<Dossier> atHand = new AtHand<>(folios);
        return axon -> axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Dossier.class)
                .configureRepository(configuration -> repository(configuration, atHand)));
    }

    private static Repository<Dossier> repository(org.axonframework.config.Configuration axon, AtHand<Dossier> atHand) {
        return LedgerRepository.of(
                EventSourcingRepository.builder(Dossier.class)
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(Dossier.class)),
                axon.eventStore(),
                "dossier",
                atHand,
                Dossier::copy);
    }

    /** A dossier dates what it applies by the registry's clock, as it will when it reads it from the store. */
    @Bean
    ConfigurerModule eventsAreDatedByTheRegistry(Clock clock) {
        return axon -> GenericEventMessage.clock = clock;
    }

    @Bean
    ConfigurerModule commandsCanBeRehearsed() {
        return axon -> axon.onInitialize(ledger -> ledger.onStart(
                Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> ledger.commandBus().registerHandlerInterceptor(new Rehearsal())));
    }

    /** What passes from a command to its events. */
    @Bean
    CorrelationDataProvider circumstances() {
        return new SimpleCorrelationDataProvider(Recording.RECORDED_BY, Recording.THROUGH, Recording.REQUEST_ID);
    }
}
