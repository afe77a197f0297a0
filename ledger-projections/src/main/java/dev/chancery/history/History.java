package dev.chancery.history;

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
     * Reads a dossier from its cover on, as far as the ledger had come at a position.
     *
     * @param upToFolio the last folio that is handed to the reader; its effects are those of its whole filing
     */
    public void replay(String dossier, long asOfPosition, int upToFolio, Consumer<Step> reader) {
        var replay = new Replay(upToFolio, reader);
        try (Stream<RecordedEvent> events = ledger.of(dossier, 0, asOfPosition)) {
            Iterator<RecordedEvent> each = events.iterator();
            while (each.hasNext() && replay.wantsMore()) {
                replay.read(each.next());
            }
        }
        replay.handOver(List.of());
    }

    /** The events of a filing are kept back until its last, since it takes effect as a whole: 500 at most. */
    private static final class Replay {

        private final int upToFolio;
        private final Consumer<Step> reader;
        private final List<RecordedEvent> filing = new ArrayList<>();
        private @Nullable Issues issues;

        Replay(int upToFolio, Consumer<Step> reader) {
            this.upToFolio = upToFolio;
            this.reader = reader;
        }

        boolean wantsMore() {
            return issues == null || !filing.isEmpty() || issues.version() < upToFolio;
        }

        void read(RecordedEvent event) {
            filing.add(event);
            int folio = Math.toIntExact(event.folio());
            int last = Filing.of(event.metadata(), folio).last();
            Change change = Issues.fold(issues, event.payload(), last, event.recordedOn());
            issues = change.issues();
            if (folio >= last) {
                handOver(change.effects());
            }
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
