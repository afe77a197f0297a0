package dev.chancery.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A registry at work on a database: what the application wires, without the application. */
final class Registry implements AutoCloseable {

    static final Recording BY_THE_CLERK = new Recording("clerk", "test", null, true);
    static final Recording ON_THE_VERSION_READ = new Recording("clerk", "test", null, false);

    final HikariDataSource dataSource;
    final TransactionManager transactions;
    final LedgerEngine engine;
    final LedgerEventStore store;
    final LedgerEvents events;
    final Recorder recorder;

    private Registry(HikariDataSource dataSource, Clock clock, Durability durability) {
        this.dataSource = dataSource;
        this.transactions = new SpringTransactions(new DataSourceTransactionManager(dataSource));
        Papers.Names names = new Papers.Names();
        this.engine = LedgerEngine.over(dataSource, transactions, names, clock);
        this.store = LedgerEventStore.over(engine);
        this.events = new LedgerEvents(dataSource, names);
        SimpleCommandBus commands =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        commands.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Recording.RECORDED_BY, Recording.THROUGH, Recording.REQUEST_ID)));
        AggregateAnnotationCommandHandler.<Papers>builder()
                .aggregateType(Papers.class)
                .repository(EventSourcingRepository.builder(Papers.class)
                        .eventStore(store)
                        .cache(new WeakReferenceCache())
                        .build())
                .build()
                .subscribe(commands);
        this.recorder = new Recorder(
                DefaultCommandGateway.builder().commandBus(commands).build(), durability, events);
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

    static Registry in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    Recorded<Object> open(String id) {
        return recorder.record(new Papers.Open(id), BY_THE_CLERK);
    }

    Recorded<Long> file(String id, String... texts) {
        return recorder.record(new Papers.File(id, List.of(texts)), BY_THE_CLERK);
    }

    static String[] papers(int number) {
        return IntStream.range(0, number).mapToObj(n -> "paper " + n).toArray(String[]::new);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
