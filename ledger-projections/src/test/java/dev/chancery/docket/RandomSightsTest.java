package dev.chancery.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Clearance;
import dev.chancery.access.Restriction;
import dev.chancery.access.Sight;
import dev.chancery.act.Act;
import dev.chancery.act.Marking;
import dev.chancery.act.Remarked;
import dev.chancery.dossier.Cast;
import dev.chancery.dossier.Chronicle;
import dev.chancery.dossier.CorrectAct;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.dossier.RandomCommands;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Seeds;
import dev.chancery.gate.View;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Timeline;
import dev.chancery.paging.RowDay;
import dev.chancery.record.Filing;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dossiers at random with markings at random, given and taken away at random: what each reader's issues are. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RandomSightsTest {

    private static final int COMMANDS = 50;
    private static final List<Clearance> CLEARANCES = List.of(
            Clearance.NONE,
            new Clearance("restricted", List.of()),
            new Clearance("secret", List.of()),
            new Clearance("restricted", List.of("nodis", "eyes-only")),
            Cast.MARKINGS.highest());
    private static final SteppingClock CLOCK = new SteppingClock(Instant.parse("2025-12-01T09:00:00Z"));
    private static final Map<String, Chronicle> CHRONICLES = new LinkedHashMap<>();

    private static RandomRegistry registry;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void play() {
        registry = new RandomRegistry(folder, CLOCK);
        Map<String, RandomCommands> clerks = new LinkedHashMap<>();
        Seeds.of(TestDatabase.isOnPostgresql() ? 1 : 3)
                .forEach(seed -> clerks.put("seed-" + seed, RandomCommands.byAll("seed-" + seed, seed)));
        var random = new SplittableRandom(29);
        clerks.keySet().forEach(dossier -> {
            CHRONICLES.put(dossier, new Chronicle());
            send(dossier, new OpenDossier(dossier, Cast.OPENED.parties(), "Filed at random", null), random);
        });
        for (int i = 0; i < COMMANDS; i++) {
            clerks.forEach((dossier, clerk) -> {
                Chronicle chronicle = CHRONICLES.get(dossier);
                Issues onFile = chronicle.at(chronicle.version());
                send(dossier, marked(clerk.next(onFile), random), random);
                Issues after = chronicle.at(chronicle.version());
                if (random.nextInt(4) == 0 && !after.standing().isEmpty()) {
                    send(dossier, remarking(dossier, after, random), random);
                }
            });
        }
    }

    private static Object marked(Object command, SplittableRandom random) {
        return command instanceof FileActs filing
                ? new FileActs(
                        filing.dossier(),
                        filing.acts().stream()
                                .map(act -> random.nextInt(3) == 0 ? Remarked.as(marking(random), act) : act)
                                .toList(),
                        filing.expectedVersion())
                : command;
    }

    private static CorrectAct remarking(String dossier, Issues onFile, SplittableRandom random) {
        List<Integer> folios = List.copyOf(onFile.standing().keySet());
        int folio = folios.get(random.nextInt(folios.size()));
        Act act = onFile.standing().get(folio).act();
        return new CorrectAct(
                dossier, folio, List.of("marking"), Remarked.as(marking(random), act), "at random", onFile.version());
    }

    private static @Nullable Marking marking(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new Marking("Restricted", List.of(), null);
            case 2 -> new Marking("SECRET", List.of(), null);
            case 3 -> new Marking("secret", List.of("nodis"), null);
            case 4 -> new Marking(null, List.of("NODIS", "Eyes Only"), null);
            default -> new Marking("confidential", List.of("eyes only"), null);
        };
    }

    private static void send(String dossier, Object command, SplittableRandom random) {
        CLOCK.step(random.nextInt(3) == 0 ? 0 : random.nextInt(4_000_000));
        long position;
        try {
            position = registry.record(command);
        } catch (Refusal refusal) {
            return;
        }
        if (random.nextInt(3) != 0) {
            registry.readOn(1 + random.nextInt(4));
        }
        Chronicle chronicle = CHRONICLES.get(dossier);
        try (Stream<RecordedEvent> events = registry.events.of(dossier, chronicle.version() + 1, position)) {
            events.forEach(event -> chronicle.add(event.payload(), event.metadata(), event.recordedOn()));
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
        CHRONICLES.clear();
    }

    @Test
    @Order(1) // on the rows as they were written bit by bit
    void areForEachReaderTheFoldOfWhatThatReaderMaySee() {
        registry.readOn(100);
        Map<String, List<Rectangle>> rows = Rectangle.all(registry.docket.rows());
        Set<List<String>> answers = new HashSet<>();
        for (Clearance clearance : CLEARANCES) {
            List<String> sights = Sights.of(registry.seenBy(clearance), Sights.all(registry.docket.rows()));
            CHRONICLES.keySet().forEach(dossier -> {
                List<Rectangle> seen = rows.getOrDefault(dossier, List.of()).stream()
                        .filter(row -> sights.contains(row.sight()))
                        .toList();
                answers.add(seen.stream().map(Rectangle::issue).toList());
                holds(dossier, Cast.MARKINGS.of(clearance), seen);
            });
        }
        assertThat(answers).as("what readers see differs").hasSizeGreaterThan(2 * CHRONICLES.size());
    }

    private static void holds(String dossier, Sight sight, List<Rectangle> seen) {
        Set<Integer> withheld = withheld(dossier, sight);
        var timeline = new Timeline();
        for (RecordedEvent event : events(dossier)) {
            int folio = Math.toIntExact(event.folio());
            int last = Filing.of(event.metadata(), folio).last();
            if (Restriction.governing(event.payload(), folio).stream().anyMatch(withheld::contains)) {
                timeline.passOver(event.position(), last);
            } else {
                timeline.take(event.payload(), event.position(), last, event.recordedOn());
            }
            for (LocalDate day : List.of(LocalDate.of(2025, 11, 14), event.recordedOn(), RowDay.LAST)) {
                assertThat(seen.stream()
                                .filter(row -> row.holdsAt(event.position()) && row.holdsOn(day))
                                .map(Rectangle::issue))
                        .as("%s/%d, on %s, without %s", dossier, folio, day, withheld)
                        .containsExactlyElementsOf(
                                timeline.on(day).stream().map(Rectangle::told).toList());
            }
        }
    }

    private static Set<Integer> withheld(String dossier, Sight sight) {
        Map<Integer, Restriction> restrictions = new HashMap<>();
        events(dossier)
                .forEach(event -> Restriction.laidBy(event.payload(), Math.toIntExact(event.folio()))
                        .ifPresent(laid -> restrictions.put(laid.act(), laid.restriction())));
        restrictions.values().removeIf(restriction -> restriction == null || sight.covers(restriction));
        return restrictions.keySet();
    }

    private static List<RecordedEvent> events(String dossier) {
        try (Stream<RecordedEvent> events = registry.events.of(dossier)) {
            return events.toList();
        }
    }

    @Test
    @Order(1)
    void areCountedForEachReaderAtEveryMoment() {
        registry.readOn(100);
        var issues = new DossierIssues(registry.docket.rows());
        for (Clearance clearance : CLEARANCES) {
            View view = registry.seenBy(clearance);
            CHRONICLES
                    .keySet()
                    .forEach(dossier -> events(dossier).forEach(event -> {
                        Optional<DossierIssues.Standing> kept =
                                issues.standing(view, dossier, event.position(), RowDay.LAST);
                        Optional<DossierIssues.Standing> counted =
                                issues.standing(view, dossier, event.position(), RowDay.LAST.minusDays(1));

                        assertThat(kept)
                                .as("%s at %d with %s", dossier, event.position(), clearance)
                                .isEqualTo(counted);
                    }));
        }
    }

    @Test
    void areWithheldBySightsThatTheLedgerNamesToo() {
        for (Clearance clearance : CLEARANCES) {
            CHRONICLES
                    .keySet()
                    .forEach(dossier -> assertThat(registry.seenBy(clearance).withheld(dossier))
                            .containsExactlyInAnyOrderElementsOf(withheld(dossier, Cast.MARKINGS.of(clearance))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void areTheSameRowsHoweverTheEventsAreCut(int atOnce) {
        registry.readOn(100);
        Map<String, List<String>> before = registry.readAnew(atOnce);
        assertThat(registry.dump()).isEqualTo(before);
    }
}
