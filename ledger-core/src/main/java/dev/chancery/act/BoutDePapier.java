package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Points on plain paper, left with an official: it has no date, number, signature or stamp.
 *
 * <p>{@link Malformed} with a number or a date of its sender's; the registry to which it came may number it.
 */
@Stored("bout-de-papier")
@Catalogued(chapter = Chapter.INSTRUMENT, meaning = "points on plain paper, without date, number or signature")
public record BoutDePapier(@JsonUnwrapped Particulars particulars) implements Instrument {

    public BoutDePapier {
        particulars = particulars.spoken();
        if (particulars.references() != null && particulars.references().bearSendersNumberOrDate()) {
            throw new Malformed("references", Flaw.BOUT_DE_PAPIER_HAS_A_NUMBER.of());
        }
    }
}
