package dev.chancery.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far long work has come.
 *
 * @param of how much there is to do; 0 where nobody knows
 * @param perSecond lately, on the whole; absent at first
 */
public record Progress(long done, long of, @Nullable Long perSecond) {

    /** At that rate; absent where nothing can be said. */
    public @Nullable Long secondsLeft() {
        return perSecond == null || perSecond <= 0 || of == 0
                ? null
                : Math.max(0, of - done + perSecond - 1) / perSecond;
    }

    /** Such as "200 of 1000 events read, 100 a second, 8 s left". */
    public String inWords(String what) {
        Long left = secondsLeft();
        return done + (of == 0 ? " " : " of " + of + " ") + what + ", " + (perSecond == null ? "?" : perSecond)
                + " a second, " + (left == null ? "?" : left) + " s left";
    }
}
