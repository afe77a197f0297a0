package dev.chancery.edtf;

/**
 * A part of a date as people write it.
 *
 * @param value of a month, a season or Roman letters; else 0
 * @param text of digits and what is numeric; else empty
 */
record Part(Sense sense, int value, String text) {

    private static final int SUMMER = 22;
    private static final int WINTER = 24;

    Part(Sense sense) {
        this(sense, 0, "");
    }

    Part(Sense sense, int value) {
        this(sense, value, "");
    }

    Part(Sense sense, String text) {
        this(sense, 0, text);
    }

    boolean is(Sense... senses) {
        for (Sense each : senses) {
            if (sense == each) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a season that runs into the next year on one hemisphere. */
    boolean runsIntoTheNextYear() {
        return sense == Sense.MONTH && (value == SUMMER || value == WINTER);
    }
}
