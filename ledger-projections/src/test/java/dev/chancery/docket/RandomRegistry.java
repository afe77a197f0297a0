package dev.chancery.docket;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.access.Clearance;
import dev.chancery.access.Reader;
import dev.chancery.archive.ActSerializer;
import dev.chancery.dossier.Cast;
import dev.chancery.dossier.Dossier;
import dev.chancery.dossier.Refusal;
import dev.chancery.gate.Gate;
import dev.chancery.gate.View;
import dev.chancery.party.Parties;
import dev.chancery.position.PositionPaper;
import dev.chancery.projection.OneGeneration;
import dev.chancery.projection.Projection;
import dev.chancery.register.Register;
import dev.chancery.store.AtHand;
import dev.chancery.store.Durability;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEventStore;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.LedgerRepository;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import dev.chancery.store.Repeats;
import dev.chancery.store.TestDatabase;
import dev.chancery.store.TestEvents;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Dossiers written to as the application does, and the projections, which read on when they are told to. */
final class RandomRegistry implements AutoCloseable {

    private static final Recording BY_THE_CLERK = new Recording("clerk", "test", null);

    /** Fewer than there are in the end, so that some dossiers are at hand and some are not. */
    private static final int FOLIOS_AT_HAND = 150;

    final LedgerEvents events;
    final OneGeneration docket;
    final OneGeneration register;
    final OneGeneration position;

    private final HikariDataSource dataSource;
    private final LedgerEngine engine;
    private final Recorder recorder;
    private long read;

    RandomRegistry(Path folder, Clock clock) {
        dataSource = TestDatabase.in(folder).connect();
        ActSerializer serializer = ActSerializer.create();
        events = new LedgerEvents(dataSource, serializer);
        engine = LedgerEngine.over(dataSource, serializer, clock, new Feed(events));
        Durability durability = Durability.of(dataSource);
        recorder = new Recorder(
                DefaultCommandGateway.builder().commandBus(commands(clock)).build(),
                durability,
                events,
                new Repeats(dataSource, durability),
                Refusal.class::isInstance,
                ObservationRegistry.NOOP);
        docket = generation(new Docket(Cast.MARKINGS, FOLIOS_AT_HAND));
        register = generation(new Register());
        position = generation(new PositionPaper());
    }

    private OneGeneration generation(Projection projection) {
        return new OneGeneration(
                projection,
                dataSource,
                (dossier, last) -> events.of(dossier).takeWhile(event -> event.folio() <= last));
    }

    private SimpleCommandBus commands(Clock clock) {
        SimpleCommandBus commands = SimpleCommandBus.builder().build();
        commands.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Recording.RECORDED_BY, Recording.THROUGH, Recording.REQUEST_ID)));
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Dossier.class),
                new SimpleResourceParameterResolverFactory(List.of(clock, Parties.onFile(), Cast.MARKINGS)));
        AggregateAnnotationCommandHandler.<Dossier>builder()
                .aggregateType(Dossier.class)
                .repository(LedgerRepository.of(
                        EventSourcingRepository.builder(Dossier.class).parameterResolverFactory(parameters),
                        LedgerEventStore.over(engine),
                        "dossier",
                        new AtHand<>(10_000),
                        Dossier::copy))
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(commands);
        return commands;
    }

    /** Records what comes of the command, and answers with its position; the projections have not read it yet. */
    long record(Object command) {
        return recorder.record(command, BY_THE_CLERK).position();
    }

    /** Has every projection read what has been recorded since, so many events in one transaction. */
    void readOn(int batch) {
        List<RecordedEvent> unread = events.after(read, Integer.MAX_VALUE);
        List.of(docket, register, position).forEach(projection -> projection.write(unread, batch));
        if (!unread.isEmpty()) {
            read = unread.getLast().position();
        }
    }

    /** The ledger as somebody with a clearance may see it. */
    View seenBy(Clearance clearance) {
        return new Gate(dataSource, Clock.systemUTC()).open(new Reader("somebody", true, Cast.MARKINGS.of(clearance)));
    }

    /** Every row of every projection. */
    Map<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        Map.of("docket", docket, "register", register, "position", position)
                .forEach((name, projection) ->
                        projection.dump().forEach((table, rows) -> dump.put(name + "." + table, rows)));
        return dump;
    }

    /** Reads everything into new tables, dossier by dossier, and gives what the old ones held to be compared. */
    Map<String, List<String>> readAnew(int atOnce) {
        Map<String, List<String>> before = dump();
        List<RecordedEvent> all = TestEvents.byDossier(events.after(0, Integer.MAX_VALUE));
        List.of(docket, register, position).forEach(projection -> {
            projection.begin();
            projection.write(all, atOnce);
        });
        return before;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
