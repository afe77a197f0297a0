package dev.chancery.transcript;

import dev.chancery.store.FirstAnswer;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.store.Takeover;
import dev.chancery.transcript.Line.Answered;
import dev.chancery.transcript.Line.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a transcript over into this ledger, after all of it has been looked at.
 *
 * <p>What is on file here already is passed over, so that one that was broken off can be begun again. Where the ledger holds
 * nothing but what the transcript holds, it becomes a copy, and events keep their times; another ledger has them on record
 * from now on.
 */
public final class Accession {

    private final Takeover takeover;
    private final LedgerEvents events;
    private final BiPredicate<String, @Nullable String> isKnown;

    /** @param isKnown whether events of a stored name and revision can be read */
    public Accession(Takeover takeover, LedgerEvents events, BiPredicate<String, @Nullable String> isKnown) {
        this.takeover = takeover;
        this.events = events;
        this.isKnown = isKnown;
    }

    /**
     * What came of it.
     *
     * @param seal of the transcript
     * @param passedOver events that were here already
     * @param asTheyWere whether the others have kept their times
     */
    public record Taken(Seal seal, long passedOver, boolean asTheyWere) {

        /** Events that are here now and were not. */
        public long takenOver() {
            return seal.events() - passedOver;
        }
    }

    /**
     * Takes over what is not here yet.
     *
     * @param withAnswers whether this ledger is to answer repeated requests as the other did
     * @throws FlawedTranscript if the file is not a whole transcript that can be read here; nothing was recorded
     * @throws DifferentOnFile if something else is on file here; nothing was recorded
     * @throws BrokenOff if the file has changed meanwhile
     */
    public Taken take(Path file, boolean withAnswers, Onlooker onlooker) throws IOException {
        var onFile = new OnFile(takeover, events);
        Seal seal = examine(file, withAnswers, onFile, onlooker);
        boolean asTheyWere = onFile.passedOver() == events.count();
        try {
            record(file, withAnswers, onFile, new Bundle(takeover, asTheyWere, seal.events(), onlooker));
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
        return new Taken(seal, onFile.passedOver(), asTheyWere);
    }

    private Seal examine(Path file, boolean withAnswers, OnFile onFile, Onlooker onlooker) throws IOException {
        long of = SealOf.file(file).map(Seal::events).orElse(0L);
        try (var reader = new TranscriptReader(file)) {
            boolean isNew = false;
            for (Line line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof Recorded(Row row)) {
                    requireReadable(row, reader);
                    isNew = onFile.compare(row);
                    onlooker.sees("checked", reader.contents().events(), of);
                } else if (line instanceof Answered(FirstAnswer first) && isNew && withAnswers) {
                    if (!takeover.fits(first)) {
                        throw reader.flaw("this ledger has no room for that answer.");
                    }
                    onFile.compare(first);
                }
            }
            onFile.compareRest();
            return reader.contents().seal();
        }
    }

    private void requireReadable(Row row, TranscriptReader reader) throws FlawedTranscript {
        String what = "folio " + row.folio() + " of " + row.dossier() + " (" + row.type() + ", revision "
                + row.revision() + ") ";
        if (!isKnown.test(row.type(), row.revision())) {
            throw reader.flaw(
                    what + "cannot be read by this version of the ledger: use the one that wrote it, or a later one.");
        }
        if (!takeover.fits(row)) {
            throw reader.flaw(what + "is larger than this ledger has room for.");
        }
        try {
            RecordedEvent event = takeover.open(row);
            event.envelope();
            event.payload();
        } catch (RuntimeException e) {
            throw reader.flaw(what + "cannot be read: " + rootOf(e));
        }
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private void record(Path file, boolean withAnswers, OnFile onFile, Bundle bundle) throws IOException {
        try (var reader = new TranscriptReader(file)) {
            boolean isNew = false;
            for (Line line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof Recorded(Row row)) {
                    isNew = onFile.isNew(row);
                    if (isNew) {
                        bundle.add(row);
                    } else {
                        bundle.passOver();
                    }
                } else if (line instanceof Answered(FirstAnswer first) && isNew && withAnswers) {
                    bundle.add(first);
                }
            }
            bundle.end();
        }
    }
}
