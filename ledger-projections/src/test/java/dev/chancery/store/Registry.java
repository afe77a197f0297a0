package dev.chancery.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A registry at work on a database: what the application wires, without the application. */
public final class Registry implements AutoCloseable {

    static final Recording BY_THE_CLERK = new Recording("clerk", "test", null);

    public final HikariDataSource dataSource;
    public final TransactionTemplate transactions;
    public final LedgerEngine engine;
    public final LedgerEvents events;
    public final Feed feed;
    final Recorder recorder;
    final Repeats repeats;

    private Registry(HikariDataSource dataSource, Clock clock, Durability durability) {
        this.dataSource = dataSource;
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        Papers.Names names = new Papers.Names();
        this.events = new LedgerEvents(dataSource, names);
        this.feed = new Feed(events);
        this.engine = LedgerEngine.over(dataSource, names, clock, feed);
        LedgerEventStore store = LedgerEventStore.over(engine);
        SimpleCommandBus commands = SimpleCommandBus.builder().build();
        commands.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Recording.RECORDED_BY, Recording.THROUGH, Recording.REQUEST_ID)));
        AggregateAnnotationCommandHandler.<Papers>builder()
                .aggregateType(Papers.class)
                .repository(LedgerRepository.of(
                        EventSourcingRepository.builder(Papers.class),
                        store,
                        "papers",
                        new AtHand<>(10_000),
                        Papers::copy))
                .build()
                .subscribe(commands);
        this.repeats = new Repeats(dataSource, durability);
        this.recorder = new Recorder(
                DefaultCommandGateway.builder().commandBus(commands).build(),
                durability,
                events,
                repeats,
                Papers.Refused.class::isInstance,
                ObservationRegistry.NOOP);
    }

    public static Registry in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    static Registry in(Path folder, Clock clock) {
        return on(TestDatabase.in(folder), clock);
    }

    static Registry in(Path folder, Durability durability) {
        return on(TestDatabase.in(folder), durability);
    }

    static Registry on(TestDatabase database, Clock clock) {
        HikariDataSource dataSource = database.connect();
        return new Registry(dataSource, clock, Durability.of(dataSource));
    }

    static Registry on(TestDatabase database, Durability durability) {
        return new Registry(database.connect(), Clock.systemUTC(), durability);
    }

    Recorded<Object> open(String id) {
        return recorder.record(new Papers.Open(id), BY_THE_CLERK);
    }

    Recorded<Long> file(String id, String... texts) {
        return recorder.record(new Papers.File(id, List.of(texts)), BY_THE_CLERK);
    }

    Recorded<Answer> file(RepeatKey key, Function<Long, Answer> answering, String id, String... texts) {
        return recorder.answer(new Papers.File(id, List.of(texts)), BY_THE_CLERK, key, answering);
    }

    static String[] papers(int number) {
        return IntStream.range(0, number).mapToObj(n -> "paper " + n).toArray(String[]::new);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
