package dev.chancery.transcript;

import dev.chancery.store.FirstAnswer;
import dev.chancery.store.HandedOver;
import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.store.Takeover;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes on record together, one bundle after another: whole filings, since nobody is to find half of one. */
final class Bundle {

    private static final int EVENTS = 500;
    private static final int BYTES = 4_000_000;

    private final Takeover takeover;
    private final boolean asTheyWere;
    private final long of;
    private final Onlooker onlooker;
    private final List<HandedOver> items = new ArrayList<>();
    private final List<FirstAnswer> answers = new ArrayList<>();
    private @Nullable Row last;
    private long bytes;
    private long done;

    /** @param of how many events there are in all */
    Bundle(Takeover takeover, boolean asTheyWere, long of, Onlooker onlooker) {
        this.takeover = takeover;
        this.asTheyWere = asTheyWere;
        this.of = of;
        this.onlooker = onlooker;
    }

    void add(Row row) {
        endEvent();
        last = row;
        bytes += row.payload().length;
    }

    /** Of the event added last. */
    void add(FirstAnswer first) {
        answers.add(first);
        bytes += first.answer().body().length;
    }

    void passOver() {
        endEvent();
        done++;
    }

    void end() {
        endEvent();
        send();
    }

    private void endEvent() {
        Row event = last;
        if (event == null) {
            return;
        }
        items.add(new HandedOver(event, answers));
        answers.clear();
        last = null;
        boolean endsFiling = takeover.open(event).envelope().filing().last() == event.folio();
        if (endsFiling && (items.size() >= EVENTS || bytes >= BYTES)) {
            send();
        }
    }

    private void send() {
        if (!items.isEmpty()) {
            takeover.take(items, asTheyWere);
            done += items.size();
            items.clear();
            bytes = 0;
        }
        onlooker.sees("taken over", done, of);
    }
}
