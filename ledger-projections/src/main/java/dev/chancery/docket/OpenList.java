package dev.chancery.docket;

/** The lists on which rows of the docket lie, so that what is open may be read in order without what is not. */
enum OpenList {
    CLOSED(0),
    /** Open, whatever was done later; until something else was recorded, if it was. */
    OPEN(1),
    /** Open, until something else was done. */
    UNTIL_A_DAY(2);

    private final int number;

    OpenList(int number) {
        this.number = number;
    }

    /** As it stands in rows. */
    int number() {
        return number;
    }
}
