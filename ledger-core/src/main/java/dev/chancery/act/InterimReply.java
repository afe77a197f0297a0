package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Says that the matter is under study.
 *
 * @param until by when an answer is announced; granting that time is the claimant's
 */
@Stored("interim-reply")
public record InterimReply(
        @JsonUnwrapped Particulars particulars, @Nullable Edtf until) implements Receipt {

    public InterimReply {
        particulars = particulars.replying();
    }
}
