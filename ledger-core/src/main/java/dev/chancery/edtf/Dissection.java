package dev.chancery.edtf;

import dev.chancery.edtf.Piece.Kind;
import dev.chancery.edtf.WrittenDate.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a date as people write it apart, by the words of one language. */
final class Dissection {

    private final Lexicon lexicon;
    private final List<Piece> pieces;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    private Dissection(List<Piece> pieces, Lexicon lexicon) {
        this.pieces = pieces;
        this.lexicon = lexicon;
    }

    /** The parts of a text with single spaces. */
    static List<Part> of(String text, Lexicon lexicon) {
        var dissection = new Dissection(Piece.of(text), lexicon);
        while (dissection.at < dissection.pieces.size()) {
            dissection.step();
        }
        return List.copyOf(dissection.parts);
    }

    private void step() {
        Piece piece = pieces.get(at);
        switch (piece.kind()) {
            case DIGITS -> number(piece);
            case WORD -> word(piece);
            case SIGN -> {
                at++;
                add(sign(piece));
            }
        }
    }

    private void add(Part part) {
        if (!part.is(Sense.FILLER)) {
            parts.add(part);
        }
    }

    private @Nullable Piece piece(int index) {
        return index >= 0 && index < pieces.size() ? pieces.get(index) : null;
    }

    private void number(Piece first) {
        if (isSplitSeason(first)) {
            parts.add(new Part(Sense.NUMBER, first.text()));
            at += 3;
        } else if (!numeric(3) && !numeric(2)) {
            parts.add(new Part(Sense.NUMBER, first.text()));
            at++;
        }
        ending(pieces.get(at - 1).text().length() == 4);
    }

    /** Whether it is the winter of one year and the next, which EDTF has under the first. */
    private boolean isSplitSeason(Piece year) {
        Piece between = piece(at + 1);
        Piece next = piece(at + 2);
        if (parts.isEmpty()
                || !parts.getLast().runsIntoTheNextYear()
                || year.text().length() != 4) {
            return false;
        }
        if (between == null || next == null || !next.is(Kind.DIGITS)) {
            return false;
        }
        String following = String.valueOf(Integer.parseInt(year.text()) + 1);
        boolean isFollowing = next.text().equals(following) || next.text().equals(following.substring(2));
        return isFollowing && (between.isSign("/") || between.isSign("-") || between.isSign(Piece.DASH));
    }

    /** Takes so many numbers with one sign between them for a date; nothing where they are none. */
    private boolean numeric(int numbers) {
        int end = at + 2 * numbers - 1;
        if (end > pieces.size()) {
            return false;
        }
        Piece sign = pieces.get(at + 1);
        var shape = new StringBuilder(sign.text());
        var text = new StringBuilder();
        for (int index = at; index < end; index++) {
            Piece each = pieces.get(index);
            boolean isNumber = (index - at) % 2 == 0;
            if (isNumber ? !each.is(Kind.DIGITS) : !each.isSign(sign.text())) {
                return false;
            }
            shape.append(isNumber ? shape(each) : "");
            text.append(each.text());
        }
        boolean spaced = !sign.glued() || !pieces.get(at + 2).glued();
        boolean known =
                switch (shape.toString()) {
                    case ".ydd", "/ydd", "-ydd", "–ydd", ".ddy", "/ddy", "-ddy", "–ddy" -> true;
                    case ".ddd", "/ddd", "-ddd", ".dy", "/dy", ".yd", "/yd", ".dd", "/dd" -> true;
                    case "-dy", "-yd" -> !spaced;
                    default -> false;
                };
        if (known) {
            parts.add(new Part(Sense.NUMERIC, text.toString()));
            at = end;
        }
        return known;
    }

    /** Four digits are of a year, two at most of a day or a month. */
    private static String shape(Piece digits) {
        int length = digits.text().length();
        return length == 4 ? "y" : length <= 2 ? "d" : "?";
    }

    /** Takes what a number ends in, as in 14th, 1er, 2025-ci and 1920s; it is a decade only of a year. */
    private void ending(boolean ofYear) {
        Piece next = piece(at);
        int word = next != null && next.glued() && (next.isSign("-") || next.isSign("'")) ? at + 1 : at;
        Piece ending = piece(word);
        if (ending == null || !ending.glued() || !ending.is(Kind.WORD)) {
            return;
        }
        lexicon.ending(Lexicon.folded(ending.text())).ifPresent(sense -> {
            at = word + 1;
            add(new Part(sense == Sense.DECADE && !ofYear ? Sense.FILLER : sense));
        });
    }

    private void word(Piece first) {
        if (phrase()) {
            return;
        }
        String word = Lexicon.folded(first.text());
        int value = lexicon.roman(word).orElseThrow(() -> new NotRead(Why.UNKNOWN_WORD, first.text()));
        parts.add(new Part(Sense.ROMAN, value));
        at++;
        ending(false);
    }

    /** Takes the longest phrase that begins here; hyphens and apostrophes may stand between its words. */
    private boolean phrase() {
        var words = new StringBuilder();
        List<Part> meaning = null;
        int end = at;
        int count = 0;
        for (int next = at; next < pieces.size() && count < lexicon.longest(); next++) {
            Piece piece = pieces.get(next);
            if (piece.is(Kind.WORD)) {
                words.append(count == 0 ? "" : " ").append(Lexicon.folded(piece.text()));
                count++;
                List<Part> found = lexicon.meaning(words.toString());
                if (found != null) {
                    meaning = found;
                    end = next + 1;
                }
            } else if (!piece.isSign("-") && !piece.isSign("'")) {
                break;
            }
        }
        if (meaning == null) {
            return false;
        }
        meaning.forEach(this::add);
        at = end;
        return true;
    }

    /** A full stop belongs to the word or the number before it, unless it is between numbers. */
    private Part sign(Piece sign) {
        return new Part(
                switch (sign.text()) {
                    case "." -> isBetweenNumbers() ? Sense.SIGN : Sense.FILLER;
                    case "'", "(", ")" -> Sense.FILLER;
                    case "," -> Sense.COMMA;
                    case "?" -> Sense.PROBABLY;
                    case "~", "≈" -> Sense.ABOUT;
                    case "&" -> Sense.AND;
                    case Piece.DASH -> Sense.DASH;
                    case "-" -> isSpaced(sign) ? Sense.DASH : Sense.HYPHEN;
                    default -> Sense.SIGN;
                });
    }

    private boolean isBetweenNumbers() {
        Piece before = piece(at - 2);
        Piece after = piece(at);
        return before != null && before.is(Kind.DIGITS) && after != null && after.is(Kind.DIGITS);
    }

    private boolean isSpaced(Piece sign) {
        Piece after = piece(at);
        return !sign.glued() && after != null && !after.glued();
    }
}
