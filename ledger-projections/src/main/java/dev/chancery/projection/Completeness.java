package dev.chancery.projection;

import dev.chancery.projection.SegmentTable.Entry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The check that nothing was skipped: what a projection's segments have consumed, by number and by checksum of the event
 * identifiers, against what the store holds up to where they are.
 *
 * <p>What was counted of the store is remembered, so that a check reads what has come since; {@link #countAnew} forgets it, so
 * that the next one reads the whole store again and would find an event that became visible late.
 */
final class Completeness {

    private static final int PAGE = 10_000;
    private static final long BEFORE_ALL = -1;

    private final JdbcClient ledger;
    private final Map<Integer, Count> counted = new HashMap<>();

    Completeness(JdbcClient ledger) {
        this.ledger = ledger;
    }

    /**
     * @param missing events that the store holds and the projection has not consumed; less than 0 for events too many
     * @param complete whether number and checksum agree
     */
    record Finding(long missing, boolean complete) {}

    /** What the store holds of each segment up to a position. */
    @SuppressWarnings("ArrayRecordComponent") // copied before it is changed, never compared
    private record Count(long position, Tally[] tallies) {}

    private record Id(long position, String dossier, String eventId) {}

    synchronized void countAnew() {
        counted.clear();
    }

    /** The segments of one generation, none of which is still being built. */
    synchronized Finding check(List<Entry> segments) {
        int number = segments.size();
        long behind = segments.stream()
                .mapToLong(each -> each.checkpoint().position())
                .min()
                .orElse(0);
        Count count = counted.get(number);
        if (count == null || count.position > behind) {
            count = new Count(BEFORE_ALL, new Tally[number]);
            Arrays.fill(count.tallies, Tally.NONE);
        }
        count = upTo(behind, count, segments);
        counted.put(number, count);
        Count each = new Count(behind, count.tallies.clone());
        long last = segments.stream()
                .mapToLong(segment -> segment.checkpoint().position())
                .max()
                .orElse(0);
        each = upTo(last, each, segments);
        long missing = 0;
        boolean complete = true;
        for (int i = 0; i < number; i++) {
            Tally consumed = segments.get(i).checkpoint().consumed();
            missing += each.tallies[i].count() - consumed.count();
            complete &= each.tallies[i].equals(consumed);
        }
        return new Finding(missing, complete);
    }

    /** Counts on, for each segment as far as that one has come. */
    private Count upTo(long end, Count from, List<Entry> segments) {
        Tally[] tallies = from.tallies.clone();
        long position = from.position;
        while (position < end) {
            List<Id> page = ledger.sql("""
                            SELECT position, dossier, event_id FROM event WHERE position > ? AND position <= ?
                            ORDER BY position FETCH FIRST ? ROWS ONLY""")
                    .params(position, end, PAGE)
                    .query((row, number) -> new Id(row.getLong(1), row.getString(2), row.getString(3)))
                    .list();
            for (Id id : page) {
                for (int i = 0; i < tallies.length; i++) {
                    Entry segment = segments.get(i);
                    if (segment.key().segment().includes(id.dossier)
                            && id.position <= segment.checkpoint().position()) {
                        tallies[i] = tallies[i].plus(id.eventId);
                    }
                }
            }
            position = page.size() < PAGE ? end : page.getLast().position();
        }
        return new Count(end, tallies);
    }
}
