package dev.chancery.register;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared when searched: without diacritics and without case, by no country's rules. */
final class Folding {

    private Folding() {}

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
