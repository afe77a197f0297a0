package dev.chancery.register;

import dev.chancery.act.Actor;
import dev.chancery.act.DocumentNumber;
import dev.chancery.act.DocumentNumbers;
import dev.chancery.act.Held;
import dev.chancery.act.Reference;
import dev.chancery.edtf.Edtf;
import java.util.List;
import java.util.Objects;
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

    /** What is listed of a paper's JSON; all else in it is passed over. */
    record Content(
            String type,
            @Nullable List<Actor> by,
            @Nullable List<Actor> to,
            @Nullable Edtf on,
            @Nullable Held held,
            @Nullable DocumentNumbers references,
            @Nullable List<Reference> inReplyTo) {}

    static PaperEntry of(int folio, Content paper) {
        return new PaperEntry(
                folio,
                paper.type(),
                Objects.requireNonNullElse(paper.by(), List.of()),
                Objects.requireNonNullElse(paper.to(), List.of()),
                paper.on(),
                paper.held(),
                paper.references() == null
                        ? null
                        : paper.references()
                                .issued()
                                .map(DocumentNumber::number)
                                .orElse(null),
                Objects.requireNonNullElse(paper.inReplyTo(), List.of()));
    }
}
