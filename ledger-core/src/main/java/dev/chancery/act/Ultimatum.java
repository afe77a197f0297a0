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
 *
 * @param kind other where it asks for many things at once
 * @param consequence what is announced for the case that it is not met
 */
@Stored("ultimatum")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "final demand with a deadline and a consequence",
        effect = "O one demand",
        cameo = "139",
        hooks = "UN Charter 2(4)")
public record Ultimatum(
        @JsonUnwrapped Particulars particulars,
        @Nullable DemandKind kind,
        Edtf expires,
        @Wording String consequence,
        @RefersTo List<Reference> about)
        implements Complaint {

    public Ultimatum {
        particulars = particulars.spoken();
        kind = kind == null ? DemandKind.OTHER : kind;
        expires = Field.required("expires", expires);
        if (particulars.on() != null && expires.certainlyBefore(particulars.on())) {
            throw new Malformed("expires", "An ultimatum expires after it is given.");
        }
        consequence = Field.text("consequence", consequence);
        about = Field.list("about", about);
    }

    /** When it expires, as it states itself. */
    public DueDate dueBy() {
        return new DueDate(expires, DueDate.Basis.STATED, null);
    }
}
