package dev.chancery.edtf;

import dev.chancery.edtf.CalendarDate.Precision;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Reads one date: {@code year ["-" month ["-" day]]}, with an optional qualifier on either side of each component. */
final class DateParser {

    private static final String UNSPECIFIED = "XX";

    private final Cursor in;

    DateParser(Cursor in) {
        this.in = in;
    }

    CalendarDate date() {
        boolean qualified = in.acceptQualifier();
        if (in.accept("Y")) {
            return letterPrefixedYear();
        }
        boolean negative = in.accept("-");
        String digits = fourDigits();
        qualified |= in.acceptQualifier();
        if (!in.accept("-")) {
            return year(digits, negative);
        }
        if (digits.contains("X")) {
            throw in.unsupported("an unspecified digit in a year before a month is of level 2; write the year alone");
        }
        int year = year(digits, negative).earliest().getYear();
        qualified |= in.acceptQualifier();
        String month = twoDigits("a month");
        qualified |= in.acceptQualifier();
        if (!in.accept("-")) {
            return monthOrSeason(year, month);
        }
        qualified |= in.acceptQualifier();
        String day = twoDigits("a day");
        qualified |= in.acceptQualifier();
        return day(year, month, day, qualified);
    }

    private CalendarDate letterPrefixedYear() {
        boolean negative = in.accept("-");
        String digits = in.digits();
        if (in.sees("E") || in.sees("S")) {
            throw in.outOfPlace();
        }
        if (digits.contains("X")) {
            throw in.unsupported("an unspecified digit in a long year is of level 2");
        }
        if (digits.length() <= 4 || digits.startsWith("0")) {
            throw in.refusal("Y stands only before a year of more than four digits, the first not 0");
        }
        if (digits.length() > String.valueOf(Year.MAX_VALUE).length()) {
            throw in.unsupported("its calendar ends with the year " + Year.MAX_VALUE);
        }
        in.acceptQualifier();
        if (in.sees("-")) {
            throw in.refusal("a year with Y takes no month");
        }
        return year(digits, negative);
    }

    private CalendarDate year(String digits, boolean negative) {
        int low = Integer.parseInt(digits.replace('X', '0'));
        int high = Integer.parseInt(digits.replace('X', '9'));
        if (negative && high == 0) {
            throw in.refusal("the year before 0001 is 0000, without a sign");
        }
        int first = negative ? -high : low;
        int last = negative ? -Math.max(low, 1) : high;
        return new CalendarDate(
                Precision.YEAR, LocalDate.of(first, Month.JANUARY, 1), LocalDate.of(last, Month.DECEMBER, 31));
    }

    private CalendarDate monthOrSeason(int year, String month) {
        LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate newYearsEve = LocalDate.of(year, Month.DECEMBER, 31);
        return switch (month) {
            case UNSPECIFIED -> new CalendarDate(Precision.MONTH, newYear, newYearsEve);
            case "21", "23" -> new CalendarDate(Precision.SEASON, newYear, newYearsEve);
            case "22", "24" -> new CalendarDate(Precision.SEASON, newYear, newYearsEve.plusMonths(3));
            default -> {
                YearMonth given = yearMonth(year, month);
                yield new CalendarDate(Precision.MONTH, given.atDay(1), given.atEndOfMonth());
            }
        };
    }

    private CalendarDate day(int year, String month, String day, boolean qualified) {
        if (day.equals(UNSPECIFIED)) {
            if (!month.equals(UNSPECIFIED)) {
                yearMonth(year, month);
            }
            CalendarDate whole = monthOrSeason(year, month);
            return new CalendarDate(Precision.DAY, whole.earliest(), whole.latest());
        }
        if (month.equals(UNSPECIFIED)) {
            throw in.unsupported("a day in an unspecified month is of level 2; write the year alone");
        }
        YearMonth given = yearMonth(year, month);
        int number = Integer.parseInt(day);
        if (number == 0) {
            throw in.refusal("a month begins with day 01");
        }
        if (!given.isValidDay(number)) {
            String name = given.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            throw in.refusal(name + " " + year + " has " + given.lengthOfMonth() + " days");
        }
        LocalDate only = given.atDay(number);
        return new CalendarDate(Precision.DAY, !qualified, only, only);
    }

    private YearMonth yearMonth(int year, String month) {
        int number = Integer.parseInt(month);
        if (number >= 25 && number <= 41) {
            throw in.unsupported("25 to 41 are groupings of level 2; write their months, as in 2001-04/2001-06");
        }
        if (number >= 21 && number <= 24) {
            throw in.refusal("a season has no days");
        }
        if (number < 1 || number > 12) {
            throw in.refusal("a month is 01 to 12, a season 21 to 24");
        }
        return YearMonth.of(year, number);
    }

    private String fourDigits() {
        String digits = in.digits();
        if (digits.isEmpty()) {
            throw in.standsInsteadOf("a year of four digits");
        }
        if (digits.length() == 8) {
            throw in.refusal("hyphens stand between year, month and day, as in 2025-11-14");
        }
        if (digits.length() != 4) {
            throw in.refusal("a year has four digits, as in 0985; a longer one begins with Y, as in Y12345");
        }
        int x = digits.indexOf('X');
        if (x == 0 || x == 1 || (x == 2 && digits.charAt(3) != 'X')) {
            throw in.unsupported("X stands for the last digit of a year or the last two; the rest is of level 2");
        }
        return digits;
    }

    private String twoDigits(String name) {
        String digits = in.digits();
        if (digits.length() != 2) {
            throw digits.isEmpty() ? in.standsInsteadOf(name) : in.refusal(name + " has two digits");
        }
        if (digits.contains("X") && !digits.equals(UNSPECIFIED)) {
            throw in.unsupported("X stands for both digits of " + name + " or for none; the rest is of level 2");
        }
        return digits;
    }
}
