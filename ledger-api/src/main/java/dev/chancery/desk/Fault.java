package dev.chancery.desk;

import dev.chancery.act.Sentence;
import java.util.List;

/**
 * What is wrong with a field, and how to mend it.
 *
 * @param pointer to what it is about; empty where it is about the whole
 */
record Fault(String pointer, List<Sentence> sentences) {

    /** One that the languages of the pages have a word for, English among them. */
    static Fault of(String pointer, String word, String... about) {
        return new Fault(pointer, List.of(new Sentence(word, word, List.of(about))));
    }

    boolean isWithin(String field) {
        return pointer.equals(field) || pointer.startsWith(field + "/");
    }
}
