package dev.chancery.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.store.Registry;
import dev.chancery.store.RepeatKey;
import dev.chancery.store.TestPapers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptionTest {

    private static final Onlooker NOBODY = (done, events, of) -> {};

    @TempDir
    static Path home;

    private static Registry registry;
    private static Transcription transcription;

    @TempDir
    Path folder;

    @BeforeAll
    static void record() {
        registry = Registry.in(home);
        transcription = new Transcription(TestPapers.handover(registry), registry.events);
        TestPapers.open(registry, "kyiv");
        TestPapers.open(registry, "rome");
        TestPapers.file(registry, new RepeatKey("clerk", "/kyiv", "k-1", "d"), "kyiv", "the first");
        for (int i = 0; i < 3; i++) {
            TestPapers.file(
                    registry, "kyiv", Collections.nCopies(400, "a paper").toArray(String[]::new));
        }
        TestPapers.file(registry, "rome", "«Нота» 照会", "second\nline");
        TestPapers.file(registry, new RepeatKey("clerk", "/rome", "k-1", "d"), "rome", "the last");
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    private static byte[] whole(String dossier) throws IOException {
        var out = new ByteArrayOutputStream();
        transcription.to(out, dossier, NOBODY);
        return out.toByteArray();
    }

    @Test
    void isTheSameToTheByteEachTime() throws IOException {
        assertThat(whole(null)).isEqualTo(whole(null));
        assertThat(new String(whole("rome"), UTF_8).lines())
                .hasSize(1 + 4 + 1 + 1)
                .allSatisfy(line -> assertThat(line).doesNotContain("kyiv"));
    }

    @Test
    void isOfTheMomentWhenItWasBegun() throws IOException {
        byte[] before = whole(null);
        var out = new ByteArrayOutputStream();
        var recorded = new AtomicLong();
        transcription.to(out, null, (done, events, of) -> {
            if (recorded.getAndIncrement() == 3) {
                TestPapers.open(registry, "meanwhile");
            }
        });

        assertThat(out.toByteArray()).isEqualTo(before);
        assertThat(new String(whole(null), UTF_8)).contains("meanwhile");
    }

    @Test
    void isGoneOnWithWhereverItWasBrokenOff() throws IOException {
        isGoneOnWith("rome", 7);
        isGoneOnWith(null, 40_011);
    }

    private void isGoneOnWith(String dossier, int step) throws IOException {
        byte[] whole = whole(dossier);
        Path file = folder.resolve("copy-of-" + dossier);
        for (int length = whole.length; length >= 0; length -= step) {
            Files.write(part(file), Arrays.copyOf(whole, length));
            transcription.to(file, dossier, NOBODY);

            assertThat(file).as("after %d bytes", length).hasBinaryContent(whole);
            Files.delete(file);
        }
    }

    @Test
    void isNotBegunAnewWhereItIsGoneOnWith() throws IOException {
        byte[] whole = whole(null);
        Path file = folder.resolve("copy");
        Files.write(part(file), Arrays.copyOf(whole, whole.length - 300));
        var first = new AtomicLong();
        transcription.to(file, null, (done, events, of) -> first.compareAndSet(0, events));

        assertThat(first.get()).isGreaterThan(1_000);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void isBegunAnewBesideWhatIsNoPartOfIt() throws IOException {
        byte[] whole = whole("rome");
        byte[] altered =
                new String(whole, UTF_8).replace("the last", "the lost").getBytes(UTF_8);
        Path file = folder.resolve("copy");
        for (byte[] part : new byte[][] {altered, whole("kyiv"), "something else\n".getBytes(UTF_8), new byte[100]}) {
            Files.write(part(file), Arrays.copyOf(part, part.length - 10));
            transcription.to(file, "rome", NOBODY);

            assertThat(file).hasBinaryContent(whole);
            Files.delete(file);
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Path file = folder.resolve("copy");
        Files.writeString(file, "dear to somebody");

        assertThatThrownBy(() -> transcription.to(file, null, NOBODY)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("dear to somebody");
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
