package dev.chancery.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes dates in every form that is read, and remembers which days were meant. One seed, one row of dates. */
final class RandomEdtf {

    record Written(
            String text,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {

        Written openedAtStart(String open) {
            return new Written(open + text, null, latest);
        }

        Written openedAtEnd(String open) {
            return new Written(text + open, earliest, null);
        }
    }

    /** A date that stands alone: both its days are known. */
    private record Plain(String text, LocalDate first, LocalDate last) {

        Written written() {
            return new Written(text, first, last);
        }
    }

    private final Random random;

    RandomEdtf(long seed) {
        this.random = new Random(seed);
    }

    Written next() {
        return switch (random.nextInt(4)) {
            case 0 -> date().written();
            case 1 -> dateAndTime();
            case 2 -> interval();
            default -> set();
        };
    }

    private Plain date() {
        return switch (random.nextInt(7)) {
            case 0 -> year();
            case 1 -> longYear();
            case 2 -> unspecifiedYears();
            case 3 -> season();
            case 4 -> unspecifiedMonth();
            case 5 -> month();
            default -> day();
        };
    }

    private Plain year() {
        int year = someYear();
        return new Plain(qualifier() + four(year) + qualifier(), newYear(year), newYearsEve(year));
    }

    private Plain longYear() {
        int year = 10_000 + random.nextInt(900_000_000);
        year = random.nextBoolean() ? year : -year;
        return new Plain("Y" + year + qualifier(), newYear(year), newYearsEve(year));
    }

    private Plain unspecifiedYears() {
        int unspecified = 1 + random.nextInt(2);
        int years = unspecified == 1 ? 10 : 100;
        int low = Math.floorDiv(Math.abs(someYear()), years) * years;
        int high = low + years - 1;
        String text = four(low).substring(0, 4 - unspecified) + "X".repeat(unspecified) + qualifier();
        return random.nextBoolean()
                ? new Plain(text, newYear(low), newYearsEve(high))
                : new Plain("-" + text, newYear(-high), newYearsEve(low == 0 ? -1 : -low));
    }

    private Plain season() {
        int year = someYear();
        int season = 21 + random.nextInt(4);
        LocalDate last = season % 2 == 1 ? newYearsEve(year) : LocalDate.of(year + 1, 3, 31);
        return new Plain(four(year) + "-" + season + qualifier(), newYear(year), last);
    }

    private Plain unspecifiedMonth() {
        int year = someYear();
        String text = four(year) + "-XX" + (random.nextBoolean() ? "-XX" : "") + qualifier();
        return new Plain(text, newYear(year), newYearsEve(year));
    }

    private Plain month() {
        YearMonth month = YearMonth.of(someYear(), 1 + random.nextInt(12));
        String text = qualifier() + four(month.getYear()) + qualifier() + "-" + qualifier() + two(month.getMonthValue())
                + (random.nextBoolean() ? "-XX" : "") + qualifier();
        return new Plain(text, month.atDay(1), month.atEndOfMonth());
    }

    private Plain day() {
        LocalDate day = someDay();
        String text = qualifier() + four(day.getYear()) + qualifier() + "-" + qualifier() + two(day.getMonthValue())
                + qualifier() + "-" + qualifier() + two(day.getDayOfMonth()) + qualifier();
        return new Plain(text, day, day);
    }

    private Written dateAndTime() {
        LocalDate day = someDay();
        String zone = any("", "Z", "+04:30", "-04", "+14:00", "-11:00");
        String time = two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":" + two(random.nextInt(60));
        return new Written(day + "T" + time + zone, day, day);
    }

    private Written interval() {
        Plain start = date();
        Plain end = date();
        if (random.nextInt(3) == 0) {
            return start.written().openedAtEnd(any("/", "/.."));
        }
        if (random.nextInt(3) == 0) {
            return end.written().openedAtStart(any("/", "../"));
        }
        return end.last().isBefore(start.first())
                ? new Written(end.text() + "/" + start.text(), end.first(), start.last())
                : new Written(start.text() + "/" + end.text(), start.first(), end.last());
    }

    private Written set() {
        List<String> members = new ArrayList<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (int more = random.nextInt(4); more >= 0; more--) {
            Plain member = random.nextInt(3) == 0 ? range() : date();
            members.add(member.text());
            first = member.first().isBefore(first) ? member.first() : first;
            last = member.last().isAfter(last) ? member.last() : last;
        }
        Written list = new Written(String.join(",", members), first, last);
        boolean opensAtStart = random.nextInt(3) == 0 && !members.getFirst().contains("..");
        boolean opensAtEnd = random.nextInt(3) == 0 && !members.getLast().contains("..");
        if (opensAtStart) {
            list = list.openedAtStart("..");
        } else if (opensAtEnd) {
            list = list.openedAtEnd("..");
        }
        String text = random.nextBoolean() ? "[" + list.text() + "]" : "{" + list.text() + "}";
        return new Written(text, list.earliest(), list.latest());
    }

    private Plain range() {
        int years = random.nextInt(50);
        if (random.nextBoolean()) {
            LocalDate first = someDay();
            LocalDate last = first.plusYears(years);
            return new Plain(first + ".." + last, first, last);
        }
        int first = someYear();
        int last = first + years;
        return new Plain(four(first) + ".." + four(last), newYear(first), newYearsEve(last));
    }

    private String qualifier() {
        return any("", "", "", "", "?", "~", "%");
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private int someYear() {
        return random.nextInt(-9_900, 9_900);
    }

    private LocalDate someDay() {
        return newYear(someYear()).plusDays(random.nextInt(365));
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate newYearsEve(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static String four(int year) {
        return (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year));
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }
}
