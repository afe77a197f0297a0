package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.act.DemandKind.OTHER;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DemandTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Demand(
                by(AZERBAIJAN).to(RUSSIA).particulars(),
                INVESTIGATION,
                refs(1),
                new DueDate(ON_21_NOVEMBER, DueDate.Basis.STATED, "working days of Baku", null));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Demand(by().particulars(), OTHER, List.of(), null));
    }

    @Test
    void isRefusedWithoutAKind() {
        isRefusedFor("kind", () -> demand(null));
    }

    @Test
    void isRefusedWithANullAmongWhatItIsAbout() {
        isRefusedFor(
                "about", () -> new Demand(by(AZERBAIJAN).particulars(), OTHER, Collections.singletonList(null), null));
    }

    @Test
    void isRefusedWithADueDateThatLacksDayOrBasis() {
        isRefusedFor("on", () -> new DueDate(null, DueDate.Basis.CUSTOM, null, null));
        isRefusedFor("basis", () -> new DueDate(ON_21_NOVEMBER, null, null, null));
        isRefusedFor("calendar", () -> new DueDate(ON_21_NOVEMBER, DueDate.Basis.STATUTE, " ", null));
    }
}
