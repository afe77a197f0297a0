package dev.chancery.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field, and how to mend it.
 *
 * @param pointer to what it is about; empty where it is about the whole
 * @param word under which the languages of the pages have it; absent where the ledger says it in its own words
 * @param about what the word leaves open
 * @param sentence the ledger's own words, in English; empty where there is a word
 */
record Fault(String pointer, @Nullable String word, List<String> about, String sentence) {

    static Fault of(String pointer, String word, String... about) {
        return new Fault(pointer, word, List.of(about), "");
    }

    static Fault said(String pointer, String sentence) {
        return new Fault(pointer, null, List.of(), sentence);
    }

    boolean isWithin(String field) {
        return pointer.equals(field) || pointer.startsWith(field + "/");
    }

    /** What the word leaves open, as templates take it. */
    public Object[] arguments() {
        return about.toArray();
    }
}
