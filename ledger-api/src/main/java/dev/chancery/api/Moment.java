package dev.chancery.api;

import dev.chancery.gate.View;
import dev.chancery.register.AsOf;
import java.time.LocalDate;

/**
 * The state of affairs that a question is about: what was on record at a moment, of what had been done by a day.
 *
 * @param view of who asks
 * @param partial whether acts are withheld from who asks, which could have changed the answer
 * @param position what had been recorded by then
 * @param done the last day whose acts count, an act without a date counting from the day on which it was recorded
 * @param day the day on which age and delay are counted
 */
public record Moment(View view, boolean partial, long position, LocalDate done, LocalDate day) {

    /** The same question of another moment, which must have been reached as well. */
    public Moment at(long other) {
        return new Moment(view, partial, other, done, day);
    }

    /** The same, with age and delay counted on another day. */
    public Moment on(LocalDate other) {
        return new Moment(view, partial, position, done, other);
    }

    /** As the register is asked for it. */
    public AsOf ofFile() {
        return new AsOf(position, done, view);
    }
}
