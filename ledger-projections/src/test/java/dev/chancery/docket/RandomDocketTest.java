package dev.chancery.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Cast;
import dev.chancery.dossier.Chronicle;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.dossier.RandomCommands;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Seeds;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Timeline;
import dev.chancery.paging.RowDay;
import dev.chancery.record.Filing;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is filed, corrected and struck out: the docket tells of every past moment what it told then, for every day. */
@Order(1)
class RandomDocketTest {

    private static final int COMMANDS = 70;

    @TempDir
    static Path folder;

    private static RandomRegistry registry;
    private static Questions questions;

    private static final SteppingClock CLOCK = new SteppingClock(Instant.parse("2025-11-30T12:00:00Z"));
    private static final Map<String, Chronicle> CHRONICLES = new LinkedHashMap<>();
    private static final List<Moment> MOMENTS = new ArrayList<>();

    /** What was asked and answered when that had just been recorded. */
    private record Moment(String dossier, int version, long position, Instant at, List<String> answers) {

        String name() {
            return dossier + "/" + version + " at " + position;
        }
    }

    @BeforeAll
    static void play() {
        registry = new RandomRegistry(folder, CLOCK);
        questions = new Questions(registry);
        Map<String, RandomCommands> clerks = new LinkedHashMap<>();
        Seeds.of(TestDatabase.isOnPostgresql() ? 2 : 4)
                .forEach(seed -> clerks.put("seed-" + seed, RandomCommands.byAll("seed-" + seed, seed)));
        var random = new SplittableRandom(17);
        clerks.keySet().forEach(dossier -> {
            CHRONICLES.put(dossier, new Chronicle());
            send(dossier, new OpenDossier(dossier, Cast.OPENED.parties(), "Filed at random", null), random);
        });
        for (int i = 0; i < COMMANDS; i++) {
            clerks.forEach((dossier, clerk) -> {
                Chronicle chronicle = CHRONICLES.get(dossier);
                send(dossier, clerk.next(chronicle.at(chronicle.version())), random);
            });
        }
        assertThat(MOMENTS).hasSizeGreaterThan(CHRONICLES.size() * COMMANDS / 4);
    }

    private static void send(String dossier, Object command, SplittableRandom random) {
        CLOCK.step(random.nextInt(3) == 0 ? 0 : random.nextInt(4_000_000));
        long position;
        try {
            position = registry.record(command);
        } catch (Refusal refusal) {
            return;
        }
        registry.readOn(1 + random.nextInt(3));
        Chronicle chronicle = CHRONICLES.get(dossier);
        Instant at = Instant.EPOCH;
        for (RecordedEvent event : told(dossier, chronicle.version() + 1, position)) {
            chronicle.add(event.payload(), event.metadata(), event.recordedOn());
            at = event.recordedAt();
        }
        MOMENTS.add(new Moment(dossier, chronicle.version(), position, at, questions.ask(dossier, position)));
    }

    private static List<RecordedEvent> told(String dossier, int from, long position) {
        try (Stream<RecordedEvent> events = registry.events.of(dossier, from, position)) {
            return events.toList();
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
        CHRONICLES.clear();
        MOMENTS.clear();
    }

    @Test
    void answersAsOfAPositionWhatItAnsweredThen() {
        for (Moment moment : MOMENTS) {
            assertThat(questions.ask(moment.dossier(), moment.position()))
                    .as(moment.name())
                    .containsExactlyElementsOf(moment.answers());
        }
    }

    @Test
    void findsAllActsOfWhichAnythingWasSaidOtherwise() {
        int turned = 0;
        for (String dossier : CHRONICLES.keySet()) {
            List<Long> positions = MOMENTS.stream()
                    .filter(moment -> moment.dossier().equals(dossier))
                    .map(Moment::position)
                    .toList();
            for (int from = 0; from < positions.size(); from++) {
                int to = Math.min(positions.size() - 1, from + 1 + from % 5);
                var before = questions.said(dossier, positions.get(from));
                var after = questions.said(dossier, positions.get(to));
                Set<Integer> otherwise = new TreeSet<>(before.keySet());
                otherwise.addAll(after.keySet());
                otherwise.removeIf(act -> Objects.equals(before.get(act), after.get(act)));

                assertThat(questions.saidOtherwise(dossier, positions.get(from), positions.get(to)))
                        .as("%s from %d to %d", dossier, positions.get(from), positions.get(to))
                        .containsAll(otherwise);
                turned += otherwise.size();
            }
        }
        assertThat(turned).isGreaterThan(5 * CHRONICLES.size());
    }

    @Test
    void findsForAnInstantTheLastPositionRecordedByThen() {
        var last = new TreeMap<Instant, Long>();
        MOMENTS.forEach(moment -> last.merge(moment.at(), moment.position(), Math::max));
        assertThat(last.size()).as("some were recorded at the same instant").isLessThan(MOMENTS.size());
        last.forEach((at, position) -> {
            assertThat(registry.events.positionAsOf(at)).as("%s", at).isEqualTo(position);
            Map.Entry<Instant, Long> before = last.lowerEntry(at);
            assertThat(registry.events.positionAsOf(at.minusMillis(1)))
                    .as("just before %s", at)
                    .isEqualTo(before == null ? 0 : before.getValue());
        });
    }

    @Test
    void holdsForEachDayTheFoldOfWhatHadBeenDoneByThen() {
        Map<String, List<Rectangle>> rows = Rectangle.all(registry.docket.rows());
        for (Moment moment : MOMENTS) {
            Chronicle chronicle = CHRONICLES.get(moment.dossier());
            List<Rectangle> then = rows.getOrDefault(moment.dossier(), List.of()).stream()
                    .filter(row -> row.holdsAt(moment.position()))
                    .toList();
            for (LocalDate day : chronicle.days(moment.version())) {
                assertThat(then.stream().filter(row -> row.holdsOn(day)).map(Rectangle::issue))
                        .as("%s, on %s", moment.name(), day)
                        .containsExactlyElementsOf(
                                told(chronicle.at(moment.version(), day).all()));
            }
        }
    }

    @Test
    void holdsWhatTheTimelineOfTheHistoryTells() {
        Map<String, List<Rectangle>> rows = Rectangle.all(registry.docket.rows());
        CHRONICLES.forEach((dossier, chronicle) -> {
            var timeline = new Timeline();
            for (RecordedEvent event : told(dossier, 0, Long.MAX_VALUE)) {
                int last = Filing.of(event.metadata(), Math.toIntExact(event.folio()))
                        .last();
                timeline.take(event.payload(), event.position(), last, event.recordedOn());
                for (LocalDate day : List.of(LocalDate.of(2025, 11, 14), event.recordedOn(), RowDay.LAST)) {
                    assertThat(rows.getOrDefault(dossier, List.of()).stream()
                                    .filter(row -> row.holdsAt(event.position()) && row.holdsOn(day))
                                    .map(Rectangle::issue))
                            .as("%s/%d, on %s", dossier, event.folio(), day)
                            .containsExactlyElementsOf(told(timeline.on(day)));
                }
            }
        });
    }

    @Test
    void takesWhatHasEndedFromTheListsOfWhatIsOpen() {
        assertThat(registry.docket
                        .rows()
                        .sql(
                                "SELECT CASE WHEN until_position = ? THEN 'open' ELSE 'ended' END || on_list FROM docket.issue")
                        .param(IssueRows.STILL)
                        .query((row, number) -> row.getString(1))
                        .list())
                .contains("open0", "open1", "ended0", "ended3")
                .doesNotContain("open3", "ended1", "ended2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void writesTheSameRowsDossierByDossier(int atOnce) {
        assertThat(registry.readAnew(atOnce)).isEqualTo(registry.dump());
    }

    @Test
    void writesTheSameRowsHoweverTheEventsAreCutAndWhateverIsTriedInVain() {
        Map<String, List<String>> before = registry.docket.dump();
        List<RecordedEvent> all = registry.events.after(0, Integer.MAX_VALUE);
        Seeds.of(3).forEach(seed -> {
            var random = new SplittableRandom(seed);
            registry.docket.begin();
            for (int from = 0; from < all.size(); ) {
                int until = Math.min(all.size(), from + 1 + random.nextInt(random.nextBoolean() ? 4 : 100));
                if (random.nextInt(4) == 0) {
                    registry.docket.writeInVain(all.subList(from, until));
                } else {
                    registry.docket.write(all.subList(from, until));
                    from = until;
                }
            }
            assertThat(registry.docket.dump()).as("seed %d", seed).isEqualTo(before);
        });
    }

    @Test
    void holdsNothingTwice() {
        Rectangle.all(registry.docket.rows()).forEach((dossier, rows) -> {
            for (Rectangle one : rows) {
                assertThat(one.isEmpty()).as("%s: %s", dossier, one).isFalse();
                assertThat(rows.stream().filter(other -> other != one && other.overlaps(one)))
                        .as("%s: %s", dossier, one)
                        .isEmpty();
            }
        });
    }

    private static List<String> told(Iterable<Issue> issues) {
        return Stream.of(issues)
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .sorted(Comparator.comparingInt(Issue::folio))
                .map(Rectangle::told)
                .toList();
    }
}
