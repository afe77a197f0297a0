package dev.chancery.edtf;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something was done, as exactly as the sources know it: a date in EDTF, kept as given, with the earliest and the
 * latest day that it can mean.
 *
 * <p>Read are levels 0 and 1 of the <a href="https://www.loc.gov/standards/datetime/">EDTF specification</a> of 4
 * February 2019 (ISO 8601-2:2019), and of level 2 sets, one-of and the qualifiers of components; a side of an interval
 * is any date that is read alone. The specification goes before ISO 8601-1 where they differ: no basic format, week or
 * ordinal date ("Compliance", "Extended format"), no time of day without seconds ("Date and Time") and none in an
 * interval ("Time Interval"), but years before 0000 ("Negative calendar year").
 *
 * <p>How the days are found:
 *
 * <ul>
 *   <li>A date with a time of day is that calendar day as written, whatever its zone.
 *   <li>A qualifier ({@code ?}, {@code ~}, {@code %}) does not widen the days: nobody can say by how much.
 *   <li>A season may be any day of its year, since 21 to 24 are "independent of location" ("Sub-year groupings") and
 *       spring in one hemisphere is autumn in the other; summer and winter, which begin in December in one of them, may
 *       run on to 31 March.
 *   <li>Of a set the days are those of the first to the last member.
 *   <li>Years are those of ISO 8601: Gregorian throughout, and 0000 comes before 0001.
 * </ul>
 */
public final class Edtf {

    /** By sort day, then latest day, an open end last; what then ties is for the caller (in a dossier, the folio). */
    public static final Comparator<Edtf> CHRONOLOGICAL =
            Comparator.comparing(Edtf::sortDay).thenComparing(Edtf::latestOrEndOfTime);

    private static final int LONGEST = 1_000;

    private final String text;
    private final Bounds bounds;

    private Edtf(String text, Bounds bounds) {
        this.text = text;
        this.bounds = bounds;
    }

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException with one sentence on what is wrong and, where possible, what to write instead
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Edtf parse(String text) {
        refuseWhatNoDateHas(text);
        return new Edtf(text, EdtfParser.parse(text));
    }

    private static void refuseWhatNoDateHas(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A blank is not a date: leave the date out where none is known.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A date has at most " + LONGEST + " characters; this one has " + text.length() + ".");
        }
        text.codePoints().forEach(Edtf::refuseForeignCharacter);
    }

    private static void refuseForeignCharacter(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            throw new IllegalArgumentException("A date has no spaces.");
        }
        if (character >= 'a' && character <= 'z') {
            throw new IllegalArgumentException("A date has no small letters: \"" + Character.toString(character)
                    + "\" is of the draft of 2012 or a word; today X is an unspecified digit, Y begins a long year,"
                    + " \"..\" is an open end and nothing at all an unknown one.");
        }
        if (character < '!' || character > '~') {
            throw new IllegalArgumentException(
                    "U+%04X stands in no date: its digits are 0 to 9, its signs those of ASCII.".formatted(character));
        }
    }

    /** The date exactly as given. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The first day that is meant or can be meant; null where the start is open or unknown. */
    public @Nullable LocalDate earliest() {
        return bounds.earliest();
    }

    /** The last day that is meant or can be meant; null where the end is open or unknown. */
    public @Nullable LocalDate latest() {
        return bounds.latest();
    }

    /** The day by which a chronology places it: the earliest, or the latest where the start is open or unknown. */
    public LocalDate sortDay() {
        return bounds.sortDay();
    }

    /** Whether it ends before the other can begin; false where that end or start is open, unknown, uncertain or about. */
    public boolean certainlyBefore(Edtf other) {
        LocalDate end = bounds.latest();
        LocalDate start = other.bounds.earliest();
        return end != null && start != null && end.isBefore(start) && !isQualified() && !other.isQualified();
    }

    /** Whether it is uncertain or approximate, wholly or in a part. */
    public boolean isQualified() {
        return text.chars().anyMatch(character -> "?~%".indexOf(character) >= 0);
    }

    private LocalDate latestOrEndOfTime() {
        return Objects.requireNonNullElse(bounds.latest(), LocalDate.MAX);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
