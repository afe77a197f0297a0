package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of an event in its dossier, as papers in a file are numbered: the cover is 0, the rest follow without a gap.
 *
 * <p>{@link IllegalArgumentException} if negative.
 */
public record Folio(@JsonValue int number) implements Reference {

    public Folio {
        if (number < 0) {
            throw new IllegalArgumentException("Folios count from 0; there is none numbered " + number + ".");
        }
    }
}
