package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A written summary that a diplomat leaves after an oral démarche; the occasion is that démarche.
 */
@Stored("aide-memoire")
@Catalogued(chapter = Chapter.INSTRUMENT, meaning = "a written summary left after an oral démarche")
public record AideMemoire(@JsonUnwrapped Particulars particulars) implements Instrument {

    public AideMemoire {
        particulars = particulars.spoken();
    }
}
