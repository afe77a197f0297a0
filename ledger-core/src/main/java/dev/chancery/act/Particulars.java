package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every act carries, whatever it is.
 *
 * <p>Four times are kept apart: when it was done ({@code on}, {@code at}), when it was communicated ({@code references}),
 * when a source published it ({@code accounts}), and when the ledger recorded it, which is never in an act.
 *
 * @param label its name inside the filing; never kept
 * @param on when it was done, in EDTF, never normalised to UTC
 * @param verbatim the source's own phrase for when
 * @param occasion the contact at which it was made
 * @param instrument the paper that carries it
 * @param inReplyTo the folios it answers
 * @param recalls earlier folios cited as precedent: no effect
 * @param legalHooks the rules of law that it invokes
 */
public record Particulars(
        @Nullable String label,
        List<Actor> by,
        List<Actor> to,
        @Nullable Edtf on,
        @Nullable TimeOfDay at,
        @Wording @Nullable String verbatim,
        @Wording List<Channel> channels,
        @Wording @Nullable Place place,
        @RefersTo(RefersTo.Sort.CONTACT) @Nullable Reference occasion,
        @RefersTo(RefersTo.Sort.INSTRUMENT) @Nullable Reference instrument,
        @RefersTo(bond = RefersTo.Bond.ANSWERS) List<Reference> inReplyTo,
        @RefersTo List<Reference> recalls,
        @Nullable DocumentNumbers references,
        @Wording @Nullable Held held,
        @Nullable Evidence evidence,
        @Wording List<Text> text,
        @Wording List<Enclosure> enclosures,
        @Wording List<Account> accounts,
        @Wording @Nullable Marking marking,
        @Wording List<LegalHook> legalHooks) {

    public Particulars {
        label = label == null ? null : new Label(label).name();
        by = Field.list("by", by);
        to = Field.list("to", to);
        if (at != null && on == null) {
            throw new Malformed("at", "A time of day needs the day: give on as well, or leave at out.");
        }
        verbatim = Field.optionalText("verbatim", verbatim);
        channels = Field.list("channels", channels);
        inReplyTo = Field.list("inReplyTo", inReplyTo);
        recalls = Field.list("recalls", recalls);
        text = Field.list("text", text);
        enclosures = Field.list("enclosures", enclosures);
        accounts = Field.list("accounts", accounts);
        legalHooks = Field.list("legalHooks", legalHooks);
    }

    /** These particulars, if they say whose act it is. */
    Particulars spoken() {
        Field.some("by", by);
        return this;
    }

    /** These particulars, if they say whose act it is and to what it replies. */
    Particulars replying() {
        Field.some("inReplyTo", inReplyTo);
        return spoken();
    }
}
