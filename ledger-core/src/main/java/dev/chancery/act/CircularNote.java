package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One text that a ministry sends to all missions accredited to it, or to many.
 */
@Stored("circular-note")
@Catalogued(chapter = Chapter.INSTRUMENT, meaning = "one text to all missions, or to many")
public record CircularNote(@JsonUnwrapped Particulars particulars) implements Instrument {

    public CircularNote {
        particulars = particulars.spoken();
    }
}
