package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A position given to the public.
 */
@Stored("public-statement")
public record PublicStatement(@JsonUnwrapped Particulars particulars) implements Contact {

    public PublicStatement {
        particulars = particulars.spoken();
    }
}
