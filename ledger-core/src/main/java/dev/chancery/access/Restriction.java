package dev.chancery.access;

import dev.chancery.act.Act;
import dev.chancery.act.Marking;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.DossierReopened;
import dev.chancery.record.RecordKeeping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Marking} says about who may read: its classification and its caveats, however they are spelt. Its
 * precedence says nothing of that.
 *
 * @param classification a word in lower case with single hyphens; absent where only caveats restrict
 * @param caveats such words, each once, sorted
 */
public record Restriction(@Nullable String classification, List<String> caveats) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern AROUND = Pattern.compile("^-|-$");
    private static final String OUTER = "//";
    private static final String INNER = ",";

    private static final Restriction NONE = new Restriction(null, List.of());

    /** Stands for what is longer than any scheme says it. */
    private static final Restriction BEYOND_WORDS = new Restriction("-", List.of());

    private static final int LONGEST = 1000;

    public Restriction {
        caveats = List.copyOf(caveats);
    }

    /** What a marking restricts; nothing where it only says how fast the paper is to travel. */
    public static Optional<Restriction> of(@Nullable Marking marking) {
        if (marking == null) {
            return Optional.empty();
        }
        String classification = marking.classification();
        var restriction = new Restriction(
                classification == null ? null : word(classification),
                marking.caveats().stream()
                        .map(Restriction::word)
                        .distinct()
                        .sorted()
                        .toList());
        if (restriction.text().length() > LONGEST) {
            return Optional.of(BEYOND_WORDS);
        }
        return restriction.equals(NONE) ? Optional.empty() : Optional.of(restriction);
    }

    /** A classification or a caveat as it is compared: {@code TOP SECRET} and {@code Top-Secret} are one. */
    public static String word(String text) {
        String word = BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        String inner = AROUND.matcher(word).replaceAll("");
        return inner.isEmpty() ? "-" : inner;
    }

    /** As it lies in tables, in at most a thousand characters, such as {@code secret//eyes-only,nodis}. */
    public String text() {
        return (classification == null ? "" : classification) + OUTER + String.join(INNER, caveats);
    }

    public static Restriction parse(String text) {
        int end = text.indexOf(OUTER);
        String classification = text.substring(0, end);
        return new Restriction(
                classification.isEmpty() ? null : classification,
                Stream.of(text.substring(end + OUTER.length()).split(INNER, -1))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /**
     * How an act is restricted from an event on.
     *
     * @param act its folio
     * @param restriction absent where it is open to all who may see the dossier
     */
    public record Laid(int act, @Nullable Restriction restriction) {}

    /** The act by whose restriction an event may be seen, by folio; none where it is about the dossier. */
    public static OptionalInt governing(Object event, int folio) {
        return switch (event) {
            case Act ignored -> OptionalInt.of(folio);
            case RecordKeeping entry ->
                switch (entry) {
                    case ActCorrected correction -> OptionalInt.of(correction.act());
                    case ActStruckOut strikeOut -> OptionalInt.of(strikeOut.act());
                    case AccountAdded account -> OptionalInt.of(account.act());
                    case DiscrepancyAssessed assessment -> OptionalInt.of(assessment.act());
                    case DossierOpened ignored -> OptionalInt.empty();
                    case DossierCorrected ignored -> OptionalInt.empty();
                    case DossierClosed ignored -> OptionalInt.empty();
                    case DossierReopened ignored -> OptionalInt.empty();
                };
            default -> throw neither(event);
        };
    }

    /** What an event says of the restriction of an act; nothing where it leaves it as it was, or is about none. */
    public static Optional<Laid> laidBy(Object event, int folio) {
        return switch (event) {
            case Act act -> of(act.particulars().marking()).map(restriction -> new Laid(folio, restriction));
            case RecordKeeping entry ->
                switch (entry) {
                    case ActCorrected correction ->
                        correction.fields().contains("marking")
                                ? Optional.of(new Laid(
                                        correction.act(),
                                        of(correction.corrected().particulars().marking())
                                                .orElse(null)))
                                : Optional.empty();
                    case ActStruckOut ignored -> Optional.empty();
                    case AccountAdded ignored -> Optional.empty();
                    case DiscrepancyAssessed ignored -> Optional.empty();
                    case DossierOpened ignored -> Optional.empty();
                    case DossierCorrected ignored -> Optional.empty();
                    case DossierClosed ignored -> Optional.empty();
                    case DossierReopened ignored -> Optional.empty();
                };
            default -> throw neither(event);
        };
    }

    private static IllegalArgumentException neither(Object event) {
        return new IllegalArgumentException("Neither an act nor a record-keeping event: " + event);
    }
}
