package dev.chancery.edtf;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits, letters or a sign of a written date, before it is known what they say.
 *
 * @param glued whether no space is before it
 */
record Piece(Kind kind, String text, boolean glued) {

    /** Every dash, as it is kept here. */
    static final String DASH = "\u2013";

    private static final String DASHES = "\u2012\u2013\u2014\u2015\u2212";
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String APOSTROPHES = "'\u2019\u02bc";

    enum Kind {
        DIGITS,
        WORD,
        SIGN
    }

    /** Those of a text with single spaces. */
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean glued = false;
        int from = 0;
        while (from < text.length()) {
            Kind kind = kind(text.charAt(from));
            int to = from + 1;
            while (kind != Kind.SIGN && to < text.length() && kind(text.charAt(to)) == kind) {
                to++;
            }
            boolean isSpace = text.charAt(from) == ' ';
            if (!isSpace) {
                String piece = text.substring(from, to);
                pieces.add(new Piece(kind, kind == Kind.SIGN ? sign(piece) : piece, glued));
            }
            glued = !isSpace;
            from = to;
        }
        return pieces;
    }

    private static Kind kind(char character) {
        if (character >= '0' && character <= '9') {
            return Kind.DIGITS;
        }
        boolean isLetter = Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
        return isLetter ? Kind.WORD : Kind.SIGN;
    }

    private static String sign(String given) {
        if (HYPHENS.contains(given)) {
            return "-";
        } else if (DASHES.contains(given)) {
            return DASH;
        }
        return APOSTROPHES.contains(given) ? "'" : given;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
