package dev.chancery.desk;

import dev.chancery.act.Sentence;
import dev.chancery.pages.Said;
import dev.chancery.pages.Sayings;
import dev.chancery.repertoire.CataloguedField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How to write what goes into a field, or what goes into it, as the catalogue has it. */
record Hints(Sayings sayings, Locale language) {

    /** A field of an object, or of an item of a list. */
    private static final Pattern PART = Pattern.compile("(?>/acts/\\d+|/set|)(/[a-zA-Z]+(/\\d+)?){1,3}/[a-zA-Z]+");

    /** Of the meanings in the catalogue, by their words. */
    private static final Map<String, String> CODES = new ConcurrentHashMap<>();

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    /** None for most within a row of fields. */
    @Nullable
    Said of(CataloguedField field, String at) {
        boolean isInARow = PART.matcher(at).matches();
        return switch (field.kind()) {
            case DATE -> said("desk.date-hint", "");
            case PARTY -> isInARow ? null : said("party.hint", "");
            default -> isInARow || field.meaning() == null ? null : said(code(field.meaning()), field.meaning());
        };
    }

    /** The code of a meaning is made of its words: when it comes to say something else, it is translated anew. */
    static String code(String meaning) {
        return CODES.computeIfAbsent(
                meaning, words -> "hint." + String.join("-", BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT), 0)));
    }

    private Said said(String code, String english) {
        return sayings.in(language, List.of(new Sentence(code, english, List.of())));
    }
}
