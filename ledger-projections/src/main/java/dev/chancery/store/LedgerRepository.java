package dev.chancery.store;

import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Where commands find their dossier: at hand as it was left after its last recording, or else in the store.
 *
 * <p>What is at hand may be older than the store when other nodes write too. It is trusted at first, since a folio that is
 * taken is refused; a second attempt ({@link Receipt#isAfresh}) reads on from there. What is kept is never handed out but
 * copied, so a refused command leaves it as it was.
 *
 * @param <T> the aggregate
 */
public final class LedgerRepository<T> extends EventSourcingRepository<T> {

    private final EventStore store;
    private final String type;
    private final AtHand<T> atHand;
    private final UnaryOperator<T> copy;

    private LedgerRepository(
            Builder<T> builder, EventStore store, String type, AtHand<T> atHand, UnaryOperator<T> copy) {
        super(builder);
        this.store = store;
        this.type = type;
        this.atHand = atHand;
        this.copy = copy;
    }

    /**
     * A repository of one kind of aggregate.
     *
     * @param builder with the event store, and what else the aggregate needs
     * @param type the stream type of the aggregate
     * @param copy makes an aggregate in the same state
     */
    public static <T> LedgerRepository<T> of(
            Builder<T> builder, EventStore store, String type, AtHand<T> atHand, UnaryOperator<T> copy) {
        return new LedgerRepository<>(builder.eventStore(store), store, type, atHand, copy);
    }

    @Override
    protected DomainEventStream readEvents(String dossier) {
        AtHand.Kept<T> kept = atHand.find(dossier);
        if (kept == null) {
            return super.readEvents(dossier);
        }
        DomainEventMessage<T> left =
                new GenericDomainEventMessage<>(type, dossier, kept.version(), copy.apply(kept.state()));
        return isAfresh()
                ? DomainEventStream.concat(DomainEventStream.of(left), store.readEvents(dossier, kept.version() + 1))
                : DomainEventStream.of(left);
    }

    private static boolean isAfresh() {
        Receipt receipt = CurrentUnitOfWork.isStarted()
                ? Receipt.of(CurrentUnitOfWork.get().root().getMessage())
                : null;
        return receipt != null && receipt.isAfresh();
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String dossier, @Nullable Long expectedVersion) {
        return keptAfterCommit(super.doLoadWithLock(dossier, expectedVersion));
    }

    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factory) throws Exception {
        return keptAfterCommit(super.doCreateNewForLock(factory));
    }

    private EventSourcedAggregate<T> keptAfterCommit(EventSourcedAggregate<T> aggregate) {
        CurrentUnitOfWork.get().afterCommit(unit -> {
            Receipt receipt = Receipt.of(unit.root().getMessage());
            if (receipt != null && receipt.isStampedOnAnotherDay()) {
                atHand.drop(aggregate.identifierAsString()); // it dated its acts otherwise than the store does
            } else if (aggregate.version() != null) {
                atHand.keep(aggregate.identifierAsString(), aggregate.invoke(copy), aggregate.version());
            }
        });
        return aggregate;
    }
}
