package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * Money paid, as compensation (ARS 36) or ex gratia; answers in part and never closes.
 */
@Stored("payment")
@Catalogued(
        chapter = Chapter.SATISFACTION_AND_REPARATION,
        meaning = "money paid, as compensation or ex gratia",
        effect = "P",
        cameo = "080",
        hooks = "ARS 36",
        requires = {"by", "about"})
public record Payment(
        @JsonUnwrapped Particulars particulars,

        @Meaning("How much: more than zero, with at most four decimals.")
        BigDecimal amount,

        @Meaning("The currency, by its ISO 4217 code, such as USD.")
        String currency,

        @Meaning("As compensation, or ex gratia, which admits nothing.")
        PaymentBasis basis,

        @Meaning("What it is paid for: the issues among these are answered in part.")
        @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> about)
        implements Answer {

    public Payment {
        particulars = particulars.spoken();
        amount = Field.required("amount", amount);
        if (amount.signum() <= 0) {
            throw new Malformed("amount", "A payment is more than zero.");
        }
        if (amount.scale() > 4 || amount.precision() - (long) amount.scale() > 18) {
            throw new Malformed("amount", "An amount has at most 18 digits before the point and 4 after it.");
        }
        currency = Field.text("currency", currency);
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new Malformed(
                    "currency", "A currency is its ISO 4217 code, such as USD; this is not one: " + currency);
        }
        basis = Field.required("basis", basis);
        about = Field.some("about", about);
    }

    @Override
    public List<Reference> answered() {
        return about;
    }
}
