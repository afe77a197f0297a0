package dev.chancery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger opened for reading: a dossier's events in order, and what stands where.
 *
 * <p>Nothing here waits for a projection. What is answered is committed, though it may not be on disk yet.
 *
 * <p>Where events are read by dossier, {@code position + 0} keeps H2 from choosing the index of the positions: it would read the
 * whole ledger, and sort it, for each page.
 */
public final class LedgerEvents {

    /** Not the greatest, for which H2 reads all folios of the dossier. */
    static final String NEWEST =
            "SELECT folio FROM event WHERE dossier = ? ORDER BY dossier DESC, folio DESC FETCH FIRST ROW ONLY";

    private static final String EVENTS = "SELECT " + EventTable.COLUMNS + " FROM event WHERE ";

    // Folios have no gap: a page ends at one.
    static final String PAGE_OF_DOSSIER =
            EVENTS + "dossier = ? AND folio BETWEEN ? AND ? AND position + 0 <= ? ORDER BY dossier, folio";
    static final String REST_OF_DOSSIER =
            EVENTS + "dossier = ? AND folio > ? AND position + 0 <= ? ORDER BY dossier, folio FETCH FIRST ? ROWS ONLY";
    static final String NEXT_DOSSIERS =
            EVENTS + "dossier > ? AND position + 0 <= ? ORDER BY dossier, folio FETCH FIRST ? ROWS ONLY";

    static final int PAGE = 500;

    private final JdbcClient ledger;
    private final Serializer serializer;

    public LedgerEvents(DataSource dataSource, Serializer serializer) {
        this.ledger = JdbcClient.create(dataSource);
        this.serializer = serializer;
    }

    /** Every event of a dossier, from its cover on; empty when there is no such dossier. */
    public Stream<RecordedEvent> of(String dossier) {
        return of(dossier, 0, Long.MAX_VALUE);
    }

    /**
     * The events of a dossier from one folio on, as far as the ledger had come at a position.
     *
     * <p>They are fetched in pages while the stream is read, one page ahead, so that a dossier of any length takes little
     * memory, and no connection is held in between.
     */
    public Stream<RecordedEvent> of(String dossier, long firstFolio, long upToPosition) {
        var pages = new ReadAhead<Long>(
                folio -> page(dossier, folio, upToPosition), PAGE, event -> event.folio() + 1, event -> true);
        return Stream.iterate(
                        pages.after(firstFolio),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : pages.after(page.getLast().folio() + 1))
                .flatMap(List::stream);
    }

    /** The events of one stored name in a dossier, from one folio on; they are few enough to be fetched at once. */
    public Stream<RecordedEvent> ofType(String dossier, String type, long firstFolio) {
        return ledger
                .sql(EVENTS + "dossier = ? AND type = ? AND folio >= ? ORDER BY folio")
                .params(dossier, type, firstFolio)
                .query((row, number) -> recorded(row))
                .list()
                .stream();
    }

    /** The events of the whole ledger after a position, in order, at most so many. */
    public List<RecordedEvent> after(long position, int max) {
        return ledger.sql(EVENTS + "position > ? ORDER BY position FETCH FIRST ? ROWS ONLY")
                .params(position, max)
                .query((row, number) -> recorded(row))
                .list();
    }

    /**
     * The events of the whole ledger dossier by dossier, in folio order, that follow one of them; at most so many.
     *
     * @param dossier the one read last, empty to begin with
     * @param folio the last folio of it that was read
     * @param upToPosition as far as the ledger had come there
     */
    public List<RecordedEvent> afterByDossier(String dossier, long folio, long upToPosition, int max) {
        List<RecordedEvent> rest = new ArrayList<>(ledger.sql(REST_OF_DOSSIER)
                .params(dossier, folio, upToPosition, max)
                .query((row, number) -> recorded(row))
                .list());
        if (rest.size() < max) {
            rest.addAll(ledger.sql(NEXT_DOSSIERS)
                    .params(dossier, upToPosition, max - rest.size())
                    .query((row, number) -> recorded(row))
                    .list());
        }
        return rest;
    }

    /** The event at a folio of a dossier. */
    public Optional<RecordedEvent> find(String dossier, long folio) {
        return ledger.sql(EVENTS + "dossier = ? AND folio = ?")
                .params(dossier, folio)
                .query((row, number) -> recorded(row))
                .optional();
    }

    /** The events of a dossier from one folio on, at most a page of them. */
    List<RecordedEvent> page(String dossier, long firstFolio, long upToPosition) {
        return between(dossier, firstFolio, firstFolio + PAGE - 1, upToPosition);
    }

    /** The events at the folios of a dossier from one to another, read at once. */
    public List<RecordedEvent> between(String dossier, long firstFolio, long lastFolio, long upToPosition) {
        return ledger.sql(PAGE_OF_DOSSIER)
                .params(dossier, firstFolio, lastFolio, upToPosition)
                .query((row, number) -> recorded(row))
                .list();
    }

    private RecordedEvent recorded(ResultSet row) throws SQLException {
        return new RecordedEvent(row.getLong(1), EventTable.read(row), serializer);
    }

    /** Where a folio of a dossier stands in the whole ledger. */
    public OptionalLong positionOf(String dossier, long folio) {
        return ledger.sql("SELECT position FROM event WHERE dossier = ? AND folio = ?")
                .params(dossier, folio)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The last folio that a dossier had at a position; -1 before it was opened. */
    public int versionAt(String dossier, long position) {
        long newest = newestFolio(dossier);
        return newest < 0 || !isAfter(position, dossier, newest)
                ? Math.toIntExact(newest)
                : folioAt(position, dossier).orElseGet(() -> lastBefore(position, dossier, newest));
    }

    /** Positions grow with folios, and a dossier's folios have no gap. */
    private int lastBefore(long position, String dossier, long newest) {
        long none = newest;
        long found = newest - 1;
        for (long step = 1; found >= 0 && isAfter(position, dossier, found); step *= 2) { // mostly near it
            none = found;
            found = Math.max(-1, found - step);
        }
        while (found + 1 < none) {
            long middle = found + (none - found) / 2;
            if (isAfter(position, dossier, middle)) {
                none = middle;
            } else {
                found = middle;
            }
        }
        return Math.toIntExact(found);
    }

    /** The folio of the event at a position, if it is one of the dossier's. */
    private Optional<Integer> folioAt(long position, String dossier) {
        record Place(String dossier, int folio) {}
        return ledger.sql("SELECT dossier, folio FROM event WHERE position = ?")
                .param(position)
                .query((row, number) -> new Place(row.getString(1), row.getInt(2)))
                .optional()
                .filter(place -> place.dossier().equals(dossier))
                .map(Place::folio);
    }

    private boolean isAfter(long position, String dossier, long folio) {
        return positionOf(dossier, folio).orElse(Long.MAX_VALUE) > position;
    }

    /** The last folio of a dossier; -1 where there is no such dossier. */
    public long newestFolio(String dossier) {
        return ledger.sql(NEWEST).param(dossier).query(Long.class).optional().orElse(-1L);
    }

    /** The position of the newest event, 0 in an empty ledger. */
    public long lastPosition() {
        return ledger.sql("SELECT COALESCE(MAX(position), 0) FROM event")
                .query(Long.class)
                .single();
    }

    /** Since when this ledger has had the event at a position on record; nothing where there is none. */
    public Optional<Instant> onRecordAt(long position) {
        return ledger.sql("SELECT COALESCE(taken_at, recorded_at) FROM event WHERE position = ?")
                .param(position)
                .query((row, number) -> Instant.parse(row.getString(1)))
                .optional();
    }

    /** Since when this ledger has had the first event after a position on record; nothing at the end of the ledger. */
    public Optional<Instant> onRecordAfter(long position) {
        return ledger.sql("""
                        SELECT COALESCE(taken_at, recorded_at) FROM event WHERE position > ?
                        ORDER BY position FETCH FIRST ROW ONLY""")
                .param(position)
                .query((row, number) -> Instant.parse(row.getString(1)))
                .optional();
    }

    /** How far the ledger had come at a moment: the last position on record then or before, 0 when there was none. */
    public long positionAsOf(Instant moment) {
        long none = lastPosition() + 1;
        long found = 0;
        while (found + 1 < none) { // nothing at or after `none` was on record by then; `found` was
            long middle = found + (none - found) / 2;
            Mark next = firstFrom(middle);
            if (next.position() < none && !next.onRecordAt().isAfter(moment)) {
                found = next.position();
            } else {
                none = middle;
            }
        }
        return found;
    }

    private Mark firstFrom(long position) {
        return ledger.sql("""
                        SELECT position, COALESCE(taken_at, recorded_at) FROM event WHERE position >= ?
                        ORDER BY position FETCH FIRST ROW ONLY""")
                .param(position)
                .query((row, number) -> new Mark(row.getLong(1), Instant.parse(row.getString(2))))
                .single();
    }

    private record Mark(long position, Instant onRecordAt) {}

    /** The number of events in the whole ledger. */
    public long count() {
        return ledger.sql("SELECT COUNT(*) FROM event").query(Long.class).single();
    }

    /** The number of events up to a position. */
    public long countUpTo(long position) {
        return ledger.sql("SELECT COUNT(*) FROM event WHERE position <= ?")
                .param(position)
                .query(Long.class)
                .single();
    }
}
