package dev.chancery.store;

import dev.chancery.store.RecordedEvent.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of another ledger, with the answers given for them, on their way into the table. */
final class TakenOver extends AppendQueue.Entry {

    private final List<HandedOver> items;
    private final boolean asTheyWere;
    private final Told told;

    TakenOver(List<HandedOver> items, boolean asTheyWere, Told told) {
        this.items = items;
        this.asTheyWere = asTheyWere;
        this.told = told;
    }

    /** Whoever is told what has been committed. */
    interface Told {
        void committed(long firstPosition, List<Row> rows);
    }

    @Override
    List<Row> rows(@Nullable Instant last, Instant now) {
        var rows = new ArrayList<Row>();
        for (HandedOver item : items) {
            Instant before = rows.isEmpty() ? last : rows.getLast().onRecordAt();
            boolean falls = before != null && item.event().onRecordAt().isBefore(before);
            rows.add(asTheyWere && !falls ? item.event() : item.event().takenOver(later(before, now)));
        }
        return rows;
    }

    private static Instant later(@Nullable Instant before, Instant now) {
        return before != null && before.isAfter(now) ? before : now;
    }

    @Override
    void writeBeside(Connection connection, long lastPosition) throws SQLException {
        long position = lastPosition - items.size();
        for (HandedOver item : items) {
            position++;
            for (FirstAnswer first : item.answers()) {
                FirstAnswers.write(connection, first.key(), first.answer(), position);
            }
        }
    }

    @Override
    void committed(long firstPosition, List<Row> rows) {
        told.committed(firstPosition, rows);
    }
}
