package dev.chancery.position;

import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.RUS;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.gate.View;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.OneGeneration;
import dev.chancery.projection.Rows;
import dev.chancery.record.DossierOpened;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.TestDatabase;
import dev.chancery.store.TestEvents;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A position paper on H2 files, which is handed the events of one dossier, one a day; position and folio run together. */
final class Bench implements AutoCloseable {

    static final String DOSSIER = "aze-rus-bench";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final long FIRST_POSITION = 100;

    private final HikariDataSource database;
    private final List<RecordedEvent> told = new ArrayList<>();
    private final OneGeneration paper;
    private final Rows rows;

    Bench(Path folder) {
        database = TestDatabase.in(folder).connect();
        paper = new OneGeneration(
                new PositionPaper(), database, (dossier, last) -> told.stream().limit(last + 1L));
        rows = paper.rows();
        tell(new DossierOpened(DOSSIER, List.of(AZE, RUS), "Opened for a test", null));
    }

    /** Tells of events; the position of the last. */
    long tell(Object... events) {
        for (Object event : events) {
            int folio = told.size();
            told.add(TestEvents.recorded(
                    FIRST_POSITION + folio,
                    DOSSIER,
                    folio,
                    event,
                    Map.of(),
                    Instant.parse(recordedOn(folio) + "T12:00:00Z")));
            paper.write(told.subList(folio, folio + 1));
        }
        return position();
    }

    /** Tells everything again, into new tables, so much at once; the writer forgets what it knew in between. */
    void tellAnew(int atOnce, boolean forgetting) {
        paper.begin();
        for (int from = 0; from < told.size(); from += atOnce) {
            paper.write(told.subList(from, Math.min(told.size(), from + atOnce)));
            if (forgetting) {
                paper.forget();
            }
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
                .list(View.WHOLE, DOSSIER, new Positions.Filter(null, null, null), position, done, 50, null)
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
                .list(View.WHOLE, DOSSIER, new Commitments.Filter(null, null), position, done, 50, null)
                .items();
    }

    Commitments commitmentReader() {
        return new Commitments(rows);
    }

    /** Every row of every table, by table. */
    Map<String, List<String>> dump() {
        return paper.dump();
    }

    @Override
    public void close() {
        database.close();
    }
}
