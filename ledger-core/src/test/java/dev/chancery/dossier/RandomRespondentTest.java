package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.ADVISER_OF_RUSSIA;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.COURT_OF_RUSSIA;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.RUSSIA_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.incident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Actor;
import dev.chancery.act.Office;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Issues;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Azerbaijan has open against Russia, only Azerbaijan can close, alone, with Russia or before a tribunal. */
class RandomRespondentTest {

    private static final Actor ADVISER_IN_RUSSIA_FOR_AZERBAIJAN = new Actor(RUS, null, Office.LEGAL_ADVISER, null, AZE);
    private static final Actor SWITZERLAND = new Actor(Cast.CHE, null, null, null, null);
    private static final Actor COURT_OF_UKRAINE = new Actor(Cast.UKR, "Supreme Court", null, null, null);

    private int taken;
    private int open;
    private long closedByRussia;

    @Test
    void letsTheRespondentAloneCloseNothing() {
        Seeds.of(12)
                .forEach(seed -> closesNothing(
                        seed,
                        RUSSIA,
                        RUSSIA,
                        RUSSIA,
                        ADVISER_OF_RUSSIA,
                        SWITZERLAND_FOR_RUSSIA,
                        COURT_OF_RUSSIA,
                        RUSSIA_FOR_AZERBAIJAN,
                        ADVISER_IN_RUSSIA_FOR_AZERBAIJAN));
        assertThat(taken).isPositive();
        assertThat(open).isPositive();
        if (Seeds.areMany()) {
            assertThat(closedByRussia).as("what Russia claimed itself").isPositive();
        }
    }

    @Test
    void letsThirdPartiesCloseNothing() {
        Seeds.of(6).forEach(seed -> closesNothing(seed, UKRAINE, SWITZERLAND, COURT_OF_UKRAINE));
        assertThat(taken).isPositive();
        assertThat(open).isPositive();
    }

    /** On a file with a past, in which both had their say. */
    private void closesNothing(long seed, Actor... actors) {
        var play = new RandomPlay(seed);
        play.send(new FileActs(play.dossier, List.of(incident(), incident(), demand(EXPLANATION)), null));
        play.play(RandomCommands.byAll(play.dossier, seed), 20, turn -> {});
        Set<Integer> closed = claimed(play.issues(), issue -> !issue.isOpen());
        Set<Integer> before = claimed(play.issues(), Issue::isOpen);
        open += before.size();
        int takenBefore = play.taken;
        play.play(RandomCommands.byOnly(play.dossier, seed + 1, actors), 60, turn -> {
            assertThat(claimed(turn.after(), issue -> !issue.isOpen()))
                    .as(turn.at())
                    .isEqualTo(closed);
            assertThat(claimed(turn.after(), Issue::isOpen)).as(turn.at()).containsAll(before);
            closedByRussia += turn.change().effects().stream()
                    .filter(effect -> effect.to() != null && !effect.to().isOpen() && effect.from() != effect.to())
                    .count();
        });
        taken += play.taken - takenBefore;
    }

    private static Set<Integer> claimed(Issues issues, Predicate<Issue> which) {
        return issues.all().stream()
                .filter(issue -> issue.claimant().equals(AZE))
                .filter(which)
                .map(Issue::folio)
                .collect(Collectors.toSet());
    }
}
