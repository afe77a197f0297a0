package dev.chancery.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the disk on which H2 keeps its file: whether there is room, and how long it takes to write for good. */
final class DiskCheck {

    private static final String CHECK = "disk";
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+).*", Pattern.DOTALL);
    private static final int WRITES = 5;
    private static final long SLOW_MILLIS = 100;
    private static final long LEAST = 100_000_000;
    private static final long LITTLE = 1_000_000_000;

    private DiskCheck() {}

    /** The folder of the file that a database URL names; nothing where it names none. */
    static Optional<Path> folder(String url) {
        Matcher file = FILE.matcher(url);
        if (!file.matches() || file.group(1).startsWith("mem:")) {
            return Optional.empty();
        }
        String name = file.group(1);
        boolean atHome = name.startsWith("~");
        return Optional.of(folderOf(Path.of(atHome ? System.getProperty("user.home") + name.substring(1) : name)
                .toAbsolutePath()
                .normalize()));
    }

    static List<Finding> findings(String url) {
        return folder(url)
                .map(DiskCheck::findings)
                .orElse(List.of(Finding.note(CHECK, "The ledger keeps nothing on this machine's disk.")));
    }

    private static List<Finding> findings(Path home) {
        Path there = home;
        while (!Files.exists(there)) {
            there = folderOf(there);
        }
        try {
            return List.of(room(home, there), writing(home, there));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    CHECK,
                    "Nothing can be written to " + there + ": " + e
                            + ". Give it to the user that the ledger runs as, or set LEDGER_HOME to another folder."));
        }
    }

    private static Path folderOf(Path path) {
        return Objects.requireNonNullElse(path.getParent(), path);
    }

    private static Finding room(Path home, Path there) throws IOException {
        long free = Files.getFileStore(there).getUsableSpace();
        String sentence = "At " + home + " there are " + free / 1_000_000 + " MB free.";
        if (free < LEAST) {
            return Finding.wrong(CHECK, sentence + " Make room, or set LEDGER_HOME to another disk.");
        }
        return free < LITTLE ? Finding.note(CHECK, sentence) : Finding.good(CHECK, sentence);
    }

    private static Finding writing(Path home, Path there) throws IOException {
        var nanos = new ArrayList<Long>();
        Path probe = Files.createTempFile(there, "doctor", ".tmp");
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            for (int i = 0; i < WRITES; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(4_096));
                channel.force(true);
                nanos.add(System.nanoTime() - start);
            }
        } finally {
            Files.delete(probe);
        }
        double millis = nanos.stream().sorted().skip(WRITES / 2).findFirst().orElse(0L) / 1e6;
        String sentence = "A write to " + home + " is on disk after %.1f ms.".formatted(millis);
        return millis > SLOW_MILLIS
                ? Finding.note(CHECK, sentence + " Every filing waits for one; a disk of its own would do better.")
                : Finding.good(CHECK, sentence);
    }
}
