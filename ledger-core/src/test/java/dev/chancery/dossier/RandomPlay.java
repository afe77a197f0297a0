package dev.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.issue.Change;
import dev.chancery.issue.Effect;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Timeline;
import dev.chancery.record.Filing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/** A dossier to which commands are sent as they come, folded event by event beside it; refusals are counted. */
final class RandomPlay {

    private static final long FIRST_POSITION = 100;

    final String dossier;
    final Set<Class<?>> types = new HashSet<>();
    int taken;
    int refused;

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Chronicle chronicle = new Chronicle();
    private final Timeline timeline = new Timeline();
    private final SpellsTold told = new SpellsTold();
    private Issues issues;

    RandomPlay(long seed) {
        dossier = "seed-" + seed;
        ledger.send(new OpenDossier(dossier, Cast.OPENED.parties(), Cast.OPENED.subject(), null));
        follow();
    }

    /** A command that was taken: what it recorded, what that did, and how the issues stood before. */
    record Turn(String at, Object command, List<?> events, Change change, Issues before) {

        Issues after() {
            return change.issues();
        }

        /** The act that an effect is of, or the entry that amends one. */
        Object cause(Effect effect) {
            return events.get(effect.act() - before.version() - 1);
        }
    }

    /** Sends so many commands, and shows each that was taken. */
    void play(RandomCommands commands, int number, Consumer<Turn> viewer) {
        for (int i = 0; i < number; i++) {
            Object command = commands.next(issues());
            Object answer;
            try {
                answer = ledger.send(command);
            } catch (Refusal refusal) {
                refused++;
                assertThat(ledger.events(dossier))
                        .as("%s, after %s", at(), refusal)
                        .hasSize(issues().version() + 1);
                continue;
            } catch (RuntimeException bug) {
                throw new AssertionError(at() + ", " + command, bug);
            }
            taken++;
            Turn turn = turn(command);
            assertThat(turn.change().effects()).as(turn.at()).isEqualTo(effects(answer));
            assertThat(turn.after().version()).as(turn.at()).isEqualTo(version(answer));
            viewer.accept(turn);
        }
    }

    /** Sends what must be taken. */
    void send(Object command) {
        ledger.send(command);
        follow();
    }

    private Turn turn(Object command) {
        Issues before = issues();
        String at = at() + ", " + command;
        var events = new ArrayList<>();
        var change = new Change(before, List.of());
        for (DomainEventMessage<?> event : follow()) {
            events.add(event.getPayload());
            change = change.then(Issues.fold(change.issues(), event.getPayload(), last(event), recordedOn(event)));
        }
        return new Turn(at, command, events, change, before);
    }

    private List<? extends DomainEventMessage<?>> follow() {
        List<? extends DomainEventMessage<?>> events =
                ledger.events(dossier).stream().skip(chronicle.version() + 1).toList();
        for (DomainEventMessage<?> event : events) {
            chronicle.add(event.getPayload(), event.getMetaData(), recordedOn(event));
            issues = Issues.fold(issues, event.getPayload(), last(event), recordedOn(event))
                    .issues();
            take(event);
            if (event.getPayload() instanceof Act act) {
                types.add(act.getClass());
            }
        }
        return events;
    }

    private void take(DomainEventMessage<?> event) {
        long position = FIRST_POSITION + event.getSequenceNumber();
        told.turn(timeline.take(event.getPayload(), position, last(event), recordedOn(event)), position);
    }

    private static int last(DomainEventMessage<?> event) {
        return Filing.of(event.getMetaData(), Math.toIntExact(event.getSequenceNumber()))
                .last();
    }

    private static List<Effect> effects(Object answer) {
        return switch (answer) {
            case Filed filed -> filed.effects();
            case Kept kept -> kept.effects();
            default -> List.of();
        };
    }

    private static int version(Object answer) {
        return switch (answer) {
            case Filed filed -> filed.version();
            case Kept kept -> kept.folio();
            default -> (Integer) answer;
        };
    }

    private String at() {
        return dossier + "/" + issues().version();
    }

    /** The issues as folded event by event. */
    Issues issues() {
        return Objects.requireNonNull(issues);
    }

    /** What the timeline has told of its spells, event by event. */
    SpellsTold told() {
        return told;
    }

    Timeline timeline() {
        return timeline;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    private static LocalDate recordedOn(DomainEventMessage<?> event) {
        return LocalDate.ofInstant(event.getTimestamp(), ZoneOffset.UTC);
    }
}
