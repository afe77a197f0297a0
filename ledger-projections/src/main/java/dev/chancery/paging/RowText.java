package dev.chancery.paging;

/** A text as it stands in rows: no longer than its column. */
public final class RowText {

    private RowText() {}

    /**
     * As much of it as fits, with no character cut in two.
     *
     * @param longest in UTF-16 units, as H2 counts
     */
    public static String fitting(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean between = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, between ? longest - 1 : longest);
    }
}
