package dev.chancery.party;

/** How well a party answers to what was asked, the best first. */
enum Closeness {
    ITS_CODE,
    ANOTHER_CODE,
    NAME,
    BEGINNING_OF_NAME,
    BEGINNING_OF_WORD,
    WITHIN_NAME,
    NONE;

    /** Whether it is all of a code or a name. */
    boolean isWhole() {
        return compareTo(NAME) <= 0;
    }

    /** Of a name; both are folded. */
    static Closeness of(String asked, String name) {
        if (name.equals(asked)) {
            return NAME;
        }
        if (name.startsWith(asked)) {
            return BEGINNING_OF_NAME;
        }
        if (name.contains(" " + asked)) {
            return BEGINNING_OF_WORD;
        }
        return name.contains(asked) ? WITHIN_NAME : NONE;
    }
}
