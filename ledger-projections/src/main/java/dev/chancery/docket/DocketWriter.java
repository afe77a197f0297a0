package dev.chancery.docket;

import dev.chancery.access.MarkingScheme;
import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;
import dev.chancery.store.AtHand;
import dev.chancery.store.RecordedEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes what ends and what begins with each event, by the timelines of the dossiers that it has at hand. */
final class DocketWriter implements Projection.Writer {

    private final MarkingScheme scheme;
    private final IssueRows rows;
    private final Past past;
    private final AtHand<Timelines> atHand;

    DocketWriter(MarkingScheme scheme, Rows rows, Past past, int foliosAtHand) {
        this.scheme = scheme;
        this.rows = new IssueRows(rows);
        this.past = past;
        this.atHand = new AtHand<>(foliosAtHand);
    }

    @Override
    public void write(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            Timelines timelines = before(event);
            if (timelines.areOvertakenBy(event)) {
                timelines = timelines.anew(event);
                rows.drop(event.dossier(), timelines.sights());
                read(event.dossier(), last(event), timelines);
            } else {
                timelines.note(event);
            }
            take(event, timelines);
            atHand.keep(event.dossier(), timelines, event.folio(), timelines.number());
        }
        rows.send();
    }

    private void take(RecordedEvent event, Timelines timelines) {
        timelines.take(
                event, (sight, turned, open) -> rows.write(event.dossier(), sight, event.position(), turned, open));
    }

    @Override
    public void forget() {
        atHand.clear();
        rows.clear();
    }

    private static int last(RecordedEvent event) {
        return Math.toIntExact(event.folio()) - 1;
    }

    private Timelines before(RecordedEvent event) {
        AtHand.Kept<Timelines> kept = atHand.find(event.dossier());
        return kept != null && kept.version() == event.folio() - 1
                ? kept.state()
                : folded(event.dossier(), last(event));
    }

    /** As it was left. */
    private Timelines folded(String dossier, int last) {
        var timelines = Timelines.unread(scheme);
        if (last >= 0) {
            each(dossier, last, event -> {
                timelines.note(event);
                timelines.take(event, (sight, turned, open) -> {});
            });
        }
        if (timelines.restrictNothing()) {
            return timelines;
        }
        Timelines restricted = timelines.anew();
        each(dossier, last, event -> restricted.take(event, (sight, turned, open) -> {}));
        return restricted;
    }

    /** Writes all that has been read of a dossier anew. */
    private void read(String dossier, int last, Timelines timelines) {
        each(dossier, last, event -> take(event, timelines));
    }

    private void each(String dossier, int last, Consumer<RecordedEvent> reader) {
        try (Stream<RecordedEvent> events = past.of(dossier, last)) {
            events.forEachOrdered(reader);
        }
    }
}
