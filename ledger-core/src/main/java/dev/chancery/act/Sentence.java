package dev.chancery.act;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the ledger says to whoever handed something in. It says it in English; other languages have it by its code.
 *
 * @param code stable, such as {@code mend.no-contact}
 * @param pattern the English, with places such as {@code {0}}; where there are any, an apostrophe is doubled
 * @param of what fills them: a text, a number, something {@link Named}, a sentence, or several of these
 */
public record Sentence(String code, String pattern, List<?> of) {

    public Sentence {
        of = List.copyOf(of);
    }

    /** The code of a constant, on a shelf of its own. */
    public static String code(String shelf, Enum<?> constant) {
        return shelf + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Something that has a name in every language, such as a field.
     *
     * @param shelf of the words of the languages, such as {@code field}
     * @param wire its name on the wire
     */
    public record Named(String shelf, String wire) {

        @Override
        public String toString() {
            return wire;
        }
    }

    public String english() {
        return of.isEmpty()
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT)
                        .format(of.stream().map(Sentence::plain).toArray());
    }

    private static String plain(Object argument) {
        return argument instanceof Collection<?> several
                ? several.stream().map(Sentence::plain).collect(Collectors.joining(", "))
                : argument.toString();
    }

    @Override
    public String toString() {
        return english();
    }
}
