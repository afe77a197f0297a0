package dev.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.issue.Issue;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Sheet;
import dev.chancery.issue.Spell;
import dev.chancery.issue.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The issues are always the fold of the standing acts as corrected, on every day of those done by then. */
class RandomAmendmentTest {

    private static final int COMMANDS = 80;

    private int amended;

    @Test
    void leavesTheIssuesOfTheStandingActsAsCorrected() {
        Seeds.of(12).forEach(seed -> {
            var play = new RandomPlay(seed);
            play.play(RandomCommands.byAll(play.dossier, seed), COMMANDS, turn -> {
                if (isAmending(turn.command())) {
                    amended++;
                }
                Issues afresh = play.chronicle().at(turn.after().version());
                assertThat(turn.after().all()).as(turn.at()).containsExactlyElementsOf(afresh.all());
                assertThat(acts(turn.after())).as(turn.at()).isEqualTo(acts(afresh));
            });
        });
        assertThat(amended).isPositive();
    }

    @Test
    void leavesOnEachDayTheIssuesOfWhatHadBeenDoneByThen() {
        Seeds.of(6).forEach(seed -> {
            var play = new RandomPlay(seed);
            play.play(RandomCommands.byAll(play.dossier, seed), COMMANDS, turn -> {
                if (isAmending(turn.command()) || turn.after().version() % 10 == 0) {
                    seesEachDay(turn.at(), play);
                }
            });
            seesEachDay(play.dossier, play);
        });
    }

    private static void seesEachDay(String at, RandomPlay play) {
        Timeline timeline = play.timeline();
        int version = timeline.version();
        var days = new TreeMap<LocalDate, Issues>();
        for (LocalDate day : play.chronicle().days(version)) {
            Issues afresh = play.chronicle().at(version, day);
            days.put(day, afresh);
            assertThat(timeline.on(day)).as("%s, on %s", at, day).containsExactlyElementsOf(afresh.all());
        }
        assertThat(timeline.on(LocalDate.MAX))
                .as(at)
                .containsExactlyElementsOf(play.issues().all());
        for (int folio = 1; folio <= version; folio++) {
            List<Spell> spells = timeline.spells(folio);
            tellEachDay(at, folio, spells, days);
            assertThat(play.told().of(folio)).as("%s, issue %d", at, folio).containsExactlyElementsOf(spells);
        }
    }

    /** Of every day exactly one spell tells how the issue stood, and none where it did not. */
    private static void tellEachDay(String at, int folio, List<Spell> spells, Map<LocalDate, Issues> days) {
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            assertThat(spell.from()).as("%s, issue %d", at, folio).isBefore(spell.until());
            if (i > 0) {
                Spell before = spells.get(i - 1);
                assertThat(spell.from()).as("%s, issue %d", at, folio).isAfterOrEqualTo(before.until());
                assertThat(spell.issue().equals(before.issue()) && spell.from().equals(before.until()))
                        .as("%s, issue %d: %s twice", at, folio, spell)
                        .isFalse();
            }
        }
        days.forEach((day, issues) -> {
            List<Issue> told = spells.stream()
                    .filter(spell -> !spell.from().isAfter(day) && spell.until().isAfter(day))
                    .map(Spell::issue)
                    .toList();
            assertThat(told)
                    .as("%s, issue %d on %s", at, folio, day)
                    .isEqualTo(issues.find(folio).stream().toList());
        });
    }

    private static boolean isAmending(Object command) {
        return command instanceof CorrectAct || command instanceof StrikeOutAct;
    }

    /** Those that stand; by which folio a filing is known after its first act was struck out is of no account. */
    private static Map<Integer, Sheet> acts(Issues issues) {
        var acts = new TreeMap<Integer, Sheet>();
        issues.standing().forEach((folio, sheet) -> acts.put(folio, new Sheet(sheet.act(), 0, sheet.recordedOn())));
        return acts;
    }
}
