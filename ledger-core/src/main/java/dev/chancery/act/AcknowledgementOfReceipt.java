package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Says that something was received; by the respondent it acknowledges the issues that this reaches, and admits nothing.
 */
@Stored("acknowledgement-of-receipt")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "says that something was received, and admits nothing",
        effect = "K",
        requires = {"by", "inReplyTo"})
public record AcknowledgementOfReceipt(@JsonUnwrapped Particulars particulars) implements Receipt {

    public AcknowledgementOfReceipt {
        particulars = particulars.replying();
    }
}
