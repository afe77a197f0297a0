package dev.chancery.edtf;

/** What a part of a date says, as people write dates. */
enum Sense {
    /** Digits. */
    NUMBER,
    /** A number in Roman letters: of a month, or of a century. */
    ROMAN,
    /** Numbers with one sign between them, such as 14.11.2025. */
    NUMERIC,
    /** A month, or a season by its number in EDTF. */
    MONTH,
    CENTURY,
    DECADE,
    ABOUT,
    PROBABLY,
    BETWEEN,
    FROM,
    /** The French {@code au}: until, where something stands before it; else nothing. */
    TO,
    UNTIL,
    BEFORE,
    AFTER,
    AND,
    /** The Azerbaijani {@code ilə}: "and", where something lies between, else a case of the year. */
    WITH,
    OR,
    HYPHEN,
    DASH,
    COMMA,
    /** A sign that stands in no date. */
    SIGN,
    /** What can be left out. */
    FILLER
}
