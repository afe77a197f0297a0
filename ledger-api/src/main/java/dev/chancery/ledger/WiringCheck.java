package dev.chancery.ledger;

import dev.chancery.archive.ActSerializer;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEventStore;
import dev.chancery.store.Unfit;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The refusal to start a ledger that would lose what is recorded in it.
 *
 * <p>Axon falls back to keeping events in memory without a word.
 */
@Component
final class WiringCheck implements SmartInitializingSingleton {

    private final org.axonframework.config.Configuration axon;
    private final EventStorageEngine engine;

    WiringCheck(org.axonframework.config.Configuration axon, EventStorageEngine engine) {
        this.axon = axon;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        require(axon.eventBus() instanceof LedgerEventStore, "its event bus keeps nothing", axon.eventBus());
        require(engine instanceof LedgerEngine, "its events would not reach the database", engine);
        require(
                axon.eventSerializer() instanceof ActSerializer,
                "its acts would be stored under class names",
                axon.eventSerializer());
        axon.eventProcessingConfiguration()
                .eventProcessors()
                .forEach((name, processor) -> require(
                        false,
                        "its projection " + name + " would follow the framework instead of the feed",
                        processor));
    }

    private static void require(boolean right, String otherwise, Object found) {
        if (!right) {
            throw new Unfit(
                    otherwise + " (found " + found.getClass().getName() + ")",
                    "See StoreConfiguration and AxonConfiguration for the wiring it needs.");
        }
    }
}
