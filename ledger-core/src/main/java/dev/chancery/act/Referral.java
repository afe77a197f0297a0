package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matter is taken before a court, an organ of the United Nations or an arbitration: its venue moves, and nothing is closed.
 *
 * @param body what sits there, where the venue does not say it
 */
@Stored("referral")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "taken to a court, an organ or an arbitration",
        cameo = "113")
public record Referral(
        @JsonUnwrapped Particulars particulars,
        Venue venue,
        @Nullable String body,
        @RefersTo(RefersTo.Sort.ISSUE) List<Reference> issues)
        implements Measure {

    public Referral {
        particulars = particulars.spoken();
        venue = Field.required("venue", venue);
        body = Field.optionalText("body", body);
        if (venue == Venue.OTHER && body == null) {
            throw new Malformed("body", "A venue that is none of those known is named in body.");
        }
        issues = Field.list("issues", issues);
    }
}
