package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A text that several parties agreed and gave to the public.
 *
 * <p>{@link Malformed} unless {@code by} names two different parties at least.
 */
@Stored("joint-statement")
@Catalogued(chapter = Chapter.CONTACT, meaning = "a text agreed by several parties", cameo = "057")
public record JointStatement(@JsonUnwrapped Particulars particulars) implements Contact {

    public JointStatement {
        Field.several("by", particulars.spoken().by());
    }
}
