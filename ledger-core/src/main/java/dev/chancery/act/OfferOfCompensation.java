package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money offered, as compensation (ARS 36) or ex gratia; answers in part and never closes.
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

        @Meaning("How much: more than zero, with at most four decimals.")
        BigDecimal amount,

        @Meaning("The currency, by its ISO 4217 code, such as USD.")
        String currency,

        @Meaning("As compensation, or ex gratia, which admits nothing.")
        PaymentBasis basis,

        @Meaning("What it is offered for: the issues among these are answered in part.")
        @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> about)
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
