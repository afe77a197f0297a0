package dev.chancery.transcript;

import dev.chancery.store.Handover;
import dev.chancery.store.LedgerEvents;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies the ledger, or one dossier, as it is at the moment: what is recorded meanwhile is not in it.
 *
 * <p>Two copies of the same contents are the same to the byte, whichever ledger and whichever database they are of.
 */
public final class Transcription {

    private static final int BUFFER = 1 << 16;

    private final Handover handover;
    private final LedgerEvents events;

    public Transcription(Handover handover, LedgerEvents events) {
        this.handover = handover;
        this.events = events;
    }

    /**
     * Copies to a stream.
     *
     * @param dossier which alone is copied, and must be there; all where none is named
     */
    public Seal to(OutputStream out, @Nullable String dossier, Onlooker onlooker) throws IOException {
        var buffered = new BufferedOutputStream(out, BUFFER);
        return copy(TranscriptWriter.begin(buffered), dossier, 0, onlooker);
    }

    /**
     * Copies to a file. Until the copy is whole it is called {@code .part}; one that was broken off is gone on with.
     *
     * @throws FileAlreadyExistsException if the file is there
     */
    public Seal to(Path file, @Nullable String dossier, Onlooker onlooker) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Seal seal;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            requireAlone(channel, part);
            seal = continued(channel, part, dossier, onlooker);
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return seal;
    }

    /** Locks the file until it is closed. */
    private static void requireAlone(FileChannel channel, Path part) throws IOException {
        boolean alone;
        try {
            alone = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            alone = false;
        }
        if (!alone) {
            throw new FileSystemException(part.toString(), null, "another export is writing it");
        }
    }

    private Seal continued(FileChannel channel, Path part, @Nullable String dossier, Onlooker onlooker)
            throws IOException {
        Optional<Unfinished> unfinished = Unfinished.in(part, dossier, events);
        channel.truncate(unfinished.map(Unfinished::length).orElse(0L));
        channel.position(channel.size());
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        TranscriptWriter writer = unfinished.isPresent()
                ? TranscriptWriter.after(unfinished.get().contents(), out)
                : TranscriptWriter.begin(out);
        return copy(writer, dossier, unfinished.map(Unfinished::position).orElse(0L), onlooker);
    }

    private Seal copy(TranscriptWriter writer, @Nullable String dossier, long after, Onlooker onlooker)
            throws IOException {
        long end = events.lastPosition();
        long of = dossier == null ? events.countUpTo(end) : events.newestFolio(dossier) + 1;
        handover.each(dossier, after, end, item -> {
            writer.write(item);
            onlooker.sees("copied", writer.events(), of);
        });
        return writer.seal();
    }
}
