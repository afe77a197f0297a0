package dev.chancery.history;

import dev.chancery.access.Restriction;
import dev.chancery.gate.View;
import dev.chancery.issue.Change;
import dev.chancery.issue.Effect;
import dev.chancery.issue.Issues;
import dev.chancery.record.Filing;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Replays dossiers. */
public final class History {

    private final LedgerEvents ledger;

    public History(LedgerEvents ledger) {
        this.ledger = ledger;
    }

    /**
     * Reads what the reader may see of a dossier, from its cover on, as far as the ledger had come at a position. What the acts
     * do to issues is what they do among those that are seen.
     *
     * @param upToFolio the last folio that is handed to the reader; its effects are those of its whole filing
     */
    public void replay(View view, String dossier, long asOfPosition, int upToFolio, Consumer<Step> reader) {
        long end = Math.min(asOfPosition, ledger.lastPosition());
        var replay = new Replay(view.withheld(dossier), upToFolio, reader);
        try (Stream<RecordedEvent> events = ledger.of(dossier, 0, end)) {
            Iterator<RecordedEvent> each = events.iterator();
            while (each.hasNext() && replay.wantsMore()) {
                replay.read(each.next());
            }
        }
        replay.handOver(List.of());
    }

    /** The events of a filing are kept back until its last, since it takes effect as a whole: 500 at most. */
    private static final class Replay {

        private final Set<Integer> withheld;
        private final int upToFolio;
        private final Consumer<Step> reader;
        private final List<RecordedEvent> filing = new ArrayList<>();
        private @Nullable Issues issues;

        Replay(Set<Integer> withheld, int upToFolio, Consumer<Step> reader) {
            this.withheld = withheld;
            this.upToFolio = upToFolio;
            this.reader = reader;
        }

        boolean wantsMore() {
            return issues == null || !filing.isEmpty() || issues.version() < upToFolio;
        }

        void read(RecordedEvent event) {
            int folio = Math.toIntExact(event.folio());
            int last = Filing.of(event.metadata(), folio).last();
            Change change;
            if (issues != null && isWithheld(event.payload(), folio)) {
                change = issues.passedOver(last);
            } else {
                filing.add(event);
                change = Issues.fold(issues, event.payload(), last, event.recordedOn());
            }
            issues = change.issues();
            if (folio >= last) {
                handOver(change.effects());
            }
        }

        private boolean isWithheld(Object event, int folio) {
            OptionalInt act = withheld.isEmpty() ? OptionalInt.empty() : Restriction.governing(event, folio);
            return act.isPresent() && withheld.contains(act.getAsInt());
        }

        void handOver(List<Effect> effects) {
            Map<Long, List<Effect>> byAct =
                    effects.stream().collect(Collectors.groupingBy(effect -> (long) effect.act()));
            for (RecordedEvent event : filing) {
                if (event.folio() <= upToFolio) {
                    reader.accept(new Step(event, byAct.getOrDefault(event.folio(), List.of())));
                }
            }
            filing.clear();
        }
    }
}
