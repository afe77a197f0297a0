package dev.chancery.stance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.act.AssertionKind;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one party has said of an act, on one kind.
 *
 * @param about the folio that it is about
 * @param kind absent where it concerns that act as a whole, as regret does
 * @param act the folio by which it was said
 * @param imputedTo the party to which something is imputed
 * @param named of a denial or an admission, the folios that it names: the act itself, or assertions about it
 */
public record Stance(
        @JsonIgnore int about,
        @JsonIgnore @Nullable AssertionKind kind,
        PartyCode party,
        @JsonProperty("stance") Sort sort,
        int act,
        @Nullable Edtf on,
        @Nullable PartyCode imputedTo,
        List<Integer> named) {

    /** As a chronology goes: undated ones last, ties by folio. */
    static final Comparator<Stance> CHRONOLOGICAL = Comparator.comparing(
                    Stance::on, Comparator.nullsLast(Edtf.CHRONOLOGICAL))
            .thenComparingInt(Stance::act)
            .thenComparing(Stance::party);

    /** How it was said. */
    public enum Sort {
        /** Raised as a question: it asks and does not accuse. */
        CONCERN,
        ASSERTED,
        /** Asserted by a party that is neither principal, as another party does. */
        CORROBORATED,
        DENIED,
        ADMITTED,
        /** Without admitting. */
        REGRETTED,
        /** Regretted with responsibility. */
        APOLOGISED
    }

    public Stance {
        named = List.copyOf(named);
    }

    /** The same stance, with what the same act names elsewhere. */
    public Stance alsoNaming(Stance same) {
        var both = new TreeSet<>(named);
        both.addAll(same.named);
        return new Stance(about, kind, party, sort, act, on, imputedTo, List.copyOf(both));
    }

    /** Whether it says that something is so, or asks whether it is. */
    boolean raises() {
        return sort == Sort.ASSERTED || sort == Sort.CONCERN || sort == Sort.ADMITTED;
    }

    boolean regrets() {
        return sort == Sort.REGRETTED || sort == Sort.APOLOGISED;
    }

    boolean denies() {
        return sort == Sort.DENIED;
    }

    /** Whether it puts what happened down to another party than the speaker. */
    boolean blames() {
        return sort == Sort.ASSERTED
                && (kind == AssertionKind.CAUSE || kind == AssertionKind.ATTRIBUTION || kind == AssertionKind.INTENT)
                && imputedTo != null
                && !imputedTo.equals(party);
    }

    Stance as(Sort other) {
        return new Stance(about, kind, party, other, act, on, imputedTo, named);
    }
}
