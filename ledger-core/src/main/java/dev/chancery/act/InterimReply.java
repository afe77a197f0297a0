package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Says that the matter is under study.
 */
@Stored("interim-reply")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "says that the matter is under study; may ask for time",
        effect = "K",
        cameo = "014",
        requires = {"by", "inReplyTo"})
public record InterimReply(
        @JsonUnwrapped Particulars particulars,

        @Meaning("By when an answer is announced; to grant that time is the claimant's.") @Wording @Nullable
        Edtf until)
        implements Receipt {

    public InterimReply {
        particulars = particulars.replying();
    }
}
