package dev.chancery.transcript;

import static java.util.stream.Collectors.groupingBy;

import dev.chancery.store.FirstAnswer;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.store.Takeover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a transcript is on file here already; refuses what is there with other content. */
final class OnFile {

    private static final int PAGE = 500;

    private final Takeover takeover;
    private final LedgerEvents events;
    private final boolean isEmpty;
    private final Map<String, Long> lastFolio = new HashMap<>();
    private final List<Row> unseen = new ArrayList<>();
    private long passedOver;

    OnFile(Takeover takeover, LedgerEvents events) {
        this.takeover = takeover;
        this.events = events;
        this.isEmpty = events.lastPosition() == 0;
    }

    /** Whether there is nothing at its folio yet, as far as the ledger had come when that was first asked of its dossier. */
    boolean isNew(Row row) {
        return isEmpty || row.folio() > lastFolio.computeIfAbsent(row.dossier(), events::newestFolio);
    }

    /** Whether it is new; what is not is compared, here or a little later. */
    boolean compare(Row row) {
        if (isNew(row)) {
            return true;
        }
        passedOver++;
        unseen.add(row);
        if (unseen.size() == PAGE) {
            compareRest();
        }
        return false;
    }

    void compareRest() {
        unseen.stream()
                .collect(groupingBy(Row::dossier, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach(this::compare);
        unseen.clear();
    }

    private void compare(String dossier, List<Row> rows) {
        List<Row> here =
                takeover.onFile(dossier, rows.getFirst().folio(), rows.getLast().folio());
        for (int i = 0; i < rows.size(); i++) {
            if (i >= here.size() || !here.get(i).isSameAs(rows.get(i))) {
                throw new DifferentOnFile("Folio " + rows.get(i).folio() + " of " + dossier
                        + " is on file here with other content; nothing was taken over. A dossier cannot be joined with"
                        + " another of its name.");
            }
        }
    }

    void compare(FirstAnswer first) {
        if (!isEmpty && takeover.answered(first.key()).isPresent()) {
            throw new DifferentOnFile("The request of " + first.key().subject() + " to "
                    + first.key().path()
                    + " with the Idempotency-Key " + first.key().key()
                    + " has been answered here otherwise; nothing was taken over. Import --without-answers: then this ledger"
                    + " answers no repeated request of the other as it was answered there.");
        }
    }

    long passedOver() {
        return passedOver;
    }
}
