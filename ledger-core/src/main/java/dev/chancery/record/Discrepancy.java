package dev.chancery.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;
import dev.chancery.act.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point on which a source tells an act otherwise than it is on file. Nothing is ever resolved automatically.
 *
 * <p>{@link Malformed} if it has no class or states nothing.
 *
 * @param field the wire name of the act's field; absent where it is about the act as a whole
 * @param states what the source states instead, in the registry's words
 */
public record Discrepancy(
        @Nullable String field,
        String states,
        @JsonProperty("class") Sort sort) {

    @SuppressWarnings("NullAway") // the wire may leave out what the constructor then names as missing
    public Discrepancy {
        if (states == null || states.isBlank()) {
            throw new Malformed("states", Flaw.NO_STATEMENT.of());
        }
        if (sort == null) {
            throw new Malformed("class", Flaw.NO_CLASS.of(Sort.words()));
        }
        if (field != null && field.isBlank()) {
            throw new Malformed("field", Flaw.BLANK_FIELD.of());
        }
    }

    /** How a source differs. */
    public enum Sort {
        /** Both cannot be true. */
        CONTRADICTION,
        /** One is more exact than the other. */
        PRECISION,
        /** One is silent. */
        OMISSION,
        /** The words differ, and perhaps no more. */
        WORDING,
        /** Each was true when it was said. */
        AS_OF,
        /** One is in all likelihood a slip. */
        PROBABLE_ERROR;

        private static List<Sentence.Named> words() {
            return Arrays.stream(values())
                    .map(sort -> new Sentence.Named(
                            "discrepancy", sort.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .toList();
        }
    }
}
