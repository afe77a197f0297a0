package dev.chancery.docket;

import dev.chancery.issue.Timeline;
import dev.chancery.issue.Turned;
import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;
import dev.chancery.store.AtHand;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;

/** Writes what ends and what begins with each event, by the timelines of the dossiers that it has at hand. */
final class DocketWriter implements Projection.Writer {

    private final IssueRows rows;
    private final Past past;
    private final AtHand<Timeline> timelines;

    DocketWriter(Rows rows, Past past, int foliosAtHand) {
        this.rows = new IssueRows(rows);
        this.past = past;
        this.timelines = new AtHand<>(foliosAtHand);
    }

    @Override
    public void write(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            Timeline timeline = before(event);
            List<Turned> turned = take(timeline, event);
            timelines.keep(event.dossier(), timeline, event.folio());
            rows.write(event.dossier(), event.position(), turned);
        }
        rows.send();
    }

    @Override
    public void forget() {
        timelines.clear();
        rows.clear();
    }

    private Timeline before(RecordedEvent event) {
        AtHand.Kept<Timeline> kept = timelines.find(event.dossier());
        return kept != null && kept.version() == event.folio() - 1
                ? kept.state()
                : folded(event.dossier(), Math.toIntExact(event.folio()) - 1);
    }

    private Timeline folded(String dossier, int last) {
        var timeline = new Timeline();
        if (last >= 0) {
            try (Stream<RecordedEvent> events = past.of(dossier, last)) {
                events.forEachOrdered(event -> take(timeline, event));
            }
        }
        return timeline;
    }

    private static List<Turned> take(Timeline timeline, RecordedEvent event) {
        Envelope envelope = event.envelope();
        int lastOfFiling = envelope.filing().last();
        return event.isSetAside()
                ? timeline.passOver(event.position(), lastOfFiling)
                : timeline.take(event.payload(), event.position(), lastOfFiling, envelope.recordedOn());
    }
}
