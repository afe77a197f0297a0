package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.ref;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Acceptance(by(AZERBAIJAN).particulars(), refs(2), refs(1), false);
        dossier.given(OPENED, incident(), regretAbout(1)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Acceptance(by().particulars(), List.of(), refs(1), null));
    }

    @Test
    void isExpressUnlessItIsSaidToBeTacit() {
        assertThat(acceptanceClosing(1).express()).isTrue();
    }

    @Test
    void isRefusedWithANullAmongWhatItCloses() {
        isRefusedFor(
                "closes",
                () -> new Acceptance(by(AZERBAIJAN).particulars(), List.of(), Arrays.asList(ref(1), null), null));
    }

    @Test
    void isRefusedWithANullAmongWhatItAccepts() {
        isRefusedFor(
                "accepts",
                () -> new Acceptance(by(AZERBAIJAN).particulars(), Arrays.asList(ref(1), null), List.of(), null));
    }
}
