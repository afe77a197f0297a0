package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ADVISER_OF_AZERBAIJAN;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.TRIBUNAL;
import static dev.chancery.dossier.Cast.by;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void isAPartyABodyOrAPerson() {
        isRefusedFor("party", () -> new Actor(null, null, Office.AMBASSADOR, null, AZE));
        assertThat(new Actor(null, null, null, "an editor", null).speaksFor()).isEmpty();
        assertThat(TRIBUNAL.speaksFor()).isEmpty();
    }

    @Test
    void speaksForItsPartyUnlessItRepresentsAnother() {
        assertThat(AZERBAIJAN.speaksFor()).contains(AZE);
        assertThat(SWITZERLAND_FOR_AZERBAIJAN.speaksFor()).contains(AZE);
    }

    @Test
    void refusesBlanks() {
        isRefusedFor("body", () -> new Actor(AZE, " ", null, null, null));
        isRefusedFor("person", () -> new Actor(AZE, null, null, "", null));
    }

    @Test
    void actsInAJointActBesideTheOthers() {
        assertThat(by(AZERBAIJAN, SWITZERLAND_FOR_RUSSIA, TRIBUNAL, ADVISER_OF_AZERBAIJAN)
                        .note()
                        .actingParties())
                .containsExactlyInAnyOrder(AZE, RUS);
    }
}
