package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A note in the third person, with courtesy formulae, initialled or sealed, numbered: the workhorse of correspondence.
 */
@Stored("note-verbale")
@Catalogued(
        chapter = Chapter.INSTRUMENT,
        meaning = "a note in the third person, with courtesies, initialled or sealed, numbered")
public record NoteVerbale(@JsonUnwrapped Particulars particulars) implements Instrument {

    public NoteVerbale {
        particulars = particulars.spoken();
    }

    @Override
    public boolean numbered() {
        return true;
    }
}
