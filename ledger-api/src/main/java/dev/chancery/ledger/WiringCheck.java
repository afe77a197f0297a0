package dev.chancery.ledger;

import dev.chancery.archive.ActSerializer;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEventStore;
import dev.chancery.store.Unfit;
import java.util.TreeMap;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The refusal to start a ledger that would lose what is recorded in it.
 *
 * <p>Axon falls back to keeping events and tokens in memory, and to no transactions, without a word.
 */
@Component
final class WiringCheck implements SmartInitializingSingleton {

    private final org.axonframework.config.Configuration axon;
    private final EventStorageEngine engine;
    private final TransactionManager transactions;

    WiringCheck(
            org.axonframework.config.Configuration axon, EventStorageEngine engine, TransactionManager transactions) {
        this.axon = axon;
        this.engine = engine;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        require(axon.eventBus() instanceof LedgerEventStore, "its event bus keeps nothing", axon.eventBus());
        require(engine instanceof LedgerEngine, "its events would not reach the database", engine);
        require(!(transactions instanceof NoTransactionManager), "its filings would not be all or none", transactions);
        require(
                axon.eventSerializer() instanceof ActSerializer,
                "its acts would be stored under class names",
                axon.eventSerializer());
        new TreeMap<>(axon.eventProcessingConfiguration().eventProcessors()).forEach(this::requireToFollowTheDatabase);
    }

    private void requireToFollowTheDatabase(String name, EventProcessor processor) {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        require(
                processor instanceof PooledStreamingEventProcessor,
                "its projection " + name + " would not follow the database",
                processor);
        require(
                processing.tokenStore(name) instanceof JdbcTokenStore,
                "its projection " + name + " would forget how far it had come",
                processing.tokenStore(name));
        require(
                !(processing.transactionManager(name) instanceof NoTransactionManager),
                "its projection " + name + " would part from its bookmark",
                processing.transactionManager(name));
    }

    private static void require(boolean right, String otherwise, Object found) {
        if (!right) {
            throw new Unfit(
                    otherwise + " (found " + found.getClass().getName() + ")",
                    "See StoreConfiguration and AxonConfiguration for the wiring it needs.");
        }
    }
}
