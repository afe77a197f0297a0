package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.math.BigDecimal;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = payment(EX_GRATIA, 1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Payment(by().particulars(), BigDecimal.ONE, "USD", EX_GRATIA, refs(1)));
    }

    @Test
    void isRefusedUnlessItIsMoreThanZero() {
        isRefusedFor("amount", () -> paid("0.00", "USD"));
        isRefusedFor("amount", () -> paid("-4500000", "USD"));
        isRefusedFor("amount", () -> new Payment(by(RUSSIA).particulars(), null, "USD", EX_GRATIA, refs(1)));
    }

    @Test
    void isRefusedBeyondWhatAnyTreasuryPays() {
        isRefusedFor("amount", () -> paid("1e99999", "USD"));
        isRefusedFor("amount", () -> paid("1e-99999", "USD"));
        isRefusedFor("amount", () -> paid("1.00001", "USD"));
        assertThat(paid("999999999999999999.9999", "USD").amount()).isPositive();
    }

    @Test
    void isRefusedInACurrencyThatIsNone() {
        isRefusedFor("currency", () -> paid("1", "dollars"));
        isRefusedFor("currency", () -> paid("1", "usd"));
        isRefusedFor("currency", () -> paid("1", " "));
        isRefusedFor("currency", () -> paid("1", null));
    }

    @Test
    void isRefusedWithoutABasis() {
        isRefusedFor("basis", () -> payment(null, 1));
    }

    @Test
    void isRefusedWhereItIsAboutNothing() {
        isRefusedFor("about", () -> payment(EX_GRATIA));
    }

    @Test
    void answersInPart() {
        assertThat(payment(EX_GRATIA, 1).extent()).isEqualTo(Extent.PART);
    }

    private static Payment paid(String amount, String currency) {
        return new Payment(by(RUSSIA).particulars(), new BigDecimal(amount), currency, EX_GRATIA, refs(1));
    }
}
