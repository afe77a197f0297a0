package dev.chancery.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/** H2's files under {@code forced:}, remembering of each what a disk would have kept if the power had gone. */
public final class ForcedFiles extends FilePathWrapper {

    private static final Map<Path, Forced> OPEN = new ConcurrentHashMap<>();

    /**
     * Writes out what a disk would have kept of a file: all that was forced, and of what was written since then only
     * the writes that it happened to get round to.
     */
    static void cutPower(Path file, Path survived, BooleanSupplier gotRoundTo) throws IOException {
        Files.createDirectories(survived);
        OPEN.get(file).copyTo(survived.resolve(file.getFileName()), gotRoundTo);
    }

    @Override
    public String getScheme() {
        return "forced";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path path = Path.of(unwrap().toString());
        Forced file = new Forced(super.open(mode), path);
        OPEN.put(path, file);
        return file;
    }

    private interface Change {
        void on(FileChannel file) throws IOException;
    }

    private static final class Forced extends FileBaseDefault {
        private final FileChannel file;
        private final Path onDisk;
        private final List<Change> unforced = new ArrayList<>();

        Forced(FileChannel file, Path path) throws IOException {
            this.file = file;
            this.onDisk = path.resolveSibling(path.getFileName() + ".disk");
            if (Files.notExists(onDisk)) {
                Files.createFile(onDisk);
            }
        }

        synchronized void copyTo(Path survivor, BooleanSupplier gotRoundTo) throws IOException {
            Files.copy(onDisk, survivor);
            write(
                    survivor,
                    unforced.stream()
                            .filter(change -> gotRoundTo.getAsBoolean())
                            .toList());
        }

        private static void write(Path path, List<Change> changes) throws IOException {
            try (FileChannel target = FileChannel.open(path, StandardOpenOption.WRITE)) {
                for (Change change : changes) {
                    change.on(target);
                }
            }
        }

        @Override
        public synchronized void force(boolean metaData) throws IOException {
            write(onDisk, unforced);
            unforced.clear();
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            unforced.add(target -> target.write(ByteBuffer.wrap(bytes), position));
            return file.write(source, position);
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            unforced.add(target -> target.truncate(size));
            file.truncate(size);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
