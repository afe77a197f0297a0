package dev.chancery.party;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names are compared: without case, diacritics, apostrophes and punctuation.
 *
 * <p>Case is folded in the root locale, and the dotless {@code ı} of Azerbaijani and Turkish counts as {@code i}, since
 * {@code I} is written for both. Scripts are never joined: that is what aliases are for.
 */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bb\u02bc\u02be\u02bf`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Without case and diacritics. */
    public static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var plain = new StringBuilder(bare.length());
        bare.toLowerCase(Locale.ROOT).chars().forEach(letter -> append(plain, (char) letter));
        return plain.toString();
    }

    static String folded(String text) {
        String joined = APOSTROPHES.matcher(plain(text)).replaceAll("");
        return BETWEEN.matcher(joined).replaceAll(" ").strip();
    }

    /** Letters that Unicode does not take apart. */
    private static void append(StringBuilder plain, char letter) {
        switch (letter) {
            case 'ı' -> plain.append('i');
            case 'ə' -> plain.append('e');
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'þ' -> plain.append("th");
            default -> plain.append(letter);
        }
    }
}
