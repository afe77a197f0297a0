package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every act carries, whatever it is.
 *
 * <p>Four times are kept apart: when it was done ({@code on}, {@code at}), when it was communicated ({@code references}),
 * when a source published it ({@code accounts}), and when the ledger recorded it, which is never in an act.
 */
public record Particulars(
        @Meaning("Its name inside the filing, for acts that refer to each other; never kept.") @Nullable
        String label,

        @Meaning("Whose act it is; several where it is joint. An incident has none.")
        List<Actor> by,

        @Meaning("To whom it was addressed. An incident has none.")
        List<Actor> to,

        @Meaning("When it was done, in EDTF; never moved to another zone.") @Nullable
        Edtf on,

        @Meaning("The local time of day at which it was done; needs on.") @Nullable
        TimeOfDay at,

        @Meaning("The source's own phrase for when.") @Wording @Nullable
        String verbatim,

        @Meaning("The ways it reached its addressee.") @Wording
        List<Channel> channels,

        @Meaning("Where it was done.") @Wording @Nullable Place place,

        @Meaning("The contact at which it was made.") @RefersTo(RefersTo.Sort.CONTACT) @Nullable
        Reference occasion,

        @Meaning("The paper that carries it.") @RefersTo(RefersTo.Sort.INSTRUMENT) @Nullable
        Reference instrument,

        @Meaning("The acts to which it replies.") @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> inReplyTo,

        @Meaning("Earlier acts cited as precedent, which has no effect.") @RefersTo
        List<Reference> recalls,

        @Meaning("The numbers and dates under which each side registered the paper.") @Nullable
        DocumentNumbers references,

        @Meaning("Whether the registry has the paper; what is only known of is chased.") @Wording @Nullable
        Held held,

        @Meaning("How it is known; an act known only from its instruction has no effect on issues.") @Nullable
        Evidence evidence,

        @Meaning("What was said, in each language in which it is held.") @Wording
        List<Text> text,

        @Meaning("What was attached.") @Wording List<Enclosure> enclosures,
        @Meaning("The sources that report it.") @Wording List<Account> accounts,

        @Meaning("How it is to be handled.") @Wording @Nullable
        Marking marking,

        @Meaning("The rules of law that it invokes.") @Wording
        List<LegalHook> legalHooks) {

    public Particulars {
        label = label == null ? null : new Label(label).name();
        by = Field.list("by", by);
        to = Field.list("to", to);
        if (at != null && on == null) {
            throw new Malformed("at", Flaw.TIME_WITHOUT_DAY.of());
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
