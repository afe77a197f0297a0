package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Sympathy with a loss; it touches no issue, and neither regrets nor admits.
 */
@Stored("condolence")
@Catalogued(chapter = Chapter.SATISFACTION_AND_REPARATION, meaning = "sympathy; touches no issue", cameo = "018")
public record Condolence(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The acts by which the loss came about.") @RefersTo
        List<Reference> about)
        implements Pronouncement {

    public Condolence {
        particulars = particulars.spoken();
        about = Field.list("about", about);
    }
}
