package dev.chancery.register;

import dev.chancery.act.Actor;
import dev.chancery.act.Held;
import dev.chancery.act.Instrument;
import dev.chancery.act.Reference;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a registry lists it.
 *
 * @param number its sender's own, where it is known
 */
public record PaperEntry(
        int folio,
        String type,
        List<Actor> by,
        List<Actor> to,
        @Nullable Edtf on,
        @Nullable Held held,
        @Nullable String number,
        List<Reference> inReplyTo) {

    static PaperEntry of(int folio, Instrument paper) {
        return new PaperEntry(
                folio,
                StoredNames.of(paper.getClass()),
                paper.particulars().by(),
                paper.particulars().to(),
                paper.particulars().on(),
                paper.particulars().held(),
                SerialNumber.issued(paper).orElse(null),
                paper.particulars().inReplyTo());
    }
}
