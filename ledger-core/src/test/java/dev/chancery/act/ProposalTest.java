package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_13_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.proposal;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.RESPONSE_PRECEDES_ITS_CAUSE;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Proposal(
                by(AZERBAIJAN, UKRAINE).particulars(),
                List.of("a joint commission", "a hotline"),
                "a ceasefire",
                refs(1));
        dossier.given(OPENED, proposal()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Proposal(by().particulars(), List.of("a hotline"), null, List.of()));
    }

    @Test
    void isRefusedWithoutTerms() {
        isRefusedFor("terms", () -> new Proposal(by(RUSSIA).particulars(), List.of(), null, List.of()));
        isRefusedFor("terms", () -> new Proposal(by(RUSSIA).particulars(), List.of(" "), null, List.of()));
    }

    @Test
    void isRefusedWithABlankCondition() {
        isRefusedFor("condition", () -> new Proposal(by(RUSSIA).particulars(), List.of("a hotline"), "", List.of()));
    }

    @Test
    void isRefusedAsACounterProposalBeforeWhatItCounters() {
        dossier.given(OPENED, on(ON_14_NOVEMBER).proposal())
                .when(file(on(ON_13_NOVEMBER).proposal(1)))
                .expectException(refusal(RESPONSE_PRECEDES_ITS_CAUSE, "/acts/0/counters/0"));
    }
}
