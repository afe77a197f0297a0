package dev.chancery.issue;

import static dev.chancery.act.DemandKind.CESSATION;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.INFORMATION;
import static dev.chancery.act.DemandKind.OTHER;
import static dev.chancery.act.DemandKind.PROTECTION;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.ultimatum;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.openIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.act.Actor;
import dev.chancery.act.Demand;
import dev.chancery.act.DueDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandIssueTest {

    @Test
    void isOpenedByADemandOfEitherPrincipal() {
        assertThat(after(demand(EXPLANATION), by(RUSSIA).demand(RELEASE)).all())
                .extracting(Issue::kind, Issue::demandKind, Issue::claimant, Issue::respondent)
                .containsExactly(
                        tuple(IssueKind.DEMAND, EXPLANATION, AZE, RUS), tuple(IssueKind.DEMAND, RELEASE, RUS, AZE));
    }

    @Test
    void isOpenedByAnUltimatumAndDueWhenThatExpires() {
        assertThat(after(ultimatum(CESSATION)).all())
                .extracting(Issue::kind, Issue::demandKind, Issue::claimant, Issue::dueBy)
                .containsExactly(tuple(
                        IssueKind.DEMAND,
                        CESSATION,
                        AZE,
                        new DueDate(ON_21_NOVEMBER, DueDate.Basis.STATED, null, null)));
        assertThat(openIn(by(AZERBAIJAN).to(UKRAINE).ultimatum(CESSATION))).isEmpty();
    }

    @Test
    void keepsItsDueDate() {
        var dueBy = new DueDate(ON_21_NOVEMBER, DueDate.Basis.STATED, null, null);
        var demand = new Demand(by(AZERBAIJAN).particulars(), INFORMATION, List.of(), dueBy);
        assertThat(after(demand).find(1)).get().returns(dueBy, Issue::dueBy);
    }

    @Test
    void belongsToWhomTheProtectingPowerSpeaksFor() {
        assertThat(after(by(SWITZERLAND_FOR_AZERBAIJAN).to(RUSSIA).demand(RELEASE))
                        .find(1))
                .get()
                .returns(AZE, Issue::claimant);
        assertThat(after(by(AZERBAIJAN).to(SWITZERLAND_FOR_RUSSIA).demand(RELEASE))
                        .find(1))
                .get()
                .returns(RUS, Issue::respondent);
    }

    @Test
    void belongsToThePrincipalInAJointDemandWithAThirdParty() {
        assertThat(after(by(UKRAINE, AZERBAIJAN).demand(CESSATION)).find(1))
                .get()
                .returns(AZE, Issue::claimant);
    }

    @Test
    void isNotOpenedByAThirdParty() {
        assertThat(openIn(by(UKRAINE).to(RUSSIA).demand(CESSATION))).isEmpty();
    }

    @Test
    void isNotOpenedByADemandOfAThirdParty() {
        assertThat(openIn(by(AZERBAIJAN).to(UKRAINE).demand(PROTECTION))).isEmpty();
    }

    @Test
    void isNotOpenedByAPersonWhoSpeaksForNobody() {
        assertThat(openIn(by(new Actor(null, null, null, "an editor", null)).demand(OTHER)))
                .isEmpty();
    }

    @Test
    void isNotOpenedByADemandToABodyThatIsNoParty() {
        var council = new Actor(null, "United Nations Security Council", null, null, null);
        assertThat(openIn(by(AZERBAIJAN).to(council).demand(CESSATION))).isEmpty();
        assertThat(openIn(by(AZERBAIJAN).to(council, RUSSIA).demand(CESSATION))).containsExactly(1);
    }

    @Test
    void isOpenedByADemandToAPersonOfWhomNoPartyIsSaid() {
        var person = new Actor(null, null, null, "Mikhail Yevdokimov", null);
        assertThat(openIn(by(AZERBAIJAN).to(person).demand(CESSATION))).containsExactly(1);
    }
}
