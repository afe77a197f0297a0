package dev.chancery.transcript;

import dev.chancery.transcript.Line.Sealed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A look at the end of a file, for its seal. */
final class SealOf {

    private static final int LONGEST = 256;

    private SealOf() {}

    /** Nothing where there is none; whether it is right is another question. */
    static Optional<Seal> file(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer end = ByteBuffer.allocate(Math.toIntExact(Math.min(LONGEST, channel.size())));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {}
            byte[] read = Arrays.copyOf(end.array(), Math.max(0, end.position() - 1));
            int line = read.length;
            while (line > 0 && read[line - 1] != '\n') {
                line--;
            }
            return LineParser.parse(Arrays.copyOfRange(read, line, read.length)) instanceof Sealed(Seal seal)
                    ? Optional.of(seal)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
