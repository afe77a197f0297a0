package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.ASSURANCE_OF_NON_REPETITION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.assurance;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AssuranceTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Assurance(
                by(RUSSIA).particulars(),
                "diplomatic premises",
                "while their coordinates are known",
                refs(1),
                List.of(Protected.DIPLOMATIC_PREMISES));
        dossier.given(OPENED, demand(ASSURANCE_OF_NON_REPETITION))
                .when(file(act))
                .expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Assurance(by().particulars(), "premises", null, List.of(), List.of()));
    }

    @Test
    void isRefusedWhereItCoversNothing() {
        isRefusedFor("covers", () -> new Assurance(by(RUSSIA).particulars(), "", null, List.of(), List.of()));
    }

    @Test
    void isRefusedOnABlankCondition() {
        isRefusedFor("condition", () -> new Assurance(by(RUSSIA).particulars(), "premises", " ", List.of(), List.of()));
    }

    @Test
    void answersInPart() {
        assertThat(assurance(1).extent()).isEqualTo(Extent.PART);
    }
}
