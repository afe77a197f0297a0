package dev.chancery.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The ledger as it is handed over to another: events in the order of their positions, with the answers given for them. */
public final class Handover {

    private static final int PAGE = LedgerEvents.PAGE;

    private final LedgerEvents events;
    private final FirstAnswers answers;

    public Handover(DataSource dataSource, LedgerEvents events) {
        this.events = events;
        this.answers = new FirstAnswers(dataSource);
    }

    /** Whoever writes down what is handed over. */
    @FunctionalInterface
    public interface Scribe {
        void write(HandedOver item) throws IOException;
    }

    /**
     * Hands over what stands after one position and not after another, a page in memory and the next one being read.
     *
     * @param dossier of which alone; all where none is named
     */
    public void each(@Nullable String dossier, long after, long upTo, Scribe scribe) throws IOException {
        if (dossier == null) {
            each(new Pages(after, place -> events.after(place, PAGE), RecordedEvent::position), upTo, scribe);
        } else {
            long first = events.versionAt(dossier, after) + 1L;
            each(
                    new Pages(first, folio -> events.page(dossier, folio, upTo), event -> event.folio() + 1),
                    upTo,
                    scribe);
        }
    }

    /** @param placeAfter where the page after an event begins */
    private record Pages(
            long first, Function<Long, List<RecordedEvent>> reading, Function<RecordedEvent, Long> placeAfter) {}

    private void each(Pages pages, long upTo, Scribe scribe) throws IOException {
        var ahead = new ReadAhead<>(pages.reading, PAGE, pages.placeAfter, event -> false);
        try {
            List<RecordedEvent> page = ahead.after(pages.first);
            while (!page.isEmpty()) {
                write(page.stream().filter(event -> event.position() <= upTo).toList(), scribe);
                boolean more = page.size() == PAGE && page.getLast().position() < upTo;
                page = more ? ahead.after(pages.placeAfter.apply(page.getLast())) : List.of();
            }
        } finally {
            ahead.end();
        }
    }

    private void write(List<RecordedEvent> page, Scribe scribe) throws IOException {
        Map<Long, List<FirstAnswer>> given =
                answers.at(page.stream().map(RecordedEvent::position).toList());
        for (RecordedEvent event : page) {
            scribe.write(new HandedOver(event.row(), given.getOrDefault(event.position(), List.of())));
        }
    }
}
