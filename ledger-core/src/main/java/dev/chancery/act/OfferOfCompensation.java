package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money offered, as compensation (ARS 36) or ex gratia; answers in part and never closes.
 *
 * @param currency ISO 4217
 */
@Stored("offer-of-compensation")
@Catalogued(
        chapter = Chapter.SATISFACTION_AND_REPARATION,
        meaning = "money offered, as compensation or ex gratia",
        effect = "P",
        cameo = "035",
        hooks = "ARS 36",
        requires = {"by", "about"})
public record OfferOfCompensation(
        @JsonUnwrapped Particulars particulars,
        BigDecimal amount,
        String currency,
        PaymentBasis basis,
        @RefersTo(bond = RefersTo.Bond.ANSWERS) List<Reference> about)
        implements Answer {

    public OfferOfCompensation {
        particulars = particulars.spoken();
        amount = Field.amount("amount", amount);
        currency = Field.currency("currency", currency);
        basis = Field.required("basis", basis);
        about = Field.some("about", about);
    }

    @Override
    public List<Reference> answered() {
        return about;
    }
}
