package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.Deadlines;
import dev.chancery.act.DueDate;
import dev.chancery.act.DueDate.Count;
import dev.chancery.act.DueDate.Within;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.Parties;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts due dates that are given in days, once and for ever, as the act that sets them is recorded. */
final class DueDates {

    private static final int LAST_YEAR = 9999;

    private DueDates() {}

    /** The act with its due date counted, where it is to be. */
    static Act counted(Act act, Parties parties, String pointer) {
        return counted(act, null, parties, pointer);
    }

    /**
     * The same.
     *
     * @param standing the act as it is on file, where this corrects it: the day that it was counted to is counted anew
     */
    private static Act counted(Act act, @Nullable Act standing, Parties parties, String pointer) {
        DueDate due = of(act);
        if (due == null || due.within() == null) {
            return act;
        }
        DueDate counted = counted(due, act.particulars().on(), parties, pointer);
        DueDate before = standing == null ? null : of(standing);
        boolean left = before != null && Objects.equals(due.on(), before.on());
        if (due.on() != null && !due.on().equals(counted.on()) && !left) {
            throw new Refusal(
                    Rule.DUE_DATE_IS_GIVEN_OR_COUNTED,
                    pointer + "/dueBy/on",
                    Mend.COUNTED_OTHERWISE.of(Objects.requireNonNull(counted.on()), due.on()));
        }
        return Deadlines.changed(act, ignored -> counted);
    }

    /** The correction with its due date counted; it names dueBy exactly if that reads otherwise now. */
    static CorrectAct counted(CorrectAct command, @Nullable Act standing, Parties parties) {
        List<String> given = command.fields();
        if (!given.contains("dueBy") && !given.contains("on")) {
            return command;
        }
        Act corrected = counted(command.corrected(), standing, parties, "/set");
        var fields = new LinkedHashSet<String>(given);
        fields.remove("dueBy");
        if (standing == null || !Objects.equals(of(standing), of(corrected))) {
            fields.add("dueBy");
        }
        return new CorrectAct(
                command.dossier(),
                command.act(),
                List.copyOf(fields),
                corrected,
                command.reason(),
                command.expectedVersion());
    }

    private static @Nullable DueDate of(Act act) {
        return Deadlines.of(act).orElse(null);
    }

    private static DueDate counted(DueDate due, @Nullable Edtf on, Parties parties, String pointer) {
        Within within = Objects.requireNonNull(due.within());
        Edtf from = within.from() == null ? on : within.from();
        LocalDate first = from == null ? null : from.latest();
        if (first == null) {
            throw new Refusal(Rule.DUE_DATE_IS_COUNTED_FROM_A_DAY, pointer + "/dueBy/within", Mend.NO_FIRST_DAY.of());
        }
        LocalDate last = isOfFourDigits(first) ? last(due, within, first, parties, pointer) : first;
        if (!isOfFourDigits(last)) {
            throw new Refusal(
                    Rule.DUE_DATE_IS_COUNTED_FROM_A_DAY,
                    pointer + "/dueBy/within",
                    Mend.NO_YEAR_OF_FOUR_DIGITS.of(Objects.requireNonNull(from)));
        }
        return due.counted(Edtf.parse(last.toString()));
    }

    private static LocalDate last(DueDate due, Within within, LocalDate first, Parties parties, String pointer) {
        return within.count() == Count.CALENDAR_DAYS
                ? first.plusDays(within.days())
                : workingDays(due, parties, pointer).after(first, within.days());
    }

    private static boolean isOfFourDigits(LocalDate day) {
        return Math.abs(day.getYear()) <= LAST_YEAR;
    }

    private static WorkingDays workingDays(DueDate due, Parties parties, String pointer) {
        String name = String.valueOf(due.calendar());
        return WorkingDays.named(name, parties)
                .orElseThrow(() -> new Refusal(
                        Rule.CALENDAR_IS_KNOWN,
                        pointer + "/dueBy/calendar",
                        Mend.NO_SUCH_CALENDAR.of(name, WorkingDays.WEEKDAYS)));
    }
}
