package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A third party helps the two to a settlement, without deciding anything: offered, accepted or refused (UN Charter 33).
 *
 * <p>{@link Malformed} where an offer names an offer.
 */
@Stored("good-offices")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "a third party's help offered, accepted or refused",
        cameo = "039",
        hooks = "UN Charter 33")
public record GoodOffices(
        @JsonUnwrapped Particulars particulars,

        @Meaning("Whether help is offered, accepted or refused.")
        OfferStage stage,

        @Meaning("How the third party helps.") @Wording @Nullable
        ThirdPartyHelp kind,

        @Meaning("The offer that is accepted or refused, where it is on file.")
        @RefersTo(bond = RefersTo.Bond.ANSWERS)
        @Nullable
        Reference offer)
        implements Measure {

    public GoodOffices {
        particulars = particulars.spoken();
        stage = Field.required("stage", stage);
        if (stage == OfferStage.OFFERED && offer != null) {
            throw new Malformed("offer", Flaw.OFFER_OF_AN_OFFER.of());
        }
    }
}
