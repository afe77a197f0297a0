package dev.chancery.pages;

import dev.chancery.register.ActEntry;
import dev.chancery.register.StruckOut;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act on a page, in one language; another of the same entry says the same in it.
 *
 * @param told what it says
 * @param accounts its own, and those that were added to it
 */
public record ActRow(ActEntry entry, Told told, List<AccountRow> accounts) {

    /**
     * What an act says, in a language.
     *
     * @param kind of an act that comes in kinds
     * @param on when it was done, in words; absent where it is not known
     * @param others the acts that it names, by what they are to it
     * @param occasion the folio of what it was done at; absent where it stands alone
     * @param accounts those that it was filed with
     * @param marking as words; absent where it bears none
     */
    public record Told(
            String type,
            @Nullable String kind,
            @Nullable String on,
            @Nullable String at,
            @Nullable String place,
            List<Who> by,
            List<Who> to,
            List<Said> said,
            List<Others> others,
            @Nullable Integer occasion,
            List<AccountRow> accounts,
            @Nullable String marking) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActRow row && entry.equals(row.entry);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    public String type() {
        return told.type();
    }

    public @Nullable String kind() {
        return told.kind();
    }

    public @Nullable String on() {
        return told.on();
    }

    public @Nullable String at() {
        return told.at();
    }

    public @Nullable String place() {
        return told.place();
    }

    public List<Who> by() {
        return told.by();
    }

    public List<Who> to() {
        return told.to();
    }

    public List<Said> said() {
        return told.said();
    }

    public @Nullable String marking() {
        return told.marking();
    }

    /** A field of it that stands in no sentence about it, with what it holds. */
    record Further(String field, Values.Value value) {}

    /** Who spoke or was addressed. */
    public record Who(
            Names.@Nullable Named party,
            @Nullable String office,
            @Nullable String person,
            @Nullable String body) {}

    /** What was said, in the language in which it is held. */
    public record Said(String lang, String text) {

        private static final int BEGINNING = 800;

        /** Whether it is long for a list of acts. */
        public boolean isLong() {
            return text.codePointCount(0, text.length()) > BEGINNING + 200;
        }

        /** How it begins, up to the end of a word. */
        public String beginning() {
            String begun = text.substring(0, text.offsetByCodePoints(0, BEGINNING));
            int word = begun.lastIndexOf(' ');
            return (word < BEGINNING / 2 ? begun : begun.substring(0, word)) + " …";
        }
    }

    /**
     * Other acts that it names.
     *
     * @param field by which it does
     */
    public record Others(String field, List<Integer> folios) {}

    public int folio() {
        return entry.folio();
    }

    /** What it has to do with other acts: those that it names, then those that answer it. */
    public List<Others> related() {
        return entry.answeredBy().isEmpty()
                ? told.others()
                : Stream.concat(told.others().stream(), Stream.of(new Others("answered-by", entry.answeredBy())))
                        .toList();
    }

    public @Nullable StruckOut struckOut() {
        return entry.struckOut();
    }

    /** The folio of what it was done at, or its own. */
    int occasion() {
        Integer occasion = told.occasion();
        return occasion == null ? folio() : occasion;
    }
}
