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

class MemorandumTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Memorandum(by(AZERBAIJAN).to(RUSSIA).on(ON_14_NOVEMBER).particulars(), List.of(AZERBAIJAN));
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Memorandum(by().particulars(), List.of()));
    }

    @Test
    void isRefusedWithANullAmongItsSignatories() {
        isRefusedFor(
                "signatories", () -> new Memorandum(by(AZERBAIJAN).particulars(), Collections.singletonList(null)));
    }

    @Test
    void isNotKnownToBeNumbered() {
        assertThat(new Memorandum(by(AZERBAIJAN).particulars(), null).numbered())
                .isFalse();
    }

    @Test
    void needNotBeSigned() {
        assertThat(new Memorandum(by(AZERBAIJAN).particulars(), null).signatories())
                .isEmpty();
    }
}
