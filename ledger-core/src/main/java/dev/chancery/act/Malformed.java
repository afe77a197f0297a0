package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/** Part of an act that cannot be what it says it is, by the field that is wrong. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient @Nullable Sentence sentence;

    public Malformed(String field, Sentence sentence) {
        super(sentence.english());
        this.field = field;
        this.sentence = sentence;
    }

    /** Where only calls are told so, or a form has words of its own. */
    public Malformed(String field, String english) {
        super(english);
        this.field = field;
        this.sentence = null;
    }

    /** The wire name of the field. */
    public String field() {
        return field;
    }

    /** What is wrong with it, where other languages have that as well. */
    public @Nullable Sentence sentence() {
        return sentence;
    }
}
