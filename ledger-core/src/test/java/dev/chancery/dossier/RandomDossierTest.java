package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.ADVISER_OF_AZERBAIJAN;
import static dev.chancery.dossier.Cast.ADVISER_OF_RUSSIA;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.TRIBUNAL;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.issue.Status.ACCEPTED;
import static dev.chancery.issue.Status.ADJUDICATED;
import static dev.chancery.issue.Status.LAPSED;
import static dev.chancery.issue.Status.SETTLED;
import static dev.chancery.issue.Status.WAIVED;
import static dev.chancery.issue.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Reopening;
import dev.chancery.issue.Change;
import dev.chancery.issue.Effect;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Status;
import dev.chancery.party.PartyCode;
import dev.chancery.record.Filing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** Whatever is filed, in whatever order: the seed of what went wrong is in the message. */
class RandomDossierTest {

    private static final int SEEDS = 20;
    private static final int FILINGS = 50;

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<Issue> closed = new ArrayList<>();
    private int recorded;
    private int refused;

    @Test
    void foldsEventByEventToWhatItsDecisionsSaid() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String dossier = opened(seed);
            var filings = new RandomFilings(
                    dossier,
                    seed,
                    AZERBAIJAN,
                    RUSSIA,
                    AZERBAIJAN,
                    RUSSIA,
                    UKRAINE,
                    SWITZERLAND_FOR_AZERBAIJAN,
                    ADVISER_OF_AZERBAIJAN,
                    ADVISER_OF_RUSSIA,
                    TRIBUNAL);
            play(filings, dossier, Issues.of(OPENED));
        }
        assertThat(recorded).isGreaterThan(SEEDS * FILINGS / 10);
        assertThat(refused).isGreaterThan(SEEDS * FILINGS / 10);
        assertThat(closed)
                .extracting(Issue::status)
                .contains(ACCEPTED, WITHDRAWN, WAIVED, SETTLED, ADJUDICATED, LAPSED);
    }

    @Test
    void letsTheRespondentAloneCloseNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String dossier = opened(seed);
            var claims = new FileActs(dossier, List.of(incident(), incident(), demand(EXPLANATION)), null);
            Issues issues = folded(dossier, Issues.of(OPENED), (Filed) ledger.send(claims));
            var filings = new RandomFilings(dossier, seed, RUSSIA, ADVISER_OF_RUSSIA, SWITZERLAND_FOR_RUSSIA);
            assertThat(play(filings, dossier, issues).all().stream()
                            .filter(issue -> issue.respondent().equals(RUS)))
                    .as(dossier)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(Issue::isOpen);
        }
        assertThat(recorded).isGreaterThan(SEEDS * FILINGS / 10);
        assertThat(closed)
                .as("what Russia claimed itself")
                .isNotEmpty()
                .allMatch(issue -> issue.claimant().equals(RUS));
    }

    private String opened(int seed) {
        String dossier = "seed-" + seed;
        ledger.send(new OpenDossier(dossier, OPENED.parties(), OPENED.subject(), null));
        return dossier;
    }

    private Issues play(RandomFilings filings, String dossier, Issues before) {
        Issues issues = before;
        for (int i = 0; i < FILINGS; i++) {
            Optional<Filed> filed = sent(filings.next(issues));
            if (filed.isPresent()) {
                recorded++;
                issues = folded(dossier, issues, filed.get());
            } else {
                refused++;
                assertThat(ledger.events(dossier))
                        .as("%s, after a refusal", dossier)
                        .hasSize(issues.version() + 1);
            }
        }
        return issues;
    }

    private Optional<Filed> sent(FileActs command) {
        try {
            return Optional.of((Filed) ledger.send(command));
        } catch (Refusal refusal) {
            return Optional.empty();
        } catch (RuntimeException bug) {
            throw new AssertionError(command.toString(), bug);
        }
    }

    private Issues folded(String dossier, Issues before, Filed filed) {
        int first = before.version() + 1;
        List<? extends DomainEventMessage<?>> events =
                ledger.events(dossier).stream().skip(first).toList();
        var change = new Change(before, List.of());
        for (DomainEventMessage<?> event : events) {
            int folio = Math.toIntExact(event.getSequenceNumber());
            int last = Filing.of(event.getMetaData(), folio).last();
            change = change.then(Issues.fold(change.issues(), event.getPayload(), last, recordedOn(event)));
        }
        assertThat(change.effects()).as("%s/%d", dossier, first).isEqualTo(filed.effects());
        assertThat(change.issues().version()).as("%s/%d", dossier, first).isEqualTo(filed.version());
        for (Effect effect : change.effects()) {
            Act act = (Act) events.get(effect.act() - first).getPayload();
            Issue issue = change.issues().find(effect.issue()).orElseThrow();
            assertThat(isLawful(effect, act, issue, change.issues().principals()))
                    .as("%s/%d: %s by %s", dossier, first, effect, act)
                    .isTrue();
        }
        return change.issues();
    }

    private static LocalDate recordedOn(DomainEventMessage<?> event) {
        return LocalDate.ofInstant(event.getTimestamp(), ZoneOffset.UTC);
    }

    /** The rules once more, as a table. */
    private boolean isLawful(Effect effect, Act act, Issue issue, Set<PartyCode> principals) {
        Status from = effect.from();
        if (!act.takesEffect()) {
            return false;
        }
        if (from == null || from == effect.to()) {
            return true;
        }
        if (act instanceof Reopening) {
            return !from.isOpen() && effect.to() == Status.OPEN && isBy(reopener(from, issue, principals), act);
        }
        if (effect.to().isOpen()) {
            return from.isOpen() && effect.to().compareTo(from) > 0 && isBy(Set.of(issue.respondent()), act);
        }
        closed.add(issue);
        return from.isOpen() && isBy(closer(effect.to(), issue, principals), act);
    }

    private static Set<PartyCode> closer(Status as, Issue issue, Set<PartyCode> principals) {
        return switch (as) {
            case ACCEPTED, WITHDRAWN, WAIVED, LAPSED -> Set.of(issue.claimant());
            case SETTLED -> principals;
            case ADJUDICATED -> Set.of();
            case OPEN, ACKNOWLEDGED, ANSWERED -> throw new IllegalArgumentException(as + " closes nothing");
        };
    }

    private static Set<PartyCode> reopener(Status from, Issue issue, Set<PartyCode> principals) {
        return switch (from) {
            case ACCEPTED, WITHDRAWN, LAPSED -> Set.of(issue.claimant());
            case WAIVED, SETTLED -> principals;
            case ADJUDICATED -> Set.of();
            case OPEN, ACKNOWLEDGED, ANSWERED -> throw new IllegalArgumentException(from + " is open");
        };
    }

    /** By all of these parties or, where there is none, by a body. */
    private static boolean isBy(Set<PartyCode> parties, Act act) {
        List<Actor> by = act.particulars().by();
        return parties.isEmpty()
                ? by.stream().anyMatch(actor -> actor.body() != null)
                : act.actingParties().containsAll(parties);
    }
}
