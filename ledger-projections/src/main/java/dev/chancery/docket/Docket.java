package dev.chancery.docket;

import dev.chancery.act.Act;
import dev.chancery.issue.Timeline;
import dev.chancery.issue.Timeline.Turned;
import dev.chancery.record.Filing;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.Envelope;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes how each event left the issues of its dossier, for every day on which one can ask.
 *
 * <p>The state of a dossier's issues is never stored here: it is folded anew from the dossier's own events when it is not
 * at hand, so the rows are a function of the ledger and of nothing else.
 */
@ProcessingGroup(Docket.NAME)
public final class Docket {

    public static final String NAME = "docket";

    private static final int AT_HAND = 1_000;

    private final LedgerEvents ledger;
    private final IssueRows rows;
    private final Map<String, Timeline> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Timeline> eldest) {
            return size() > AT_HAND;
        }
    };

    public Docket(JdbcClient rows, LedgerEvents ledger) {
        this.rows = new IssueRows(rows);
        this.ledger = ledger;
    }

    @EventHandler
    void on(RecordKeeping entry, DomainEventMessage<?> message, TrackingToken token) {
        fold(entry, Envelope.of(message, token));
    }

    @EventHandler
    void on(Act act, DomainEventMessage<?> message, TrackingToken token) {
        fold(act, Envelope.of(message, token));
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }

    private void fold(Object event, Envelope envelope) {
        Turned turned = Timeline.fold(
                before(envelope.dossier(), envelope.folio()),
                event,
                envelope.filing().last(),
                envelope.recordedOn());
        keep(envelope.dossier(), turned.timeline());
        turned.touched().forEach(issue -> rows.write(envelope, issue, turned));
    }

    private @Nullable Timeline before(String dossier, int folio) {
        if (folio == 0) {
            return null;
        }
        synchronized (atHand) {
            Timeline timeline = atHand.get(dossier);
            if (timeline != null && timeline.version() == folio - 1) {
                return timeline;
            }
        }
        return folded(dossier, folio - 1);
    }

    private void keep(String dossier, Timeline timeline) {
        synchronized (atHand) {
            atHand.put(dossier, timeline);
        }
    }

    private @Nullable Timeline folded(String dossier, int version) {
        Timeline timeline = null;
        try (Stream<RecordedEvent> events = ledger.of(dossier)) {
            Iterator<RecordedEvent> each = events.iterator();
            while (each.hasNext() && (timeline == null || timeline.version() < version)) {
                RecordedEvent event = each.next();
                int last = Filing.of(event.metadata(), Math.toIntExact(event.folio()))
                        .last();
                timeline = Timeline.fold(timeline, event.payload(), last, event.recordedOn())
                        .timeline();
            }
        }
        return timeline;
    }
}
