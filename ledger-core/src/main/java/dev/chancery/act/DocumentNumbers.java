package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * The two registrations of one paper, ours and theirs; they seldom agree.
 */
public record DocumentNumbers(
        @Nullable DocumentNumber ours, @Nullable DocumentNumber theirs) {}
