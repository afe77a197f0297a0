package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matter is taken before a court, an organ of the United Nations or an arbitration: its venue moves, and nothing is closed.
 */
@Stored("referral")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "the matter taken to a court, an organ or an arbitration",
        cameo = "113")
public record Referral(
        @JsonUnwrapped Particulars particulars,
        @Meaning("Where the matter is taken.") Venue venue,

        @Meaning("What sits there, by name; needed where the venue is other.") @Nullable
        String body,

        @Meaning("The issues that are taken there; they stay open.") @RefersTo(RefersTo.Sort.ISSUE)
        List<Reference> issues)
        implements Measure {

    public Referral {
        particulars = particulars.spoken();
        venue = Field.required("venue", venue);
        body = Field.optionalText("body", body);
        if (venue == Venue.OTHER && body == null) {
            throw new Malformed("body", Flaw.VENUE_WITHOUT_NAME.of());
        }
        issues = Field.list("issues", issues);
    }
}
