package dev.chancery.position;

import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.RUS;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.act.Act;
import dev.chancery.paging.RowDay;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A position paper, which is handed the events of one dossier, one a day; position and folio run together. */
final class Bench implements AutoCloseable {

    static final String DOSSIER = "aze-rus-bench";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final long FIRST_POSITION = 100;

    private final HikariDataSource database;
    private final List<Object> told = new ArrayList<>();
    private final PositionPaper paper;
    private final JdbcClient rows;

    Bench(Path folder) {
        database = TestDatabase.in(folder).connect();
        rows = JdbcClient.create(database);
        paper = new PositionPaper(rows);
        tell(new DossierOpened(DOSSIER, List.of(AZE, RUS), "Opened for a test", null));
    }

    /** Tells of events; the position of the last. */
    long tell(Object... events) {
        for (Object event : events) {
            told.add(event);
            hand(told.size() - 1);
        }
        return position();
    }

    void tellEverythingAgain() {
        for (int folio = 0; folio < told.size(); folio++) {
            hand(folio);
        }
    }

    void tellTheLastAgain() {
        hand(told.size() - 1);
    }

    void reset() {
        paper.reset();
    }

    private void hand(int folio) {
        Object event = told.get(folio);
        DomainEventMessage<Object> message = new GenericDomainEventMessage<>(
                "dossier",
                DOSSIER,
                folio,
                event,
                MetaData.emptyInstance(),
                "event-" + folio,
                Instant.parse(recordedOn(folio) + "T12:00:00Z"));
        var token = GapAwareTrackingToken.newInstance(FIRST_POSITION + folio, Set.of());
        if (event instanceof Act act) {
            paper.on(act, message, token);
        } else {
            paper.on((RecordKeeping) event, message, token);
        }
    }

    static LocalDate recordedOn(int folio) {
        return FIRST_DAY.plusDays(folio);
    }

    long position() {
        return FIRST_POSITION + told.size() - 1;
    }

    List<PositionEntry> positions() {
        return positions(position(), RowDay.LAST);
    }

    List<PositionEntry> positions(long position, LocalDate done) {
        return new Positions(rows)
                .list(DOSSIER, new Positions.Filter(null, null, null), position, done, 50, null)
                .items();
    }

    Positions reader() {
        return new Positions(rows);
    }

    List<CommitmentEntry> commitments() {
        return commitments(position(), RowDay.LAST);
    }

    List<CommitmentEntry> commitments(long position, LocalDate done) {
        return new Commitments(rows)
                .list(DOSSIER, new Commitments.Filter(null, null), position, done, 50, null)
                .items();
    }

    Commitments commitmentReader() {
        return new Commitments(rows);
    }

    /** Every row of every table, by table. */
    TreeMap<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        for (String table : rows.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'PUBLIC' AND table_name LIKE 'POSITION\\_%'""").query(String.class).list()) {
            dump.put(
                    table,
                    rows.sql("SELECT * FROM " + table).query().listOfRows().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList());
        }
        return dump;
    }

    @Override
    public void close() {
        database.close();
    }
}
