package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A message whose words were agreed beforehand, delivered by mouth.
 */
@Stored("oral-message")
@Catalogued(chapter = Chapter.INSTRUMENT, meaning = "a message with agreed words, delivered by mouth")
public record OralMessage(@JsonUnwrapped Particulars particulars) implements Instrument {

    public OralMessage {
        particulars = particulars.spoken();
    }
}
