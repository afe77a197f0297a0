package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.COMPENSATION;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;

import dev.chancery.act.PaymentBasis;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 5. */
class ExGratiaPaymentTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @EnumSource
    void answersInPartAndClosesNothingWhateverItsBasis(PaymentBasis basis) {
        dossier.given(OPENED, incident(), demand(COMPENSATION))
                .when(file(payment(basis, 1, 2)))
                .expectResultMessagePayloadMatching(
                        effects("1 open → answered in part, by 3", "2 open → answered in part, by 3"));
    }

    @Test
    void closesNothingHoweverOftenItIsMade() {
        dossier.given(OPENED, incident(), payment(EX_GRATIA, 1))
                .when(file(payment(EX_GRATIA, 1)))
                .expectResultMessagePayloadMatching(effects("1 stays answered in part, by 3"));
    }
}
