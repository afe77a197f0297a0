package dev.chancery.docket;

/** The lists on which rows of the docket lie, so that what is open may be read in order without what is not. */
enum OpenList {
    CLOSED(0),
    /** Open, and neither recorded nor done otherwise since. */
    STILL(1),
    /** Open, until something else was recorded; nothing done later changes it. */
    UNTIL_A_POSITION(2),
    /** Open, until something else was done. */
    UNTIL_A_DAY(3);

    private final int number;

    OpenList(int number) {
        this.number = number;
    }

    /** As it stands in rows. */
    int number() {
        return number;
    }
}
