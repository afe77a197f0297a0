package dev.chancery.edtf;

/** A place in the text of a date; it makes the refusals, since it knows the whole text. */
final class Cursor {

    static final String WHERE_DOTS_STAND =
            "\"..\" stands in an interval (../1984), or in a set, as in [..1984] for on or before";

    private static final int SHOWN = 80;

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    boolean seesQualifier() {
        return sees("?") || sees("~") || sees("%");
    }

    boolean accept(String expected) {
        boolean seen = sees(expected);
        if (seen) {
            at += expected.length();
        }
        return seen;
    }

    boolean acceptQualifier() {
        boolean seen = seesQualifier();
        if (seen) {
            at++;
        }
        return seen;
    }

    /** The digits and Xs that follow, as many as there are. */
    String digits() {
        int start = at;
        while (!atEnd() && isDigitOrX(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isDigitOrX(char c) {
        return (c >= '0' && c <= '9') || c == 'X';
    }

    IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException(shown() + " is not a date: " + reason + ".");
    }

    /** For what EDTF allows and the ledger leaves out. */
    IllegalArgumentException unsupported(String reason) {
        return new IllegalArgumentException(shown() + " is not a date that the ledger reads: " + reason + ".");
    }

    IllegalArgumentException outOfPlace() {
        if (atEnd()) {
            return refusal("it ends too soon");
        }
        if (sees("..")) {
            return refusal(WHERE_DOTS_STAND);
        }
        return switch (text.charAt(at)) {
            case '?', '~', '%' ->
                refusal("a qualifier stands once, beside a year, month or day; % is both uncertain and approximate");
            case 'E' -> unsupported("an exponent is of level 2; write the year out, as in Y-170000000");
            case 'S' -> unsupported("significant digits are of level 2; write the years, as in [1900..1999]");
            case 'T' -> refusal("a time of day follows a single date, never one in an interval or a set");
            default -> refusal("\"" + text.charAt(at) + "\" is out of place at character " + (at + 1));
        };
    }

    IllegalArgumentException standsInsteadOf(String expected) {
        return atEnd() || sees("..")
                ? outOfPlace()
                : refusal("\"" + text.charAt(at) + "\" stands where " + expected + " is expected");
    }

    private String shown() {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
