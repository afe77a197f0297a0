package dev.chancery.docket;

/** The lists on which rows of the docket lie, so that what is open may be read in order without what is not. */
enum OpenList {
    CLOSED(0),
    /** Open, whatever was done later. */
    OPEN(1),
    /** Open, until something else was done. */
    UNTIL_A_DAY(2),
    /** Open either way, until something else was recorded: no longer on the lists before, which are read for what is open now. */
    FORMERLY(3);

    private final int number;

    OpenList(int number) {
        this.number = number;
    }

    /** As it stands in rows. */
    int number() {
        return number;
    }
}
