package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class IncidentTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = on(ON_14_NOVEMBER).incident();
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedWithAllThatIsKnownOfIt() {
        var act = new Incident(
                on(ON_14_NOVEMBER).particulars(),
                new Actor(null, null, null, "unknown", null),
                new Respondent(RUS, Answerability.FAILURE_TO_PREVENT),
                AZERBAIJAN,
                "a drone",
                List.of("the wall"),
                new Casualties(0, null, "injuries are not stated"),
                List.of(Protected.CONSULAR_PREMISES));
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isDoneByNobodyInTheSenseOfSayingIt() {
        isRefusedFor("by", () -> by(RUSSIA).incident());
    }

    @Test
    void isAddressedToNobody() {
        isRefusedFor("to", () -> by().to(AZERBAIJAN).incident());
    }

    @Test
    void isRefusedWithoutARespondent() {
        isRefusedFor(
                "respondent",
                () -> new Incident(by().particulars(), null, null, AZERBAIJAN, null, List.of(), null, List.of()));
    }

    @Test
    void isRefusedWithoutAVictim() {
        isRefusedFor("victim", () -> by().incident(RUS, null));
    }

    @Test
    void isRefusedWithoutSayingWhyTheRespondentIsAnswerable() {
        isRefusedFor("why", () -> new Respondent(RUS, null));
        isRefusedFor("party", () -> new Respondent(null, Answerability.OWN_CONDUCT));
    }

    @Test
    void isRefusedWithBlankMeans() {
        isRefusedFor(
                "means",
                () -> new Incident(
                        by().particulars(),
                        null,
                        new Respondent(RUS, Answerability.OWN_CONDUCT),
                        AZERBAIJAN,
                        " ",
                        null,
                        null,
                        null));
    }
}
