package dev.chancery.docket;

import dev.chancery.issue.Timeline;
import dev.chancery.issue.Timeline.Spell;
import dev.chancery.issue.Timeline.Turned;
import dev.chancery.paging.RowDay;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The issues of one dossier as of the events read so far, and the rows of each that hold now, by day. */
final class IssueSheets {

    private @Nullable Timeline timeline;
    private final Map<Integer, List<IssueRow>> holding = new HashMap<>();

    /**
     * Takes the dossier's next event.
     *
     * @param begun is given the rows that begin with it
     * @param ended is given the rows that end with it and have been written
     */
    void take(RecordedEvent event, List<IssueRow> begun, List<IssueRow> ended) {
        if (event.isSetAside()) {
            timeline = timeline == null ? null : timeline.passingOver();
            return;
        }
        Envelope envelope = event.envelope();
        Turned turned =
                Timeline.fold(timeline, event.payload(), envelope.filing().last(), envelope.recordedOn());
        timeline = turned.timeline();
        LocalDate from = RowDay.of(turned.from());
        for (int issue : turned.touched()) {
            turn(envelope, issue, turned, from, begun, ended);
        }
    }

    private void turn(
            Envelope envelope, int issue, Turned turned, LocalDate from, List<IssueRow> begun, List<IssueRow> ended) {
        List<IssueRow> stay = new ArrayList<>();
        LocalDate running = null;
        for (IssueRow row : holding.getOrDefault(issue, List.of())) {
            if (!row.untilDay().isAfter(from)) {
                stay.add(row);
                continue;
            }
            if (row.fromDay().isBefore(from)) {
                running = row.fromDay();
            }
            row.endAt(envelope.position());
            if (row.isWritten()) {
                ended.add(row);
            }
        }
        for (Spell spell : turned.timeline().spells(issue, turned.from(), running)) {
            LocalDate first = RowDay.of(spell.from());
            LocalDate until = spell.until().equals(Timeline.ALWAYS) ? RowDay.NONE : RowDay.of(spell.until());
            if (first.isBefore(until)) { // else it began and ended beyond the days that rows have
                var row = new IssueRow(envelope.dossier(), envelope.position(), first, until, spell);
                stay.add(row);
                begun.add(row);
            }
        }
        holding.put(issue, stay);
    }
}
