package dev.chancery.cli;

/** How a command ends, as the shell is told. */
public enum Ending {
    DONE(0, "done"),
    FOUND_WRONG(1, "done, but something was refused or found wrong: the report says what"),
    MISCALLED(2, "the command line is wrong"),
    IN_USE(3, "the ledger is open in another process"),
    NOT_OPENED(4, "the ledger cannot be opened"),
    FILE_UNFIT(5, "the file cannot be read or written, or is not what it should be; nothing was recorded"),
    REFUSED(6, "what is on file does not allow it, or there is no such thing; nothing was recorded"),
    BROKEN_OFF(7, "it could not go on to the end: give the command again, and it goes on from there"),
    FAULT(70, "a fault of the ledger"),
    NOBODY_READS(141, "whoever read standard output has gone");

    private final int code;
    private final String sentence;

    Ending(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public int code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
