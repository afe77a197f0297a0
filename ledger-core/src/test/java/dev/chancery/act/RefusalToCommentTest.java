package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.noCommentBy;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RefusalToCommentTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = on(ON_14_NOVEMBER).noCommentBy(RUS, 1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedOfAnybodyAboutNothingInParticular() {
        var act = noCommentBy(UKR);
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnObserver() {
        isRefusedFor("by", () -> new RefusalToComment(by().particulars(), RUS, List.of()));
    }

    @Test
    void isRefusedWithoutTheSilentParty() {
        isRefusedFor("silent", () -> noCommentBy(null));
    }

    @Test
    void opensAndClosesNothing() {
        dossier.given(OPENED, incident()).when(file(noCommentBy(RUS, 1))).expectResultMessagePayloadMatching(effects());
    }
}
