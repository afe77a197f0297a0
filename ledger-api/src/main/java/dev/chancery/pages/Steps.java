package dev.chancery.pages;

import dev.chancery.gate.View;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a reader can stand in the history of a dossier: at each entry that is not withheld. */
@Component
final class Steps {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final LedgerEvents ledger;

    Steps(LedgerEvents ledger) {
        this.ledger = ledger;
    }

    /**
     * An entry that is not withheld from who reads, between others.
     *
     * @param last the newest folio that there is
     * @param position of the entry in the ledger
     * @param end where the ledger had come before the next that is not withheld: a filing takes effect with its last entry,
     *     seen or not
     * @param recordedAt when the entry was recorded, UTC
     */
    record Step(
            int folio,
            int last,
            @Nullable Integer previous,
            @Nullable Integer next,
            long position,
            long end,
            String recordedAt,
            LocalDate recordedOn) {

        /** The dossier's version at its end. */
        int version() {
            return next == null ? last : next - 1;
        }
    }

    /** The folio that is meant by a number or, as the newest at its end (UTC), by a day; nothing where it is none. */
    OptionalInt meant(String id, String written, int last) {
        return NUMBER.matcher(written).matches() ? folio(written, last) : newestOn(id, written, last);
    }

    static OptionalInt folio(String written, int last) {
        int folio = NUMBER.matcher(written).matches() ? Integer.parseInt(written) : -1;
        return folio < 0 || folio > last ? OptionalInt.empty() : OptionalInt.of(folio);
    }

    /** The newest folio at the end of a day, UTC; nothing where it is no day, or there was no such dossier. */
    OptionalInt newestOn(String id, String day, int last) {
        try {
            Instant end = LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            int newest = Math.min(last, ledger.versionAt(id, ledger.positionAsOf(end)));
            return newest < 0 ? OptionalInt.empty() : OptionalInt.of(newest);
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    /** The history of a dossier up to a folio, as a reader may see it. */
    History of(View view, String id, int last) {
        return new History(view, id, last);
    }

    /** What has been read of it from either end is not read again. */
    final class History {

        /** So many entries are read at once, where one is looked for that is not withheld or some are said to come. */
        private static final int AHEAD = 50;

        private final View view;
        private final String id;
        private final int last;
        private final Map<Integer, Optional<RecordedEvent>> read = new HashMap<>();

        private History(View view, String id, int last) {
            this.view = view;
            this.id = id;
            this.last = last;
        }

        /** Both ends will be asked for, and what lies between them. */
        void expect(int from, int to) {
            if (to - from <= AHEAD) {
                read(from - 1, to + 1);
            }
        }

        /** At a folio; where that is withheld, at the one before it. */
        Step at(int folio) {
            read(folio - 1, folio + 1);
            RecordedEvent entry = seenFrom(folio, -1).orElseThrow();
            int at = folio(entry);
            Integer next = seenFrom(at + 1, 1).map(History::folio).orElse(null);
            int end = next == null ? last : next - 1;
            return new Step(
                    at,
                    last,
                    seenFrom(at - 1, -1).map(History::folio).orElse(null),
                    next,
                    entry.position(),
                    end == at ? entry.position() : ledger.positionOf(id, end).orElseThrow(),
                    entry.recordedAt().toString(),
                    LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
        }

        /** The entries that are not withheld, from one folio to another. */
        List<RecordedEvent> between(int first, int end) {
            read(first, end);
            return IntStream.rangeClosed(first, end)
                    .mapToObj(folio -> read.getOrDefault(folio, Optional.empty()))
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** The first entry that is not withheld, from a folio on, upwards or downwards. */
        private Optional<RecordedEvent> seenFrom(int folio, int way) {
            for (int at = folio; at >= 0 && at <= last; at += way) {
                if (!read.containsKey(at)) {
                    read(Math.min(at, at + way * AHEAD), Math.max(at, at + way * AHEAD));
                }
                Optional<RecordedEvent> found = read.getOrDefault(at, Optional.empty());
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private void read(int first, int end) {
            int from = Math.max(0, first);
            int to = Math.min(last, end);
            while (from <= to && read.containsKey(from)) {
                from++;
            }
            while (from <= to && read.containsKey(to)) {
                to--;
            }
            if (from <= to) {
                List<RecordedEvent> seen = view.seen(ledger.between(id, from, to, Long.MAX_VALUE));
                IntStream.rangeClosed(from, to).forEach(folio -> read.put(folio, Optional.empty()));
                seen.forEach(entry -> read.put(folio(entry), Optional.of(entry)));
            }
        }

        private static int folio(RecordedEvent entry) {
            return Math.toIntExact(entry.folio());
        }
    }
}
