package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.ref;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ProtestTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = by(AZERBAIJAN).to(RUSSIA).on(ON_14_NOVEMBER).protestAgainst(1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Protest(by().particulars(), Degree.PROTEST, List.of()));
    }

    @Test
    void isRefusedWithoutADegree() {
        isRefusedFor("degree", () -> new Protest(by(AZERBAIJAN).particulars(), null, List.of()));
    }

    @Test
    void isRefusedWithANullAmongWhatItIsAgainst() {
        isRefusedFor(
                "against",
                () -> new Protest(by(AZERBAIJAN).particulars(), Degree.CONCERN, Arrays.asList(ref(1), null)));
    }

    @Test
    void isAgainstNothingOnFileUnlessItIsSaid() {
        assertThat(new Protest(by(AZERBAIJAN).particulars(), Degree.CONCERN, null).against())
                .isEmpty();
    }
}
