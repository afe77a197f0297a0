package dev.chancery.ledger;

import com.zaxxer.hikari.HikariConfig;
import dev.chancery.archive.ActSerializer;
import dev.chancery.dossier.Refusal;
import dev.chancery.store.Connections;
import dev.chancery.store.Durability;
import dev.chancery.store.Feed;
import dev.chancery.store.Handover;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEventStore;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recorder;
import dev.chancery.store.Repeats;
import dev.chancery.store.Tables;
import dev.chancery.store.Takeover;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The store: where events come from and go to.
 *
 * <p>Each part is named here, since Axon 4.13 orders its own configuration after classes that Spring Boot 4 has moved
 * and would silently keep everything in memory.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

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

    /** The registry has a transaction of its own for each filing, or for several; a command needs none. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return ActSerializer.create();
    }

    /** For all that is not an event: nothing of the kind is stored, but Axon asks for one. */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    LedgerEvents ledgerEvents(DataSource dataSource, @Qualifier("eventSerializer") Serializer serializer) {
        return new LedgerEvents(dataSource, serializer);
    }

    @Bean
    Feed feed(LedgerEvents ledger) {
        return new Feed(ledger);
    }

    @Bean
    @DependsOnDatabaseInitialization
    LedgerEngine eventStorageEngine(
            DataSource dataSource, @Qualifier("eventSerializer") Serializer serializer, Clock clock, Feed feed) {
        return LedgerEngine.over(dataSource, serializer, clock, feed);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return LedgerEventStore.over(engine);
    }

    @Bean
    Durability durability(DataSource dataSource) {
        return Durability.of(dataSource);
    }

    @Bean
    Repeats repeats(DataSource dataSource, Durability durability) {
        return new Repeats(dataSource, durability);
    }

    @Bean
    Handover handover(DataSource dataSource, LedgerEvents events) {
        return new Handover(dataSource, events);
    }

    @Bean
    Takeover takeover(
            DataSource dataSource,
            LedgerEvents events,
            LedgerEngine engine,
            Durability durability,
            @Qualifier("eventSerializer") Serializer serializer) {
        return new Takeover(dataSource, events, engine, durability, serializer);
    }

    @Bean
    Recorder recorder(
            CommandGateway commands,
            Durability durability,
            LedgerEvents events,
            Repeats repeats,
            ObservationRegistry observations) {
        return new Recorder(commands, durability, events, repeats, Refusal.class::isInstance, observations);
    }
}
