package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.ref;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.reservationOn;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Settlement(
                by(AZERBAIJAN, RUSSIA).on(ON_21_NOVEMBER).particulars(),
                refs(1),
                refs(3),
                refs(2),
                refs(1),
                List.of("to rebuild the wall"));
        dossier.given(OPENED, incident(), incident(), note(), reservationOn(1))
                .when(file(act))
                .expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Settlement(by().particulars(), refs(1), refs(), refs(), refs(), List.of()));
    }

    @Test
    void isRefusedWithANullAnywhere() {
        isRefusedFor("closes", () -> settlement(null, ref(2), ref(3), ref(4), "to rebuild"));
        isRefusedFor("instruments", () -> settlement(ref(1), null, ref(3), ref(4), "to rebuild"));
        isRefusedFor("reserved", () -> settlement(ref(1), ref(2), null, ref(4), "to rebuild"));
        isRefusedFor("releases", () -> settlement(ref(1), ref(2), ref(3), null, "to rebuild"));
        isRefusedFor("undertakings", () -> settlement(ref(1), ref(2), ref(3), ref(4), null));
    }

    private static Settlement settlement(
            Reference closes, Reference instrument, Reference reserved, Reference released, String undertaking) {
        return new Settlement(
                by(AZERBAIJAN, RUSSIA).particulars(),
                Collections.singletonList(closes),
                Collections.singletonList(instrument),
                Collections.singletonList(reserved),
                Collections.singletonList(released),
                Collections.singletonList(undertaking));
    }
}
