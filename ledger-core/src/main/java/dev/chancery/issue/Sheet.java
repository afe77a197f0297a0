package dev.chancery.issue;

import dev.chancery.act.Act;
import dev.chancery.act.Assertion;
import dev.chancery.act.Contact;
import dev.chancery.act.Instrument;
import dev.chancery.edtf.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the life cycle keeps of a folio: enough to judge later references to it, and nothing that was said.
 *
 * @param on when the act was done, where known
 * @param lodges the grievances that a protest is against
 * @param asserted the acts that an assertion is about
 */
public record Sheet(Sort sort, @Nullable Edtf on, List<Integer> lodges, List<Integer> asserted) {

    static final Sheet RECORD_KEEPING = new Sheet(Sort.RECORD_KEEPING, null, List.of(), List.of());

    static Sheet of(Act act) {
        List<Integer> asserted = act instanceof Assertion assertion ? Issues.folios(assertion.about()) : List.of();
        return new Sheet(sort(act), act.particulars().on(), List.of(), asserted);
    }

    private static Sort sort(Act act) {
        if (act instanceof Contact) {
            return Sort.CONTACT;
        }
        return act instanceof Instrument ? Sort.INSTRUMENT : Sort.OTHER;
    }

    /** What a reference needs to know of the folio it names. */
    public enum Sort {
        RECORD_KEEPING,
        CONTACT,
        INSTRUMENT,
        OTHER
    }

    Sheet lodging(List<Integer> grievances) {
        return new Sheet(sort, on, grievances, asserted);
    }
}
