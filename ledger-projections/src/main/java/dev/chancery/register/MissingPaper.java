package dev.chancery.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper that the registry lacks, wholly or in part, or numbers of which it has no paper.
 *
 * @param paper one that it knows of
 * @param gap numbers between those of two papers on file
 */
public record MissingPaper(
        List<Reason> reasons,
        @JsonUnwrapped @Nullable PaperEntry paper,
        @JsonUnwrapped @Nullable Gap gap) {

    /** Why it is listed. */
    public enum Reason {
        /** It is known to exist; the registry has neither it nor a copy. */
        KNOWN_OF,
        /** Papers of its form bear a number, and its sender's is not known. */
        NUMBER_UNKNOWN,
        /** A sender's serial numbers leave some out. */
        GAP_IN_SERIAL
    }

    /**
     * A run of numbers that no paper on file bears. Such a number may well concern another matter: the serial is that
     * of an office and an addressee, not of a dossier.
     *
     * @param from the first, written as its neighbours are
     * @param to the last
     * @param between the folios of the papers before and after it
     */
    public record Gap(String from, String to, int count, List<Integer> between) {

        public Gap {
            between = List.copyOf(between);
        }
    }
}
