package dev.chancery.transcript;

import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.transcript.Line.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transcript that was broken off, as far as it can be gone on with: up to the last event in it, which is written again.
 *
 * @param length of the file as far as it is kept
 * @param contents what it holds so far
 * @param position of this ledger, up to which that is
 */
record Unfinished(long length, Contents contents, long position) {

    /** Nothing where it is not this ledger's, or not of what is to be copied. */
    static Optional<Unfinished> in(Path file, @Nullable String dossier, LedgerEvents events) throws IOException {
        long start = 0;
        Contents before = new Contents();
        Row last = null;
        try (var reader = new TranscriptReader(file)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof Recorded recorded) {
                    last = recorded.row();
                    start = reader.start();
                    before = reader.before();
                }
            }
        } catch (FlawedTranscript end) {
            // where it was broken off
        }
        if (last == null) {
            return Optional.empty();
        }
        Optional<RecordedEvent> onFile = events.find(last.dossier(), last.folio());
        if (onFile.isEmpty() || !onFile.get().row().isSameAs(last)) {
            return Optional.empty();
        }
        long position = onFile.get().position() - 1;
        long due = dossier == null ? events.countUpTo(position) : dossier.equals(last.dossier()) ? last.folio() : -1;
        return before.events() == due ? Optional.of(new Unfinished(start, before, position)) : Optional.empty();
    }
}
