package dev.chancery.issue;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.OTHER;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.CHE;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.openIn;
import static dev.chancery.issue.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Actor;
import org.junit.jupiter.api.Test;

class GrievanceTest {

    @Test
    void isOpenedByAnIncidentForWhichTheOtherPrincipalIsAnswerable() {
        assertThat(after(on(ON_14_NOVEMBER).incident()).find(1)).hasValueSatisfying(issue -> {
            assertThat(issue.kind()).isEqualTo(IssueKind.GRIEVANCE);
            assertThat(issue.claimant()).isEqualTo(AZE);
            assertThat(issue.respondent()).isEqualTo(RUS);
            assertThat(issue.openedOn()).isEqualTo(ON_14_NOVEMBER);
            assertThat(issue.status()).isEqualTo(OPEN);
            assertThat(issue.standing().lodgedBy()).isNull();
        });
    }

    @Test
    void belongsToEitherPrincipal() {
        assertThat(after(on(ON_14_NOVEMBER).incident(AZE, RUSSIA)).find(1))
                .get()
                .returns(RUS, Issue::claimant)
                .returns(AZE, Issue::respondent);
    }

    @Test
    void belongsToThePrincipalWhoseNationalWasHarmed() {
        var national = new Actor(AZE, null, null, "an employee of SOCAR", null);
        assertThat(openIn(on(ON_14_NOVEMBER).incident(RUS, national))).containsExactly(1);
    }

    @Test
    void isNotOpenedWhereAThirdPartyIsHarmedOrAnswerable() {
        assertThat(openIn(
                        on(ON_14_NOVEMBER).incident(RUS, UKRAINE),
                        on(ON_14_NOVEMBER).incident(UKR, AZERBAIJAN),
                        on(ON_14_NOVEMBER).incident(CHE, UKRAINE)))
                .isEmpty();
    }

    @Test
    void isNotOpenedByAPrincipalAgainstItself() {
        assertThat(openIn(on(ON_14_NOVEMBER).incident(AZE, AZERBAIJAN))).isEmpty();
    }

    @Test
    void isOpenedByAProtestAgainstWhatIsNoGrievance() {
        assertThat(after(by(RUSSIA).publicStatement(), on(ON_14_NOVEMBER).protestAgainst(1))
                        .find(2))
                .hasValueSatisfying(issue -> {
                    assertThat(issue.kind()).isEqualTo(IssueKind.GRIEVANCE);
                    assertThat(issue.claimant()).isEqualTo(AZE);
                    assertThat(issue.standing().lodgedBy()).isEqualTo(2);
                    assertThat(issue.standing().lodgedOn()).isEqualTo(ON_14_NOVEMBER);
                });
    }

    @Test
    void isOpenedByAProtestAgainstNothingOnFile() {
        assertThat(openIn(protestAgainst())).containsExactly(1);
    }

    @Test
    void isOpenedByAProtestAgainstTheOtherSidesGrievance() {
        assertThat(openIn(incident(), by(RUSSIA).protestAgainst(1))).containsExactly(1, 2);
    }

    @Test
    void isNotOpenedByAThirdPartysProtest() {
        assertThat(openIn(by(UKRAINE).protestAgainst(), by(UKRAINE).to(RUSSIA).protestAgainst(1)))
                .isEmpty();
    }

    @Test
    void isNotOpenedByAProtestToAThirdPartyOnly() {
        assertThat(openIn(by(AZERBAIJAN).to(UKRAINE).protestAgainst())).isEmpty();
        assertThat(openIn(by(AZERBAIJAN).to(UKRAINE, RUSSIA).protestAgainst())).containsExactly(1);
    }

    @Test
    void isNotOpenedByAnActOfBothPrincipals() {
        assertThat(openIn(
                        by(AZERBAIJAN, RUSSIA).protestAgainst(),
                        by(AZERBAIJAN, RUSSIA).demand(OTHER)))
                .isEmpty();
    }

    @Test
    void isNotOpenedByAnInstructionWhoseDeliveryIsNotShown() {
        assertThat(openIn(instructed().protestAgainst(), instructed().demand(EXPLANATION)))
                .isEmpty();
    }
}
