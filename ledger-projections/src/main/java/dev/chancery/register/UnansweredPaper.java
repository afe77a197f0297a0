package dev.chancery.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A paper to which nothing recorded is in reply, nor to any act that it carries.
 *
 * @param ageDays days from its sort day, or its recording where undated, to the day asked about; 0 at least
 */
public record UnansweredPaper(@JsonUnwrapped PaperEntry paper, long ageDays) {}
