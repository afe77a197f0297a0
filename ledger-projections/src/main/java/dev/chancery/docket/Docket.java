package dev.chancery.docket;

import dev.chancery.projection.Batch;
import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;
import dev.chancery.store.AtHand;
import dev.chancery.store.RecordedEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How each event left the issues of its dossier, for every day on which one can ask.
 *
 * <p>The state of a dossier's issues is never stored here: it is folded from the dossier's own events, so the rows are a
 * function of the ledger and of nothing else.
 */
public final class Docket implements Projection {

    public static final String NAME = "docket";

    private static final int FOLIOS_AT_HAND = 100_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        return new DocketWriter(rows, past);
    }

    private static final class DocketWriter implements Writer {

        private final Batch batch;
        private final Past past;
        private final AtHand<IssueSheets> atHand = new AtHand<>(FOLIOS_AT_HAND);

        DocketWriter(Rows rows, Past past) {
            this.batch = new Batch(rows);
            this.past = past;
        }

        @Override
        public void write(List<RecordedEvent> events) {
            List<IssueRow> begun = new ArrayList<>();
            List<IssueRow> ended = new ArrayList<>();
            for (RecordedEvent event : events) {
                IssueSheets sheets = before(event);
                sheets.take(event, begun, ended);
                atHand.keep(event.dossier(), sheets, event.folio());
            }
            begun.forEach(row -> row.insert(batch));
            ended.forEach(row -> row.end(batch));
            batch.send();
        }

        @Override
        public void forget() {
            batch.clear();
            atHand.clear();
        }

        private IssueSheets before(RecordedEvent event) {
            AtHand.Kept<IssueSheets> kept = atHand.find(event.dossier());
            return kept != null && kept.version() == event.folio() - 1
                    ? kept.state()
                    : folded(event.dossier(), Math.toIntExact(event.folio()) - 1);
        }

        private IssueSheets folded(String dossier, int last) {
            var sheets = new IssueSheets();
            if (last >= 0) {
                try (Stream<RecordedEvent> events = past.of(dossier, last)) {
                    Iterator<RecordedEvent> each = events.iterator();
                    while (each.hasNext()) {
                        var written = new ArrayList<IssueRow>();
                        sheets.take(each.next(), written, new ArrayList<>());
                        written.forEach(IssueRow::markWritten);
                    }
                }
            }
            return sheets;
        }
    }
}
