package dev.chancery.docket;

import dev.chancery.act.Act;
import dev.chancery.issue.Effect;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Issues.Change;
import dev.chancery.record.Filing;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.Envelope;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what each filing did to the issues of its dossier.
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
    private final Map<String, Issues> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Issues> eldest) {
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
        Change change = Issues.fold(
                before(envelope.dossier(), envelope.folio()),
                event,
                envelope.filing().last());
        keep(envelope.dossier(), change.issues());
        var touched = new TreeSet<Integer>();
        change.effects().stream().map(Effect::issue).forEach(touched::add);
        touched.forEach(
                issue -> rows.write(envelope, change.issues().find(issue).orElseThrow()));
    }

    private @Nullable Issues before(String dossier, int folio) {
        if (folio == 0) {
            return null;
        }
        synchronized (atHand) {
            Issues issues = atHand.get(dossier);
            if (issues != null && issues.version() == folio - 1) {
                return issues;
            }
        }
        return folded(dossier, folio - 1);
    }

    private void keep(String dossier, Issues issues) {
        synchronized (atHand) {
            atHand.put(dossier, issues);
        }
    }

    private @Nullable Issues folded(String dossier, int version) {
        Issues issues = null;
        try (Stream<RecordedEvent> events = ledger.of(dossier)) {
            Iterator<RecordedEvent> each = events.iterator();
            while (each.hasNext() && (issues == null || issues.version() < version)) {
                RecordedEvent event = each.next();
                int last = Filing.of(event.metadata(), Math.toIntExact(event.folio()))
                        .last();
                issues = Issues.fold(issues, event.payload(), last).issues();
            }
        }
        return issues;
    }
}
