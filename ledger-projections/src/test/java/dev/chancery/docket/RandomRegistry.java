package dev.chancery.docket;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.archive.ActSerializer;
import dev.chancery.dossier.Dossier;
import dev.chancery.party.Parties;
import dev.chancery.position.PositionPaper;
import dev.chancery.register.Register;
import dev.chancery.store.Durability;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEventStore;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import dev.chancery.store.SpringTransactions;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Dossiers in a database, written to as the application does, and the projections, which read on when they are told to. */
final class RandomRegistry implements AutoCloseable {

    private static final Recording BY_THE_CLERK = new Recording("clerk", "test", null, true);

    final JdbcClient rows;
    final LedgerEvents events;

    private final HikariDataSource dataSource;
    private final SpringTransactions transactions;
    private final LedgerEngine engine;
    private final Recorder recorder;
    private final List<EventHandlerInvoker> projections;
    private @Nullable TrackingToken read;

    RandomRegistry(Path folder, Clock clock) {
        dataSource = TestDatabase.in(folder).connect();
        transactions = new SpringTransactions(new DataSourceTransactionManager(dataSource));
        ActSerializer serializer = ActSerializer.create();
        engine = LedgerEngine.over(dataSource, transactions, serializer, clock);
        events = new LedgerEvents(dataSource, serializer);
        rows = JdbcClient.create(dataSource);
        recorder = new Recorder(
                DefaultCommandGateway.builder().commandBus(commands(clock)).build(), Durability.of(dataSource), events);
        projections = List.of(
                reading(new Docket(rows, events)),
                reading(new Register(new JdbcTemplate(dataSource))),
                reading(new PositionPaper(rows)));
    }

    private SimpleCommandBus commands(Clock clock) {
        SimpleCommandBus commands =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        commands.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Recording.RECORDED_BY, Recording.THROUGH, Recording.REQUEST_ID)));
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Dossier.class),
                new SimpleResourceParameterResolverFactory(List.of(clock, Parties.onFile())));
        AggregateAnnotationCommandHandler.<Dossier>builder()
                .aggregateType(Dossier.class)
                .repository(EventSourcingRepository.builder(Dossier.class)
                        .eventStore(LedgerEventStore.over(engine))
                        .parameterResolverFactory(parameters)
                        .cache(new WeakReferenceCache())
                        .build())
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(commands);
        return commands;
    }

    private static EventHandlerInvoker reading(Object projection) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(projection)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    /** Records what comes of the command, and answers with its position; the projections have not read it yet. */
    long record(Object command) {
        return recorder.record(command, BY_THE_CLERK).position();
    }

    /** Has every projection read what has been recorded since, so many events in one transaction. */
    void readOn(int batch) {
        List<? extends TrackedEventMessage<?>> unread =
                engine.readEvents(read, false).toList();
        for (int from = 0; from < unread.size(); from += batch) {
            List<? extends TrackedEventMessage<?>> messages =
                    unread.subList(from, Math.min(unread.size(), from + batch));
            projections.forEach(projection -> hand(messages, projection));
        }
        if (!unread.isEmpty()) {
            read = unread.getLast().trackingToken();
        }
    }

    private void hand(List<? extends TrackedEventMessage<?>> messages, EventHandlerInvoker projection) {
        var work = new BatchingUnitOfWork<>(messages);
        work.attachTransaction(transactions);
        var result = work.executeWithResult(() -> {
            projection.handle(work.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        });
        if (result.isExceptional()) {
            throw new AssertionError(result.exceptionResult());
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
