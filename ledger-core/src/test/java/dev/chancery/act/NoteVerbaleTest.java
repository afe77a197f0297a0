package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class NoteVerbaleTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = by(AZERBAIJAN).to(RUSSIA).on(ON_14_NOVEMBER).note();
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedWithWhatItAnswersAndRecalls() {
        var act = by(RUSSIA).to(AZERBAIJAN).inReplyTo(1).recalling(2).note();
        dossier.given(OPENED, note(), note()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new NoteVerbale(by().particulars()));
    }

    @Test
    void isNumberedByDefinition() {
        assertThat(note().numbered()).isTrue();
    }
}
