package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;

/**
 * Money paid, as compensation (ARS 36) or ex gratia; answers in part and never closes.
 *
 * @param currency ISO 4217
 */
@Stored("payment")
public record Payment(
        @JsonUnwrapped Particulars particulars,
        BigDecimal amount,
        String currency,
        PaymentBasis basis,
        @RefersTo(bond = RefersTo.Bond.ANSWERS) List<Reference> about)
        implements Answer {

    public Payment {
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
