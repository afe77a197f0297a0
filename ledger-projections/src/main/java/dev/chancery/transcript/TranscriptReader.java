package dev.chancery.transcript;

import dev.chancery.store.RecordedEvent.Row;
import dev.chancery.transcript.Line.Answered;
import dev.chancery.transcript.Line.Head;
import dev.chancery.transcript.Line.Recorded;
import dev.chancery.transcript.Line.Sealed;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transcript line by line, and finds out whether it is whole: begun and sealed, as many lines as the seal says with
 * the checksum that it says, and in them folios without gaps and times that never fall.
 */
final class TranscriptReader implements Closeable {

    private final Lines lines;
    private final Map<String, Long> lastFolio = new HashMap<>();
    private Contents contents = new Contents();
    private Contents before = contents;
    private @Nullable Row last;

    TranscriptReader(Path file) throws IOException {
        this.lines = new Lines(Files.newInputStream(file));
    }

    /**
     * The next line; nothing after the seal.
     *
     * @throws FlawedTranscript at the first line that is not as it should be
     */
    @Nullable
    Line next() throws IOException {
        byte[] read = lines.next();
        if (read == null || !lines.isWhole()) {
            throw flaw(
                    lines.number() == 1
                            ? "this is no transcript of a ledger, which `export` makes: it has not one whole line."
                            : "the transcript has been cut: it has no seal, its last line. Copy it anew.");
        }
        Line line = parsed(read);
        before = contents.copy();
        switch (line) {
            case Head head -> {
                requireFormat(head);
                contents.add(read);
            }
            case Recorded recorded -> {
                requireOrder(recorded.row());
                contents.addEvent(read);
            }
            case Answered answered -> {
                requireEventBefore();
                contents.addAnswer(read);
            }
            case Sealed sealed -> {
                requireSeal(sealed.seal());
                return null;
            }
        }
        return line;
    }

    private Line parsed(byte[] read) throws FlawedTranscript {
        Line line;
        try {
            line = LineParser.parse(read);
        } catch (IllegalArgumentException e) {
            throw flaw(
                    lines.number() == 1
                            ? "this is no transcript of a ledger, which `export` makes: " + e.getMessage() + "."
                            : "the transcript has been altered: " + e.getMessage() + ". Copy it anew.");
        }
        if (line instanceof Head != (lines.number() == 1)) {
            throw flaw("a transcript has one first line, which says what it is.");
        }
        return line;
    }

    private void requireFormat(Head head) throws FlawedTranscript {
        if (head.format() != LineWriter.FORMAT) {
            throw flaw("this is a transcript of format " + head.format() + "; this version of the ledger reads format "
                    + LineWriter.FORMAT + ".");
        }
    }

    private void requireOrder(Row row) throws FlawedTranscript {
        long expected = lastFolio.getOrDefault(row.dossier(), -1L) + 1;
        if (row.folio() != expected) {
            throw flaw(
                    "folio " + row.folio() + " of " + row.dossier() + " stands where folio " + expected + " should.");
        }
        if (last != null && row.onRecordAt().isBefore(last.onRecordAt())) {
            throw flaw(
                    "folio " + row.folio() + " of " + row.dossier() + " is of an earlier time than the event before.");
        }
        lastFolio.put(row.dossier(), row.folio());
        last = row;
    }

    private void requireEventBefore() throws FlawedTranscript {
        if (last == null) {
            throw flaw("a first answer stands behind the event that it was given for.");
        }
    }

    private void requireSeal(Seal seal) throws IOException {
        Seal due = contents.seal();
        if (seal.events() != due.events() || seal.answers() != due.answers()) {
            throw flaw("the transcript is not whole: the seal is for " + seal.events() + " events and " + seal.answers()
                    + " first answers, and before it are " + due.events() + " and " + due.answers()
                    + ". Copy it anew.");
        }
        if (!seal.sha256().equals(due.sha256())) {
            throw flaw("the transcript has been altered: its checksum is another than the seal's. Copy it anew.");
        }
        if (lines.next() != null) {
            throw flaw("there is something after the seal. Copy the transcript anew.");
        }
    }

    FlawedTranscript flaw(String sentence) {
        return new FlawedTranscript(lines.number(), sentence);
    }

    /** Where in the file the line last read begins. */
    long start() {
        return lines.start();
    }

    /** What stands before the line last read. */
    Contents before() {
        return before;
    }

    /** What has been read. */
    Contents contents() {
        return contents;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
