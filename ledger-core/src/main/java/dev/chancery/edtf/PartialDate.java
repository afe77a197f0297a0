package dev.chancery.edtf;

import dev.chancery.edtf.WrittenDate.Why;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as one place of a phrase says it: what it lacks, another place may say, as in "14 to 16 November 2025".
 *
 * @param unit a decade or a century in EDTF; then it has nothing else
 * @param year in four digits
 * @param month or a season, by its number in EDTF
 */
record PartialDate(
        @Nullable String unit,
        @Nullable String year,
        @Nullable Integer month,
        @Nullable Integer day,
        boolean about,
        boolean probably) {

    private static final int MONTHS = Month.values().length;

    /** The same with what it lacks from another that is as exact. */
    PartialDate completedBy(PartialDate other) {
        boolean isAsExact = unit == null && other.unit == null && (day == null) == (other.day == null);
        boolean hasBothMonths = month != null && other.month != null;
        if (!isAsExact || (day == null && !hasBothMonths)) {
            return this;
        }
        return new PartialDate(
                null, year == null ? other.year : year, month == null ? other.month : month, day, about, probably);
    }

    PartialDate qualified(boolean alsoAbout, boolean alsoProbably) {
        return new PartialDate(unit, year, month, day, about || alsoAbout, probably || alsoProbably);
    }

    /** @param written the whole, to say of it what is wrong */
    String edtf(String written) {
        String qualifier = about && probably ? "%" : about ? "~" : probably ? "?" : "";
        return unqualified(written) + qualifier;
    }

    private String unqualified(String written) {
        if (unit != null) {
            return unit;
        } else if (year == null) {
            throw new NotRead(Why.NO_YEAR, written);
        } else if (month == null) {
            if (day != null) {
                throw new NotRead(Why.NOT_UNDERSTOOD, written);
            }
            return year;
        }
        String inMonth = year + "-" + two(month);
        if (day == null) {
            return inMonth;
        } else if (month > MONTHS) {
            throw new NotRead(Why.NOT_UNDERSTOOD, written);
        }
        int days = YearMonth.of(Integer.parseInt(year), month).lengthOfMonth();
        if (day < 1 || day > days) {
            throw new NotRead(Why.NO_SUCH_DAY, inMonth, String.valueOf(days), String.valueOf(day));
        }
        return inMonth + "-" + two(day);
    }

    static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
