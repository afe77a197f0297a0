package dev.chancery.dossier;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import dev.chancery.party.Parties;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Dossiers on an event store: every command finds its dossier by its id and replays it, which the fixture does not show. */
final class InMemoryLedger {

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandBus commands = SimpleCommandBus.builder().build();

    InMemoryLedger() {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Dossier.class),
                new SimpleResourceParameterResolverFactory(List.of(Cast.CLOCK, Parties.onFile(), Cast.MARKINGS)));
        EventSourcingRepository<Dossier> dossiers = EventSourcingRepository.builder(Dossier.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<Dossier>builder()
                .aggregateType(Dossier.class)
                .repository(dossiers)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(commands);
    }

    /** What the command is answered; throws what it is refused with. */
    Object send(Object command) {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        commands.dispatch(asCommandMessage(command), (sent, result) -> answer.set(result));
        CommandResultMessage<?> result = answer.get();
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException refusal) {
            throw refusal;
        }
        return result.getPayload();
    }

    List<? extends DomainEventMessage<?>> events(String dossier) {
        return store.readEvents(dossier).asStream().toList();
    }
}
