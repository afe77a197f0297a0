package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class LetterTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Letter(by(AZERBAIJAN).to(RUSSIA).on(ON_14_NOVEMBER).particulars(), List.of(AZERBAIJAN), null);
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Letter(by().particulars(), List.of(), null));
    }

    @Test
    void isRefusedWithANullAmongItsSignatories() {
        isRefusedFor(
                "signatories", () -> new Letter(by(AZERBAIJAN).particulars(), Collections.singletonList(null), null));
    }

    @Test
    void isNotKnownToBeNumbered() {
        assertThat(new Letter(by(AZERBAIJAN).particulars(), null, null).numbered())
                .isFalse();
    }

    @Test
    void isFromOfficeToOfficeUnlessItIsSaid() {
        assertThat(new Letter(by(AZERBAIJAN).particulars(), null, null).personal())
                .isFalse();
        assertThat(new Letter(by(AZERBAIJAN).particulars(), null, true).personal())
                .isTrue();
    }
}
