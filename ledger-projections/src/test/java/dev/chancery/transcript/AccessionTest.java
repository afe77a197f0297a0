package dev.chancery.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Registry;
import dev.chancery.store.RepeatKey;
import dev.chancery.store.TestPapers;
import dev.chancery.transcript.Accession.Taken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessionTest {

    private static final Onlooker NOBODY = (done, events, of) -> {};
    private static final RepeatKey KEY = new RepeatKey("clerk", "/kyiv", "k-1", "digest");

    @TempDir
    static Path home;

    private static String transcript;
    private static Instant recordedAt;

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @BeforeAll
    static void record() throws IOException {
        try (Registry registry = Registry.in(home)) {
            TestPapers.open(registry, "kyiv");
            TestPapers.open(registry, "rome");
            TestPapers.file(registry, KEY, "kyiv", "the first");
            for (int filing = 0; filing < 5; filing++) {
                TestPapers.file(
                        registry,
                        "kyiv",
                        Collections.nCopies(220, "«Нота» " + filing).toArray(String[]::new));
            }
            TestPapers.file(registry, "rome", "the last");
            transcript = copy(registry);
            recordedAt = registry.events.of("kyiv").findFirst().orElseThrow().recordedAt();
        }
    }

    private static String copy(Registry registry) throws IOException {
        var out = new ByteArrayOutputStream();
        new Transcription(TestPapers.handover(registry), registry.events).to(out, null, NOBODY);
        return out.toString(UTF_8);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("transcript.jsonl"), content);
    }

    private static Accession into(Registry registry) {
        return new Accession(TestPapers.takeover(registry), registry.events, TestPapers::isKnown);
    }

    private Taken take(Registry registry, String content) throws IOException {
        return into(registry).take(file(content), true, NOBODY);
    }

    private static List<String> filingsOf(LedgerEvents events, String dossier) {
        return events.of(dossier)
                .map(event -> event.folio() + " " + event.eventId() + " " + event.recordedAt() + " "
                        + TestPapers.textOf(event) + event.metadata())
                .toList();
    }

    @Test
    void makesAnEmptyLedgerTheSame() throws IOException {
        try (Registry registry = Registry.in(other)) {
            Taken taken = take(registry, transcript);

            assertThat(taken.asTheyWere()).isTrue();
            assertThat(taken.takenOver()).isEqualTo(1_104);
            assertThat(copy(registry)).isEqualTo(transcript);
            assertThat(registry.events.positionAsOf(recordedAt)).isPositive();
            TestPapers.file(registry, "rome", "recorded since");
            assertThat(TestPapers.file(registry, KEY, "kyiv", "another").location())
                    .isEqualTo("/kyiv/1");
        }
        try (Registry before = Registry.in(home);
                Registry after = Registry.in(other)) {
            assertThat(filingsOf(after.events, "kyiv")).isEqualTo(filingsOf(before.events, "kyiv"));
            assertThat(filingsOf(after.events, "rome"))
                    .startsWith(filingsOf(before.events, "rome").toArray(String[]::new))
                    .hasSize(3);
        }
    }

    @Test
    void passesOverWhatIsThereAndBringsACopyUpToDate() throws IOException {
        try (Registry registry = Registry.in(other)) {
            String older;
            try (Registry from = Registry.in(home)) {
                var out = new ByteArrayOutputStream();
                new Transcription(TestPapers.handover(from), from.events).to(out, "kyiv", NOBODY);
                older = out.toString(UTF_8);
            }
            take(registry, older);
            Taken taken = take(registry, transcript);

            assertThat(taken.passedOver()).isEqualTo(1_102);
            assertThat(taken.takenOver()).isEqualTo(2);
            assertThat(take(registry, transcript).takenOver()).isZero();
        }
    }

    @Test
    void keepsOnRecordWhatALedgerHadBeforeItTookMoreOver() throws IOException {
        String merged;
        try (Registry registry = Registry.in(other)) {
            TestPapers.open(registry, "oslo");
            Instant own = registry.events.of("oslo").findFirst().orElseThrow().recordedAt();
            awaitAfter(own);
            Taken taken = take(registry, transcript);
            TestPapers.file(registry, "oslo", "recorded since");

            assertThat(taken.asTheyWere()).isFalse();
            assertThat(registry.events.positionAsOf(recordedAt)).as("before").isZero();
            assertThat(registry.events.positionAsOf(own)).as("its own").isEqualTo(1);
            RecordedEvent event = registry.events.of("kyiv").findFirst().orElseThrow();
            assertThat(event.recordedAt()).isEqualTo(recordedAt);
            assertThat(event.row().takenAt()).isAfter(own);
            assertThat(registry.events.positionAsOf(event.row().onRecordAt())).isGreaterThan(1);
            assertThat(registry.events.onRecordAt(event.position()))
                    .hasValue(event.row().onRecordAt());
            assertThat(registry.events.onRecordAfter(event.position() - 1))
                    .hasValue(event.row().onRecordAt());
            merged = copy(registry);
        }
        try (Registry registry = Registry.in(folder)) {
            take(registry, merged);

            assertThat(merged).contains("\"takenAt\":");
            assertThat(copy(registry)).isEqualTo(merged);
        }
    }

    private static void awaitAfter(Instant moment) {
        while (!Instant.now().isAfter(moment.plusMillis(2))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws IOException {
        try (Registry registry = Registry.in(other)) {
            for (long count : new long[] {500, 1_000}) {
                assertThatThrownBy(
                                () -> into(registry).take(file(transcript), true, AccessionTest::stopWhenSomeIsTaken))
                        .hasMessage("stopped");
                assertThat(registry.events.count()).isEqualTo(count);
            }
            take(registry, transcript);

            assertThat(copy(registry)).isEqualTo(transcript);
        }
    }

    private static void stopWhenSomeIsTaken(String done, long events, long of) {
        if (done.equals("taken over")) {
            throw new IllegalStateException("stopped");
        }
    }

    @Test
    void recordsNothingOfAFileThatIsCutAnywhere() throws IOException {
        byte[] whole = transcript.getBytes(UTF_8);
        try (Registry registry = Registry.in(other)) {
            for (int length : new int[] {0, 1, 30, 200, whole.length / 2, whole.length - 100, whole.length - 1}) {
                isRefused(registry, new String(Arrays.copyOf(whole, length), UTF_8), "Line ");
            }
            isRefused(registry, transcript.substring(0, transcript.lastIndexOf("{\"seal\"")), "has been cut");
        }
    }

    @Test
    void recordsNothingOfAFileThatIsAlteredOrForeign() throws IOException {
        try (Registry registry = Registry.in(other)) {
            isRefused(registry, "{\"acts\": []}\n", "this is no transcript");
            isRefused(
                    registry,
                    transcript.replace("\"format\":1", "\"format\":2"),
                    "Line 1: this is a transcript of format 2");
            isRefused(
                    registry,
                    altered(lines -> lines.set(3, lines.get(3).replace("the first", "the fïrst"))),
                    "checksum");
            isRefused(
                    registry, altered(lines -> lines.remove(3)), "Line 5: folio 2 of kyiv stands where folio 1 should");
            isRefused(registry, altered(lines -> lines.remove(4)), "the seal is for 1104 events and 1 first answers");
            isRefused(registry, altered(lines -> Collections.swap(lines, 1, 5)), "stands where folio 0 should");
            isRefused(registry, altered(lines -> lines.add(1, lines.remove(4))), "behind the event");
            isRefused(registry, altered(lines -> lines.add("{}")), "there is something after the seal");
            isRefused(
                    registry,
                    altered(lines -> lines.set(2, lines.get(2) + "x")),
                    "Line 3: the transcript has been altered");
        }
    }

    @Test
    void recordsNothingOfAnEventThatItCouldNotRead() throws IOException {
        try (Registry registry = Registry.in(other)) {
            isRefused(
                    registry,
                    sealed(line -> line.replace("\"type\":\"opened\"", "\"type\":\"unfolded\"")),
                    "(unfolded, revision 1) cannot be read by this version");
            isRefused(
                    registry,
                    sealed(line -> line.replace("\"revision\":\"1\"", "\"revision\":\"9\"")),
                    "use the one that wrote it, or a later one");
            isRefused(
                    registry,
                    sealed(line -> line.replace("{\"text\":\"the last\"}", "{\"text\":{}}")),
                    "folio 1 of rome");
            isRefused(
                    registry,
                    sealed(line -> line.replace("\"payload\":{\"id\":\"rome\"}", "\"payload\":\"bm9uZQ==\"")),
                    "folio 0 of rome");
        }
    }

    private void isRefused(Registry registry, String content, String saying) {
        assertThatThrownBy(() -> take(registry, content))
                .isInstanceOf(FlawedTranscript.class)
                .hasMessageContaining(saying);
        assertThat(registry.events.count()).isZero();
    }

    private static String altered(Consumer<List<String>> change) {
        var lines = new ArrayList<>(transcript.lines().toList());
        change.accept(lines);
        return String.join("\n", lines) + "\n";
    }

    /** Altered by somebody who knows how a seal is made. */
    private static String sealed(UnaryOperator<String> change) {
        var contents = new Contents();
        var lines = new ArrayList<String>();
        for (String line : transcript
                .lines()
                .filter(line -> !line.startsWith("{\"seal\""))
                .map(change)
                .toList()) {
            byte[] bytes = line.getBytes(UTF_8);
            if (line.startsWith("{\"event\"")) {
                contents.addEvent(bytes);
            } else if (line.startsWith("{\"answer\"")) {
                contents.addAnswer(bytes);
            } else {
                contents.add(bytes);
            }
            lines.add(line);
        }
        lines.add(new String(LineWriter.of(contents.seal()), UTF_8));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void recordsNothingBesideADossierThatIsThereWithOtherContent() throws IOException {
        try (Registry registry = Registry.in(other)) {
            TestPapers.open(registry, "rome");

            assertThatThrownBy(() -> take(registry, transcript))
                    .isInstanceOf(DifferentOnFile.class)
                    .hasMessageContaining("Folio 0 of rome");
            assertThat(registry.events.count()).isEqualTo(1);
        }
    }

    @Test
    void recordsNothingWhereARequestWasAnsweredOtherwiseUnlessAnswersAreLeftOut() throws IOException {
        try (Registry registry = Registry.in(other)) {
            TestPapers.open(registry, "oslo");
            TestPapers.file(registry, KEY, "oslo", "under the same key");

            assertThatThrownBy(() -> take(registry, transcript))
                    .isInstanceOf(DifferentOnFile.class)
                    .hasMessageContaining("k-1")
                    .hasMessageContaining("--without-answers");
            assertThat(registry.events.count()).isEqualTo(2);

            into(registry).take(file(transcript), false, NOBODY);
            assertThat(registry.events.count()).isEqualTo(1_106);
            assertThat(TestPapers.file(registry, KEY, "kyiv", "again").location())
                    .isEqualTo("/oslo/1");
        }
    }
}
