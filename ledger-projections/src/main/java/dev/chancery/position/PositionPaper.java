package dev.chancery.position;

import dev.chancery.projection.Batch;
import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;
import dev.chancery.store.AtHand;
import dev.chancery.store.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;

/** What each act says of others, and what it promises. */
public final class PositionPaper implements Projection {

    public static final String NAME = "position";

    private static final int FOLIOS_AT_HAND = 200_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        return new PaperWriter(rows, past);
    }

    private static final class PaperWriter implements Writer {

        private final Batch batch;
        private final Past past;
        private final AtHand<DossierPaper> atHand = new AtHand<>(FOLIOS_AT_HAND);

        PaperWriter(Rows rows, Past past) {
            this.batch = new Batch(rows);
            this.past = past;
        }

        @Override
        public void write(List<RecordedEvent> events) {
            for (RecordedEvent event : events) {
                DossierPaper paper = before(event);
                paper.take(event, batch);
                atHand.keep(event.dossier(), paper, event.folio());
            }
            batch.send();
        }

        @Override
        public void forget() {
            batch.clear();
            atHand.clear();
        }

        private DossierPaper before(RecordedEvent event) {
            AtHand.Kept<DossierPaper> kept = atHand.find(event.dossier());
            return kept != null && kept.version() == event.folio() - 1
                    ? kept.state()
                    : read(event.dossier(), Math.toIntExact(event.folio()) - 1);
        }

        private DossierPaper read(String dossier, int last) {
            var paper = new DossierPaper();
            if (last >= 0) {
                Batch nothing = Batch.discarding();
                try (Stream<RecordedEvent> events = past.of(dossier, last)) {
                    events.forEach(event -> paper.take(event, nothing));
                }
            }
            return paper;
        }
    }
}
