package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.proposal;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.REJECTION_NAMES_WHAT_IT_REFUSES;

import dev.chancery.act.DemandKind;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** A demand or a claim is rejected by name, so that nobody's demand is rejected by a reply to something else. */
class RejectionNamesWhatItRefusesTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesARejectionThatOnlyRepliesToADemand() {
        dossier.given(OPENED, demand(DemandKind.RELEASE))
                .when(file(by(RUSSIA).inReplyTo(1).rejectionOf()))
                .expectException(refusal(REJECTION_NAMES_WHAT_IT_REFUSES, "/acts/0/answers"));
    }

    @Test
    @NotRefusedBy(REJECTION_NAMES_WHAT_IT_REFUSES)
    void takesTheRejectionOfAProposalThatCameWithANote() {
        dossier.given(OPENED, by(RUSSIA).note(), by(RUSSIA).instrument(1).proposal())
                .when(file(by(AZERBAIJAN).inReplyTo(1, 2).rejectionOf()))
                .expectResultMessagePayloadMatching(effects());
    }

    @Test
    @NotRefusedBy(REJECTION_NAMES_WHAT_IT_REFUSES)
    void takesTheRejectionOfADemandByName() {
        dossier.given(OPENED, note(), demand(DemandKind.RELEASE), proposal())
                .when(file(by(RUSSIA).inReplyTo(1).rejectionOf(2)))
                .expectResultMessagePayloadMatching(effects("2 open → answered in part, rejected, by 4"));
    }
}
