package dev.chancery.ledger;

import com.zaxxer.hikari.HikariConfig;
import dev.chancery.archive.ActSerializer;
import dev.chancery.store.Connections;
import dev.chancery.store.Durability;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEventStore;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.ProjectionTokens;
import dev.chancery.store.Projections;
import dev.chancery.store.Recorder;
import dev.chancery.store.Tables;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The store: where events, tokens and transactions come from.
 *
 * <p>Each part is named here, since Axon 4.13 orders its own configuration after classes that Spring Boot 4 has moved
 * and would silently keep everything in memory.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    // Axon gives up on a gap in the positions after 60 s; a transaction must have ended long before.
    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(20);

    @Bean
    static BeanPostProcessor connections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariConfig pool) {
                    Connections.prepare(pool);
                }
                return bean;
            }
        };
    }

    @Bean
    FlywayMigrationStrategy tables() {
        return Tables::bringUpToDate;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setTimeout(Math.toIntExact(TRANSACTION_LIMIT.toSeconds()));
        return new SpringTransactionManager(transactions, definition);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return ActSerializer.create();
    }

    /** For all that is not an event: tokens, which are of many classes, all Axon's. */
    @Bean
    @Primary
    Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.eventhandling.")
                                .build()))
                .build();
    }

    @Bean
    LedgerEngine eventStorageEngine(
            DataSource dataSource,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer,
            Clock clock) {
        return LedgerEngine.over(dataSource, transactions, serializer, clock);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return LedgerEventStore.over(engine);
    }

    @Bean
    TokenStore tokenStore(DataSource dataSource, Serializer tokenSerializer) {
        return ProjectionTokens.in(dataSource, tokenSerializer);
    }

    @Bean
    LedgerEvents ledgerEvents(DataSource dataSource, @Qualifier("eventSerializer") Serializer serializer) {
        return new LedgerEvents(dataSource, serializer);
    }

    @Bean
    Recorder recorder(CommandGateway commands, DataSource dataSource, LedgerEvents events) {
        return new Recorder(commands, Durability.of(dataSource), events);
    }

    @Bean
    Projections projections(
            ObjectProvider<EventProcessingConfiguration> processing,
            DataSource dataSource,
            Serializer tokenSerializer) {
        return new Projections(() -> processing.getObject().eventProcessors(), dataSource, tokenSerializer);
    }
}
