package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.lapseOf;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.reservationOn;
import static dev.chancery.dossier.Cast.settlementOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.RESERVED_RIGHTS_DO_NOT_LAPSE;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 5. */
class ReservedRightsDoNotLapseTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesLapseOfAReservedIssue() {
        dossier.given(OPENED, incident(), reservationOn(1))
                .when(file(lapseOf(1)))
                .expectException(refusal(RESERVED_RIGHTS_DO_NOT_LAPSE, "/acts/0/closes/0"));
    }

    @Test
    void refusesLapseOfAnIssueReservedBeforeItInTheSameFiling() {
        dossier.given(OPENED, incident())
                .when(file(reservationOn(1), lapseOf(1)))
                .expectException(refusal(RESERVED_RIGHTS_DO_NOT_LAPSE));
    }

    @Test
    void refusesLapseAfterASettlementThatDidNotReleaseIt() {
        dossier.given(
                        OPENED,
                        incident(),
                        reservationOn(1),
                        settlementOf(1),
                        by(AZERBAIJAN, RUSSIA).reopeningOf(1))
                .when(file(lapseOf(1)))
                .expectException(refusal(RESERVED_RIGHTS_DO_NOT_LAPSE));
    }

    @Test
    void refusesLapseOfAnIssueThatASettlementReserved() {
        var settlement = by(AZERBAIJAN, RUSSIA).settlement(refs(1), refs(2), refs());
        dossier.given(OPENED, incident(), incident(), settlement)
                .when(file(lapseOf(2)))
                .expectException(refusal(RESERVED_RIGHTS_DO_NOT_LAPSE));
    }

    @Test
    @NotRefusedBy(RESERVED_RIGHTS_DO_NOT_LAPSE)
    void takesLapseAfterASettlementReleasedTheReservation() {
        var settlement = by(AZERBAIJAN, RUSSIA).settlement(refs(2), refs(), refs(1));
        dossier.given(OPENED, incident(), incident(), reservationOn(1), settlement)
                .when(file(lapseOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → lapsed, by 5"));
    }

    @Test
    @NotRefusedBy(RESERVED_RIGHTS_DO_NOT_LAPSE)
    void takesLapseOfAnotherIssue() {
        dossier.given(OPENED, incident(), incident(), reservationOn(1))
                .when(file(lapseOf(2)))
                .expectResultMessagePayloadMatching(effects("2 open → lapsed, by 4"));
    }

    @Test
    @NotRefusedBy(RESERVED_RIGHTS_DO_NOT_LAPSE)
    void takesAnyOtherClosingOfAReservedIssue() {
        dossier.given(OPENED, incident(), reservationOn(1))
                .when(file(withdrawalOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → withdrawn, by 3"));
    }

    @Test
    void reservesOnWhatItNames() {
        dossier.given(OPENED, incident(), incident())
                .when(file(reservationOn(2)))
                .expectEvents(reservationOn(2))
                .expectResultMessagePayloadMatching(effects("2 stays open, reserved, by 3"));
    }

    @Test
    void survivesASettlementThatDoesNotReleaseIt() {
        dossier.given(OPENED, incident(), reservationOn(1))
                .when(file(settlementOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → settled, by 3"));
    }

    @Test
    void isGivenUpByASettlementThatReleasesIt() {
        dossier.given(OPENED, incident(), reservationOn(1))
                .when(file(by(AZERBAIJAN, RUSSIA).settlement(refs(1), refs(), refs(1))))
                .expectResultMessagePayloadMatching(effects("1 open → settled, released, by 3"));
    }

    @Test
    @NotRefusedBy(RESERVED_RIGHTS_DO_NOT_LAPSE)
    void takesLapseWhereOnlyAThirdPartyReservedRights() {
        dossier.given(OPENED, incident(), by(UKRAINE).reservationOn(1))
                .when(file(lapseOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → lapsed, by 3"));
    }

    @Test
    void refusesLapseWhereTheProtectingPowerReservedRights() {
        dossier.given(OPENED, incident(), by(SWITZERLAND_FOR_AZERBAIJAN).reservationOn(1))
                .when(file(lapseOf(1)))
                .expectException(refusal(RESERVED_RIGHTS_DO_NOT_LAPSE));
    }
}
