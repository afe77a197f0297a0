package dev.chancery.issue;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.notPursued;
import static dev.chancery.dossier.Cast.reopeningOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.filed;
import static dev.chancery.issue.Fold.openIn;
import static dev.chancery.issue.Fold.standingOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotPursuedTest {

    @Test
    void isAFlagThatClosesNothing() {
        assertThat(openIn(demand(EXPLANATION), notPursued(1))).containsExactly(1);
        assertThat(standingOf(1, demand(EXPLANATION), notPursued(1)))
                .returns(Status.OPEN, Standing::status)
                .returns(true, Standing::notPursued);
    }

    @Test
    void isToldOnceInTheEffect() {
        assertThat(filed(after(demand(EXPLANATION)), notPursued(1)).effects())
                .singleElement()
                .returns(true, Effect::notPursued);
        assertThat(filed(after(demand(EXPLANATION), notPursued(1)), notPursued(1))
                        .effects())
                .singleElement()
                .returns(null, Effect::notPursued);
    }

    @Test
    void staysWhateverTheRespondentSays() {
        assertThat(standingOf(1, demand(EXPLANATION), notPursued(1), explanationOf(1)))
                .returns(Status.ANSWERED, Standing::status)
                .returns(true, Standing::notPursued);
    }

    @Test
    void isOverWithAReopening() {
        assertThat(standingOf(1, demand(EXPLANATION), notPursued(1), withdrawalOf(1), reopeningOf(1)))
                .returns(Status.OPEN, Standing::status)
                .returns(false, Standing::notPursued);
    }

    @Test
    void isOnlyNotedOnWhatIsClosed() {
        assertThat(filed(after(demand(EXPLANATION), withdrawalOf(1)), notPursued(1))
                        .effects())
                .singleElement()
                .returns(true, Effect::alreadyClosed)
                .returns(null, Effect::notPursued);
    }

    @Test
    void isNotSetByAnInstruction() {
        assertThat(standingOf(
                                1,
                                demand(EXPLANATION),
                                instructed().by(AZERBAIJAN).notPursued(1))
                        .notPursued())
                .isFalse();
    }
}
