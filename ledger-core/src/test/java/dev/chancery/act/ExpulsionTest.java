package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ExpulsionTest {

    private static final Actor SECRETARY = new Actor(RUS, null, null, "a second secretary", null);
    private static final Actor COUNSELLOR = new Actor(RUS, null, null, "a counsellor", null);

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Expulsion(
                by(AZERBAIJAN).to(RUSSIA).particulars(), List.of(SECRETARY, COUNSELLOR), ON_21_NOVEMBER, refs(1));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Expulsion(by().particulars(), List.of(SECRETARY), null, List.of()));
    }

    @Test
    void isRefusedOfNobody() {
        isRefusedFor("persons", () -> new Expulsion(by(AZERBAIJAN).particulars(), List.of(), null, List.of()));
    }

    @Test
    void isRefusedOfAnybodyWithoutAName() {
        isRefusedFor(
                "persons/1/person",
                () -> new Expulsion(by(AZERBAIJAN).particulars(), List.of(SECRETARY, RUSSIA), null, List.of()));
    }
}
