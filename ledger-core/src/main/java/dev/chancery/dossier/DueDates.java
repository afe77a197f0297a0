package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.Deadlines;
import dev.chancery.act.DueDate;
import dev.chancery.act.DueDate.Count;
import dev.chancery.act.DueDate.Within;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.Parties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts due dates that are given in days, once and for ever, as the act that sets them is recorded. */
final class DueDates {

    private DueDates() {}

    /** The act with its due date counted, where it is to be. */
    static Act counted(Act act, Parties parties, String pointer) {
        return Deadlines.of(act).filter(due -> due.within() != null).isPresent()
                ? Deadlines.changed(act, due -> counted(due, act.particulars().on(), parties, pointer))
                : act;
    }

    private static DueDate counted(DueDate due, @Nullable Edtf on, Parties parties, String pointer) {
        Within within = due.within();
        if (within == null) {
            return due;
        }
        Edtf from = within.from() == null ? on : within.from();
        LocalDate first = from == null ? null : from.latest();
        if (first == null) {
            throw new Refusal(
                    Rule.DUE_DATE_IS_COUNTED_FROM_A_DAY,
                    pointer + "/dueBy/within",
                    "Say in from, or in the act's on, from which day to count.");
        }
        LocalDate last = within.count() == Count.CALENDAR_DAYS
                ? first.plusDays(within.days())
                : workingDays(due, parties, pointer).after(first, within.days());
        return due.counted(Edtf.parse(last.toString()));
    }

    private static WorkingDays workingDays(DueDate due, Parties parties, String pointer) {
        String name = String.valueOf(due.calendar());
        return WorkingDays.named(name, parties)
                .orElseThrow(() -> new Refusal(
                        Rule.CALENDAR_IS_KNOWN,
                        pointer + "/dueBy/calendar",
                        "The ledger has no calendar \"" + name
                                + "\"; name a State whose holidays it knows, such as RUS, or " + WorkingDays.WEEKDAYS
                                + ", or give the day itself in on."));
    }
}
