package dev.chancery.edtf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it, read as EDTF: {@code 14 November 2025}, {@code by 14.11.2025}, {@code spring 2021}.
 *
 * <p>It is read in English, Azerbaijani, Russian and French, first in the language of who writes; EDTF itself is read
 * unchanged. What two people could mean differently is never guessed: 03/04/2025 is ambiguous, and a year has four
 * digits. "Before", "by", "after" and "since" are one-of with an open side, since the day is one that is not known; both
 * that day and those beyond it are meant.
 */
public final class WrittenDate {

    private static final int LONGEST = 200;

    private static final String OF_EDTF = "0123456789XYTZES-/.,?~%[]{}:+";

    private WrittenDate() {}

    /** What came of reading. */
    public sealed interface Reading {}

    /** It is one date. */
    public record Read(Edtf date) implements Reading {}

    /** It can be any of these, of which there are two at least; only who wrote it can say which. */
    public record Ambiguous(List<Edtf> dates) implements Reading {

        public Ambiguous {
            dates = List.copyOf(dates);
        }
    }

    /**
     * It is none.
     *
     * @param of what the reason is about, in the order of the places in its sentence
     */
    public record Unreadable(Why why, List<String> of) implements Reading {

        public Unreadable {
            of = List.copyOf(of);
        }

        /** The reason in one English sentence. */
        public String reason() {
            return why.sentence.formatted(of.toArray());
        }
    }

    /** Why it cannot be read; what says more of what is wrong stands before what says less. */
    public enum Why {
        NO_SUCH_DAY("%1$s has %2$s days, and no day %3$s."),
        ENDS_BEFORE_IT_BEGINS("It would end, with %2$s, before it begins, with %1$s."),
        NO_DECADE("A decade begins with a year that ends in 0, not with %1$s."),
        NO_YEAR("\"%1$s\" needs a year of four digits: a shorter one leaves the century open."),
        NO_SUCH_MONTH("There is no month %1$s: a year has 12."),
        NOT_EDTF("%1$s"),
        NOT_UNDERSTOOD("\"%1$s\" is not understood: write it as 14 November 2025 or, in EDTF, as 2025-11-14."),
        UNKNOWN_WORD("\"%1$s\" is not a word of dates: write it as 14 November 2025 or, in EDTF, as 2025-11-14."),
        OTHER_DIGITS("The digits of a date are 0 to 9; \"%1$s\" is none of them."),
        TOO_LONG("A date is written in %1$s characters at most."),
        BLANK("Nothing is written: leave the date out where none is known.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    /**
     * Reads it.
     *
     * @param language of who writes; what is written may be in another of the four
     */
    public static Reading read(String written, Locale language) {
        if (written.length() > LONGEST) {
            return new Unreadable(Why.TOO_LONG, List.of(String.valueOf(LONGEST)));
        }
        String text = plain(written);
        if (text.isEmpty()) {
            return new Unreadable(Why.BLANK, List.of());
        }
        Optional<String> foreign = otherDigit(text);
        if (foreign.isPresent()) {
            return new Unreadable(Why.OTHER_DIGITS, List.of(foreign.get()));
        }
        try {
            return new Read(Edtf.parse(closed(text)));
        } catch (IllegalArgumentException e) {
            return inWords(text, language, String.valueOf(e.getMessage()));
        }
    }

    /** One space wherever there is any, and nothing that cannot be seen. */
    private static String plain(String written) {
        var plain = new StringBuilder(written.length());
        written.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (Character.getType(character) != Character.FORMAT) {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString().strip();
    }

    private static Optional<String> otherDigit(String text) {
        return text.codePoints()
                .filter(character -> Character.isDigit(character) && (character < '0' || character > '9'))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** Without the spaces that people leave about the signs of EDTF. */
    private static String closed(String text) {
        return text.replace(" /", "/").replace("/ ", "/").replace(" ,", ",").replace(", ", ",");
    }

    private static Reading inWords(String text, Locale language, String ofEdtf) {
        NotRead why = null;
        for (Lexicon lexicon : Vocabulary.beginningWith(language)) {
            Set<Edtf> found = new LinkedHashSet<>();
            for (Manner manner : Manner.ALL) {
                try {
                    found.add(Edtf.parse(new DatePhrase(text, manner).edtf(Dissection.of(text, lexicon))));
                } catch (NotRead e) {
                    why = why == null ? e : NotRead.moreTelling(why, e);
                }
            }
            if (!found.isEmpty()) {
                List<Edtf> dates = List.copyOf(found);
                return dates.size() == 1 ? new Read(dates.getFirst()) : new Ambiguous(dates);
            }
        }
        return unread(text, why, ofEdtf);
    }

    private static Unreadable unread(String text, @Nullable NotRead why, String ofEdtf) {
        boolean meantForEdtf = text.chars().allMatch(character -> OF_EDTF.indexOf(character) >= 0)
                && text.chars().anyMatch(Character::isDigit);
        if (why == null || (meantForEdtf && why.why().compareTo(Why.NOT_EDTF) > 0)) {
            return new Unreadable(Why.NOT_EDTF, List.of(ofEdtf));
        }
        return why.answer();
    }
}
