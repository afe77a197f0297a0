package dev.chancery.issue;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.issue.Fold.RECORDED_ON;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.filed;
import static dev.chancery.issue.Status.ANSWERED;
import static dev.chancery.issue.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierReopened;
import org.junit.jupiter.api.Test;

/** A filing takes effect as a whole. */
class FilingFoldTest {

    @Test
    void showsNothingBeforeItsLastAct() {
        Issues before = after(note());
        Change first = before.with(incident(), 3, RECORDED_ON);
        assertThat(first.issues().all()).isEmpty();
        assertThat(first.effects()).isEmpty();
        assertThat(first.issues().version()).isEqualTo(2);

        Change second = first.issues().with(regretAbout(2), 3, RECORDED_ON);
        assertThat(second.issues().find(2)).get().returns(ANSWERED, Issue::status);
        assertThat(second.effects()).extracting(Effect::act).containsExactly(2, 3);
        assertThat(second.issues().version()).isEqualTo(3);
    }

    @Test
    void opensBeforeItAnswersWhateverTheOrder() {
        assertThat(filed(after(), explanationOf(2), demand(EXPLANATION))
                        .issues()
                        .find(2))
                .get()
                .returns(ANSWERED, Issue::status);
    }

    @Test
    void leavesTheIssuesOfOlderFilingsAlone() {
        Issues before = after(incident());
        Issues later = filed(before, regretAbout(1)).issues();
        assertThat(before.find(1)).get().returns(OPEN, Issue::status);
        assertThat(later.find(1)).get().returns(ANSWERED, Issue::status);
    }

    @Test
    void countsRecordKeepingAmongTheFolios() {
        Issues issues = Issues.fold(after(), new DossierClosed("put away"), 1, RECORDED_ON)
                .issues();
        issues = Issues.fold(issues, new DossierReopened("taken out"), 2, RECORDED_ON)
                .issues();
        issues = Issues.fold(issues, incident(), 3, RECORDED_ON).issues();
        assertThat(issues.all()).extracting(Issue::folio).containsExactly(3);
        assertThat(issues.sheet(2)).isEmpty();
        assertThat(issues.version()).isEqualTo(3);
        assertThat(issues.sheet(4)).isEmpty();
        assertThat(issues.sheet(-1)).isEmpty();
    }

    @Test
    void beginsWithTheCover() {
        assertThat(Issues.fold(null, OPENED, 0, RECORDED_ON).issues().version()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Issues.fold(null, incident(), 1, RECORDED_ON));
        assertThatIllegalArgumentException().isThrownBy(() -> Issues.fold(after(), "an incident", 1, RECORDED_ON));
    }

    @Test
    void remembersTheLastActThatTouchedAnIssue() {
        assertThat(after(incident(), note(), regretAbout(1), note()).find(1))
                .get()
                .returns(3, Issue::lastAct);
    }

    @Test
    void takesNoLabel() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(incident(), regretAbout("#i")));
    }
}
