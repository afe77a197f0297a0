package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Announces a consequence, without asking for anything by a day (ARS 52).
 */
@Stored("warning")
@Catalogued(chapter = Chapter.COMPLAINT_AND_CLAIM, meaning = "announces a consequence", cameo = "130", hooks = "ARS 52")
public record Warning(
        @JsonUnwrapped Particulars particulars,
        @Meaning("What is announced.") @Wording String consequence,
        @Meaning("The acts that it concerns.") @RefersTo List<Reference> about)
        implements Pronouncement {

    public Warning {
        particulars = particulars.spoken();
        consequence = Field.text("consequence", consequence);
        about = Field.list("about", about);
    }
}
