package dev.chancery.register;

import dev.chancery.paging.RowText;
import dev.chancery.party.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a text is found by: its runs of letters and digits, without case and diacritics. Of scripts that put no blanks between
 * words each character is one.
 *
 * @param inOrder as they stand in the text
 */
record Words(List<String> inOrder) {

    private static final String WITHOUT_BLANKS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
    private static final Pattern WORD =
            Pattern.compile("[" + WITHOUT_BLANKS + "]|[\\p{L}\\p{N}&&[^" + WITHOUT_BLANKS + "]]+");

    /** UTF-16 units: of a longer word no more is in the index. */
    private static final int LONGEST = 64;

    static Words of(String text) {
        return new Words(WORD.matcher(Spelling.plain(text))
                .results()
                .map(MatchResult::group)
                .toList());
    }

    /** Those of a query that are written without a blank in between, which are found side by side; the last may be begun only. */
    static List<Words> asked(String query) {
        List<Words> asked = new ArrayList<>();
        for (String written : query.split("\\s+", -1)) {
            Words words = of(written);
            if (!words.inOrder().isEmpty()) {
                asked.add(words);
            }
        }
        return asked;
    }

    /** With a blank before each: what stands in a text that holds these side by side, from the beginning of a word. */
    String sideBySide() {
        return inOrder.isEmpty() ? "" : " " + String.join(" ", inOrder);
    }

    /** Each once, as the index has them. */
    Set<String> indexed() {
        Set<String> indexed = new LinkedHashSet<>();
        inOrder.forEach(word -> indexed.add(RowText.fitting(word, LONGEST)));
        return indexed;
    }

    /** What sorts after all words that begin so, and before all others that sort after it. */
    static String pastThoseThatBegin(String beginning) {
        int last = beginning.codePointBefore(beginning.length());
        return beginning.substring(0, beginning.length() - Character.charCount(last)) + Character.toString(last + 1);
    }
}
