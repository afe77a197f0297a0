package dev.chancery.edtf;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words in which one language writes dates, by what they say.
 *
 * <p>Words are compared without case and without diacritics. Case is folded in the root locale, and the dotless {@code ı}
 * counts as {@code i}, since {@code I} is written for both. Months are known by their names in CLDR, and by as much of a
 * name as no other month begins with.
 */
final class Lexicon {

    private static final int SHORTEST = 3;

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> SEASONS = Map.of("spring", 21, "summer", 22, "autumn", 23, "winter", 24);

    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx", "xxi");

    private final Map<String, List<Part>> phrases = new HashMap<>();
    private final Map<String, Sense> endings = new HashMap<>();
    private int longest = 1;

    /**
     * Begins with the months.
     *
     * @param table a line for each sense, such as {@code about: around, on or about}
     */
    Lexicon(Locale language, String table) {
        addMonths(language);
        table.lines().forEach(this::addLine);
    }

    private void addMonths(Locale language) {
        Map<String, Set<Month>> beginnings = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = folded(month.getDisplayName(style, language)).replace(".", "");
                for (int length = Math.min(SHORTEST, name.length()); length <= name.length(); length++) {
                    beginnings
                            .computeIfAbsent(name.substring(0, length), beginning -> EnumSet.noneOf(Month.class))
                            .add(month);
                }
            }
        }
        beginnings.forEach((beginning, months) -> {
            if (months.size() == 1) {
                add(beginning, months.iterator().next());
            }
        });
    }

    void add(String name, Month month) {
        phrases.put(folded(name), List.of(new Part(Sense.MONTH, month.getValue())));
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        String says = line.substring(0, colon);
        for (String phrase : line.substring(colon + 1).split(",", -1)) {
            String words = folded(phrase.strip());
            phrases.put(words, List.of(part(says)));
            longest = Math.max(longest, words.split(" ", -1).length);
        }
    }

    private static Part part(String says) {
        Integer season = SEASONS.get(says);
        return season == null ? new Part(sense(says)) : new Part(Sense.MONTH, season);
    }

    private static Sense sense(String says) {
        return Sense.valueOf(says.toUpperCase(Locale.ROOT));
    }

    /** Adds what can follow a number, and what it says there. */
    Lexicon withEndings(String says, String... added) {
        for (String ending : added) {
            endings.put(folded(ending), sense(says));
        }
        return this;
    }

    /** Has the months, the centuries and whatever can be left out bear the endings of numbers too, as nouns do. */
    Lexicon withEndingsOfNouns() {
        Map.copyOf(phrases).forEach((noun, meaning) -> {
            if (meaning.getFirst().is(Sense.MONTH, Sense.CENTURY, Sense.DECADE, Sense.FILLER)) {
                endings.forEach((ending, says) ->
                        phrases.putIfAbsent(noun + ending, List.of(meaning.getFirst(), new Part(says))));
            }
        });
        return this;
    }

    /** How many words the longest phrase has. */
    int longest() {
        return longest;
    }

    /** What a phrase says, folded as it is; nothing where it is not known. */
    @Nullable
    List<Part> meaning(String phrase) {
        return phrases.get(phrase);
    }

    /** What the ending of a number says. */
    Optional<Sense> ending(String word) {
        return Optional.ofNullable(endings.get(word));
    }

    /** The value of Roman letters, with the ending of a number or without. */
    Optional<Integer> roman(String word) {
        for (int end = word.length(); end > 0; end--) {
            int value = ROMAN.indexOf(word.substring(0, end)) + 1;
            if (value > 0) {
                String rest = word.substring(end);
                return rest.isEmpty() || endings.containsKey(rest) ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static String folded(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var folded = new StringBuilder(apart.length());
        apart.chars()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letter -> folded.append(letter == 'ı' ? 'i' : (char) letter));
        return folded.toString();
    }
}
