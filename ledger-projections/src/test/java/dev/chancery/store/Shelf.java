package dev.chancery.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** A projection of papers: one row each. */
final class Shelf implements AutoCloseable {

    static final String NAME = "shelf";

    final Projections projections;
    final AtomicInteger resets = new AtomicInteger();
    final AtomicInteger handled = new AtomicInteger();
    volatile String stopsAt = "stop here";

    private final JdbcClient rows;
    private final PooledStreamingEventProcessor processor;
    private final List<ScheduledExecutorService> threads =
            List.of(Executors.newScheduledThreadPool(1), Executors.newScheduledThreadPool(4));

    Shelf(Registry registry, int segments) {
        rows = JdbcClient.create(registry.dataSource);
        rows.sql("CREATE TABLE IF NOT EXISTS shelf (dossier VARCHAR(100), paper VARCHAR(100))")
                .update();
        Serializer tokens = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.eventhandling.")
                                .build()))
                .build();
        EventHandlerInvoker invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(this)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(invoker)
                .messageSource(registry.store)
                .tokenStore(ProjectionTokens.in(registry.dataSource, tokens))
                .transactionManager(registry.transactions)
                .coordinatorExecutor(threads.getFirst())
                .workerExecutor(threads.getLast())
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(segments)
                .batchSize(100)
                .tokenClaimInterval(500)
                .claimExtensionThreshold(500)
                .build();
        projections = new Projections(() -> Map.of(NAME, processor), registry.dataSource, tokens);
    }

    void start() {
        processor.start();
    }

    @EventHandler
    void on(Papers.Filed paper, @SourceId String dossier) {
        if (paper.text().equals(stopsAt)) {
            throw new IllegalStateException("This paper cannot be shelved: " + paper.text());
        }
        handled.incrementAndGet();
        rows.sql("INSERT INTO shelf VALUES (?, ?)")
                .params(dossier, paper.text())
                .update();
    }

    @ResetHandler
    void empty() {
        resets.incrementAndGet();
        rows.sql("DELETE FROM shelf").update();
    }

    long papersIn(String dossier) {
        return rows.sql("SELECT COUNT(*) FROM shelf WHERE dossier = ?")
                .param(dossier)
                .query(Long.class)
                .single();
    }

    List<String> rows() {
        return rows.sql("SELECT dossier || '/' || paper FROM shelf ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.forEach(ScheduledExecutorService::close);
    }
}
