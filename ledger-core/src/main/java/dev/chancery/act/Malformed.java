package dev.chancery.act;

/** Part of an act that cannot be what it says it is, by the field that is wrong. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public Malformed(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The wire name of the field. */
    public String field() {
        return field;
    }
}
