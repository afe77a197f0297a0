package dev.chancery.dossier;

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
import dev.chancery.archive.StoredNames;
import dev.chancery.issue.Effect;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Status;
import dev.chancery.party.PartyCode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is filed, corrected and struck out, in whatever order: the seed of what went wrong is in the message. */
class RandomDossierTest {

    private static final int COMMANDS = 80;

    private final Set<Class<?>> types = new HashSet<>();
    private final Set<Status> closed = EnumSet.noneOf(Status.class);
    private int taken;
    private int refused;

    /** It compares effects of the aggregate with those of the fold at each turn, and after a refusal that nothing changed. */
    @Test
    void foldsEventByEventToWhatItsDecisionsSaid() {
        Seeds.of(30).forEach(seed -> {
            var play = new RandomPlay(seed);
            play.play(RandomCommands.byAll(play.dossier, seed), COMMANDS, this::isLawful);
            taken += play.taken;
            refused += play.refused;
            types.addAll(play.types);
        });
        if (Seeds.areMany()) {
            assertThat(refused).isGreaterThan(taken / 4);
            assertThat(taken).isGreaterThan(refused / 4);
            assertThat(types).containsExactlyInAnyOrderElementsOf(StoredNames.acts());
            assertThat(closed).contains(ACCEPTED, WITHDRAWN, WAIVED, SETTLED, ADJUDICATED, LAPSED);
        }
    }

    private void isLawful(RandomPlay.Turn turn) {
        for (Effect effect : turn.change().effects()) {
            if (turn.cause(effect) instanceof Act act) {
                Issue issue = turn.after().find(effect.issue()).orElseThrow();
                assertThat(isLawful(effect, act, issue, turn.after().principals()))
                        .as("%s: %s", turn.at(), effect)
                        .isTrue();
            }
        }
        turn.after().folded(turn.after().standing(), (issues, folio, sheet) -> {
            try {
                Examination.examine(issues, sheet, folio, "");
            } catch (Refusal refusal) {
                throw new AssertionError(turn.at() + " leaves folio " + folio + " against a rule", refusal);
            }
        });
    }

    /** The rules once more, as a table. */
    private boolean isLawful(Effect effect, Act act, Issue issue, Set<PartyCode> principals) {
        Status from = effect.from();
        Status to = effect.to();
        if (!act.takesEffect() || to == null) {
            return false;
        }
        if (from == null || from == to) {
            return true;
        }
        if (act instanceof Reopening) {
            return !from.isOpen() && to == Status.OPEN && isBy(reopener(from, issue, principals), act);
        }
        if (to.isOpen()) {
            return from.isOpen() && to.compareTo(from) > 0 && isBy(Set.of(issue.respondent()), act);
        }
        closed.add(to);
        return from.isOpen() && isBy(closer(to, issue, principals), act);
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

    /** By all of these parties or, where there is none, by a body that is no party's. */
    private static boolean isBy(Set<PartyCode> parties, Act act) {
        List<Actor> by = act.particulars().by();
        return parties.isEmpty()
                ? by.stream()
                        .anyMatch(actor ->
                                actor.body() != null && actor.speaksFor().isEmpty())
                : act.actingParties().containsAll(parties);
    }
}
