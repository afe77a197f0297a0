package dev.chancery.edtf;

import dev.chancery.edtf.WrittenDate.Why;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what one place of a phrase says of a date, in whatever order it says it. */
final class Assembly {

    private static final int MONTHS = Month.values().length;

    private final String written;
    private final Manner manner;
    private final List<String> numbers = new ArrayList<>();
    private @Nullable String numeric;
    private @Nullable Integer month;
    private @Nullable Integer roman;
    private boolean century;
    private boolean decade;
    private boolean about;
    private boolean probably;

    private Assembly(String written, Manner manner) {
        this.written = written;
        this.manner = manner;
    }

    /** @param written the whole, to say of it what is wrong */
    static PartialDate of(List<Part> parts, Manner manner, String written) {
        var assembly = new Assembly(written, manner);
        for (int index = 0; index < parts.size(); index++) {
            assembly.take(parts, index);
        }
        return assembly.date();
    }

    private void take(List<Part> parts, int index) {
        Part part = parts.get(index);
        switch (part.sense()) {
            case NUMBER -> numbers.add(part.text());
            case NUMERIC -> numeric = only(numeric, part.text());
            case MONTH -> month = only(month, part.value());
            case ROMAN -> roman = only(roman, part.value());
            case CENTURY -> century = true;
            case DECADE -> decade = true;
            case ABOUT -> about = true;
            case PROBABLY -> probably = true;
            case COMMA -> {}
            case HYPHEN -> {
                if (!joinsNumberAndMonth(parts, index)) {
                    throw notUnderstood();
                }
            }
            default -> throw notUnderstood();
        }
    }

    private <T> T only(@Nullable T before, T now) {
        if (before != null) {
            throw notUnderstood();
        }
        return now;
    }

    /** As in 14-Nov-2025. */
    private static boolean joinsNumberAndMonth(List<Part> parts, int hyphen) {
        if (hyphen == 0 || hyphen == parts.size() - 1) {
            return false;
        }
        Part before = parts.get(hyphen - 1);
        Part after = parts.get(hyphen + 1);
        return before.is(Sense.NUMBER)
                ? after.is(Sense.MONTH, Sense.ROMAN)
                : before.is(Sense.MONTH, Sense.ROMAN) && after.is(Sense.NUMBER);
    }

    private PartialDate date() {
        if (century || decade) {
            return new PartialDate(unit(), null, null, null, about, probably);
        } else if (numeric != null) {
            if (!numbers.isEmpty() || month != null || roman != null) {
                throw notUnderstood();
            }
            return numeric(numeric.split("[^0-9]", -1), numeric.contains("."));
        }
        return inWords(roman == null ? month : only(month, romanMonth(roman)));
    }

    private int romanMonth(int number) {
        if (number > MONTHS) {
            throw notUnderstood();
        }
        return number;
    }

    private PartialDate inWords(@Nullable Integer inMonth) {
        List<String> years =
                numbers.stream().filter(number -> number.length() == 4).toList();
        List<String> days =
                numbers.stream().filter(number -> number.length() <= 2).toList();
        boolean isTooLong = numbers.stream().anyMatch(number -> number.length() > 4);
        boolean isNothing = numbers.isEmpty() && inMonth == null;
        if (isTooLong || isNothing || years.size() > 1 || (days.size() > 1 && !years.isEmpty())) {
            throw notUnderstood();
        } else if (days.size() > 1 || years.size() + days.size() < numbers.size()) {
            throw new NotRead(Why.NO_YEAR, written);
        }
        return new PartialDate(
                null,
                years.isEmpty() ? null : years.getFirst(),
                inMonth,
                days.isEmpty() ? null : Integer.valueOf(days.getFirst()),
                about,
                probably);
    }

    private String unit() {
        if (month != null || numeric != null || (century && decade)) {
            throw notUnderstood();
        }
        return century ? century() : decade();
    }

    private String century() {
        int number = roman != null && numbers.isEmpty() ? roman : Integer.parseInt(onlyNumber(2));
        if (number < 1) {
            throw notUnderstood();
        }
        return PartialDate.two(number - 1) + "XX";
    }

    private String decade() {
        String first = onlyNumber(4);
        if (first.length() < 4) {
            throw new NotRead(Why.NO_YEAR, written);
        } else if (!first.endsWith("0")) {
            throw new NotRead(Why.NO_DECADE, first);
        }
        return manner.wholeCentury() && first.endsWith("00")
                ? first.substring(0, 2) + "XX"
                : first.substring(0, 3) + "X";
    }

    private String onlyNumber(int longest) {
        if (roman != null || numbers.size() != 1 || numbers.getFirst().length() > longest) {
            throw notUnderstood();
        }
        return numbers.getFirst();
    }

    private PartialDate numeric(String[] given, boolean dots) {
        String first = given[0];
        String last = given[given.length - 1];
        boolean yearFirst = first.length() == 4;
        boolean yearLast = last.length() == 4;
        if (given.length == 3 && !yearFirst && !yearLast) {
            throw new NotRead(Why.NO_YEAR, written);
        } else if (given.length == 3) {
            boolean dayFirst = dots || manner.dayFirst();
            return yearFirst
                    ? numeric(first, given[1], last)
                    : numeric(last, dayFirst ? given[1] : first, dayFirst ? first : given[1]);
        } else if (yearFirst && Integer.parseInt(last) > MONTHS) {
            throw new NotRead(Why.NO_YEAR, written); // as in 1914/18
        } else if (yearFirst || yearLast) {
            return numeric(yearFirst ? first : last, yearFirst ? last : first, null);
        }
        boolean dayFirst = dots || manner.dayFirst();
        return numeric(null, dayFirst ? last : first, dayFirst ? first : last);
    }

    private PartialDate numeric(@Nullable String year, String inMonth, @Nullable String day) {
        int number = Integer.parseInt(inMonth);
        if (number < 1 || number > MONTHS) {
            throw new NotRead(Why.NO_SUCH_MONTH, inMonth);
        }
        return new PartialDate(null, year, number, day == null ? null : Integer.valueOf(day), about, probably);
    }

    private NotRead notUnderstood() {
        return new NotRead(Why.NOT_UNDERSTOOD, written);
    }
}
