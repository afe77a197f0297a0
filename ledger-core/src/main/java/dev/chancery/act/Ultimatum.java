package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.edtf.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A final demand with a deadline and what follows when it passes (UN Charter 2(4)); it opens one demand, due when it
 * expires.
 *
 * <p>{@link Malformed} if it certainly expires before it is given.
 */
@Stored("ultimatum")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "a final demand with a deadline and a consequence",
        effect = "O one demand",
        cameo = "139",
        hooks = "UN Charter 2(4)")
public record Ultimatum(
        @JsonUnwrapped Particulars particulars,

        @Meaning("What it asks for; other where it is many things at once.") @Nullable
        DemandKind kind,

        @Meaning("When it expires, which is when what it asks for is due.")
        Edtf expires,

        @Meaning("What is announced for the case that it is not met.") @Wording
        String consequence,

        @Meaning("The acts that it concerns.") @RefersTo List<Reference> about)
        implements Complaint {

    public Ultimatum {
        particulars = particulars.spoken();
        kind = kind == null ? DemandKind.OTHER : kind;
        expires = Field.required("expires", expires);
        if (particulars.on() != null && expires.certainlyBefore(particulars.on())) {
            throw new Malformed("expires", Flaw.ULTIMATUM_IS_OVER.of());
        }
        consequence = Field.text("consequence", consequence);
        about = Field.list("about", about);
    }

    /** When it expires, as it states itself. */
    public DueDate dueBy() {
        return DueDate.on(expires, DueDate.Basis.STATED);
    }
}
