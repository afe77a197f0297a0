package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.PaymentBasis.COMPENSATION;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.offer;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.math.BigDecimal;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OfferOfCompensationTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = offer(COMPENSATION, 1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor(
                "by", () -> new OfferOfCompensation(by().particulars(), BigDecimal.ONE, "USD", EX_GRATIA, refs(1)));
    }

    @Test
    void isRefusedUnlessItIsMoreThanZero() {
        isRefusedFor("amount", () -> offered("0.00", "USD"));
    }

    @Test
    void isRefusedBeyondWhatAnyTreasuryPays() {
        isRefusedFor("amount", () -> offered("1e99999", "USD"));
        isRefusedFor("amount", () -> offered("1.00001", "USD"));
    }

    @Test
    void isRefusedInACurrencyThatIsNone() {
        isRefusedFor("currency", () -> offered("1", "dollars"));
    }

    @Test
    void isRefusedWithoutABasis() {
        isRefusedFor("basis", () -> offer(null, 1));
    }

    @Test
    void isRefusedWhereItIsAboutNothing() {
        isRefusedFor("about", () -> offer(EX_GRATIA));
    }

    @Test
    void answersInPart() {
        assertThat(offer(EX_GRATIA, 1).extent()).isEqualTo(Extent.PART);
    }

    private static OfferOfCompensation offered(String amount, String currency) {
        return new OfferOfCompensation(by(RUSSIA).particulars(), new BigDecimal(amount), currency, EX_GRATIA, refs(1));
    }
}
