package dev.chancery.edtf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole EDTF value, by recursive descent:
 *
 * <pre>
 * value = set | date ["T" time] | side "/" side
 * side  = date | ".." | nothing
 * set   = "[" list "]" | "{" list "}"
 * list  = [".."] range {"," range} [".."]
 * range = date [".." date]
 * time  = hh ":" mm ":" ss ["Z" | ("+" | "-") hh [":" mm]]
 * </pre>
 */
final class EdtfParser {

    private final Cursor in;
    private final DateParser dates;

    private EdtfParser(Cursor in) {
        this.in = in;
        this.dates = new DateParser(in);
    }

    static Bounds parse(String text) {
        return new EdtfParser(new Cursor(text)).value();
    }

    private Bounds value() {
        Bounds bounds = in.accept("[") ? set("]") : in.accept("{") ? set("}") : dateOrInterval();
        if (!in.atEnd()) {
            throw in.outOfPlace();
        }
        if (bounds.earliest() == null && bounds.latest() == null) {
            throw in.unsupported("open or unknown on both sides, it names no day to sort by; leave the date out");
        }
        return bounds;
    }

    private Bounds dateOrInterval() {
        CalendarDate start = side();
        if (start != null && in.accept("T")) {
            return dateAndTime(start);
        }
        if (in.accept("/")) {
            return interval(start, side());
        }
        if (start == null) {
            throw in.refusal(Cursor.WHERE_DOTS_STAND);
        }
        return start.bounds();
    }

    private @Nullable CalendarDate side() {
        return in.accept("..") || in.atEnd() || in.sees("/") ? null : dates.date();
    }

    private Bounds interval(@Nullable CalendarDate start, @Nullable CalendarDate end) {
        if (start != null && end != null && end.latest().isBefore(start.earliest())) {
            throw in.refusal("its end lies before its start");
        }
        return new Bounds(start == null ? null : start.earliest(), end == null ? null : end.latest());
    }

    private Bounds set(String close) {
        List<CalendarDate> members = new ArrayList<>();
        boolean openStart = in.accept("..");
        boolean openEnd = false;
        do {
            CalendarDate member = dates.date();
            members.add(member);
            boolean closesOpenStart = openStart && members.size() == 1;
            if (!closesOpenStart && in.accept("..")) {
                openEnd = in.sees(close);
                if (!openEnd) {
                    members.add(endOfRange(member));
                }
            }
        } while (!openEnd && in.accept(","));
        if (!in.accept(close)) {
            throw in.outOfPlace();
        }
        Stream<LocalDate> firstDays = members.stream().map(CalendarDate::earliest);
        Stream<LocalDate> lastDays = members.stream().map(CalendarDate::latest);
        return new Bounds(
                openStart ? null : firstDays.min(LocalDate::compareTo).orElseThrow(),
                openEnd ? null : lastDays.max(LocalDate::compareTo).orElseThrow());
    }

    private CalendarDate endOfRange(CalendarDate start) {
        CalendarDate end = dates.date();
        if (end.precision() != start.precision()) {
            throw in.refusal("both sides of \"..\" are years, or months, or days");
        }
        if (end.latest().isBefore(start.earliest())) {
            throw in.refusal("a range ends before it starts");
        }
        return end;
    }

    private Bounds dateAndTime(CalendarDate date) {
        if (!date.takesTime()) {
            throw in.refusal("a time of day follows a whole date, without qualifiers and without X");
        }
        clock("an hour", 23);
        colon();
        clock("a minute", 59);
        colon();
        clock("a second", 59);
        zone();
        refuseApproximateTime();
        if (in.sees("/")) {
            throw in.refusal("an interval has no times of day, only dates");
        }
        return date.bounds();
    }

    private void zone() {
        if (in.accept("Z")) {
            return;
        }
        boolean behind = in.accept("-");
        if (behind || in.accept("+")) {
            int shift = clock("an hour of the time shift", 23);
            if (in.accept(":")) {
                shift += clock("a minute of the time shift", 59);
            }
            if (behind && shift == 0) {
                throw in.refusal("a time shift of nothing is written Z or +00:00");
            }
        }
    }

    private void colon() {
        if (!in.accept(":")) {
            throw in.refusal("a time of day has seconds, as in 01:00:00; a rougher one is given in \"at\"");
        }
    }

    private void refuseApproximateTime() {
        if (in.seesQualifier()) {
            throw in.refusal("EDTF has no approximate time of day; give the day here and the time in \"at\"");
        }
    }

    private int clock(String name, int most) {
        refuseApproximateTime();
        String digits = in.digits();
        refuseApproximateTime();
        if (digits.length() > 2) {
            throw in.refusal("colons stand between hour, minute and second, as in 01:00:00");
        }
        if (digits.length() != 2 || digits.contains("X") || Integer.parseInt(digits) > most) {
            throw in.refusal(name + " is 00 to " + most);
        }
        return Integer.parseInt(digits);
    }
}
