package dev.chancery.register;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.act.Act;
import dev.chancery.archive.ActSerializer;
import dev.chancery.archive.LedgerJson;
import dev.chancery.gate.View;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.BareTables;
import dev.chancery.projection.OneGeneration;
import dev.chancery.projection.Rows;
import dev.chancery.record.Filing;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recording;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import tools.jackson.databind.json.JsonMapper;

/** One dossier's events, put into a ledger without asking the dossier, and the register that reads them when told to. */
final class Cabinet implements AutoCloseable {

    static final String DOSSIER = "kyiv";
    static final Instant FIRST_DAY = Instant.parse("2026-03-01T12:00:00Z");

    private static final JsonMapper JSON = LedgerJson.archive();

    private final HikariDataSource dataSource;
    private final LedgerEngine engine;
    private final LedgerEvents events;
    private final OneGeneration register;
    private int next;
    private Instant now = FIRST_DAY;

    Cabinet(Path folder) {
        dataSource = TestDatabase.in(folder).connect();
        ActSerializer serializer = ActSerializer.create();
        events = new LedgerEvents(dataSource, serializer);
        engine = LedgerEngine.over(
                dataSource,
                serializer,
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                },
                new Feed(events));
        register = new OneGeneration(new Register(), dataSource, (dossier, last) -> events.of(dossier));
        record(read(RecordKeeping.class, """
                {"type": "dossier-opened", "dossier": "kyiv", "parties": ["AZE", "RUS"], "subject": "The embassy"}"""));
    }

    Rows rows() {
        return register.rows();
    }

    /** How many rows, or entries of an index, H2 looks at to answer a query. */
    int scanned(String sql, List<?> parameters) {
        return BareTables.scanned(rows().sql("EXPLAIN ANALYZE " + sql).params(parameters));
    }

    /** Has all that is read go over one connection, as where all others are held. */
    void leaveOneConnection() {
        dataSource.getHikariConfigMXBean().setMaximumPoolSize(1);
        dataSource.getHikariConfigMXBean().setConnectionTimeout(1_000);
        dataSource.getHikariPoolMXBean().softEvictConnections(); // one more may have been kept ready
    }

    /** Records acts as one filing, a day after what was recorded before; the register reads them at once. */
    int file(String... acts) {
        return record(List.of(acts).stream().map(act -> read(Act.class, act)).toArray());
    }

    /** Records an entry, a day after what was recorded before; the register reads it at once. */
    int keep(String entry) {
        return record(read(RecordKeeping.class, entry));
    }

    private static <T> T read(Class<T> type, String json) {
        return JSON.readValue(json, type);
    }

    private int record(Object... payloads) {
        int first = next;
        now = FIRST_DAY.plusSeconds(86_400L * first);
        Map<String, Object> envelope = new HashMap<>(Map.of(Recording.RECORDED_BY, "clerk"));
        if (payloads[0] instanceof Act) {
            envelope.putAll(new Filing(first, first + payloads.length - 1).envelope());
        }
        List<DomainEventMessage<Object>> messages = new ArrayList<>();
        for (Object payload : payloads) {
            messages.add(new GenericDomainEventMessage<>("dossier", DOSSIER, next++, payload, envelope));
        }
        engine.appendEvents(messages);
        register.write(events.of(DOSSIER, first, Long.MAX_VALUE).toList());
        return first;
    }

    /** Reads everything that was ever recorded into new tables, so much in one transaction. */
    void rebuild(int batch) {
        register.begin();
        register.write(events.of(DOSSIER).toList(), batch);
    }

    Map<String, List<String>> dump() {
        return register.dump();
    }

    long position(int folio) {
        return events.positionOf(DOSSIER, folio).orElse(-1);
    }

    /** What was on record when a folio had been recorded. */
    AsOf after(int folio) {
        return after(folio, RowDay.LAST);
    }

    AsOf after(int folio, LocalDate done) {
        return new AsOf(position(folio), done, View.WHOLE);
    }

    /** What is on record. */
    AsOf now() {
        return after(next - 1);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
