package dev.chancery.cli;

import dev.chancery.projection.Pace;
import dev.chancery.transcript.Onlooker;
import java.time.Duration;

/** Tells from time to time how far long work has come, how fast it goes on, and how long it will take. */
final class Meter implements Onlooker {

    private final Terminal terminal;
    private final long everyNanos;
    private final Pace pace = new Pace();
    private long toldAt = System.nanoTime();

    /** @param seconds between one telling and the next */
    Meter(Terminal terminal, double seconds) {
        this.terminal = terminal;
        this.everyNanos = Duration.ofMillis(Math.round(seconds * 1_000)).toNanos();
    }

    @Override
    public void sees(String done, long events, long of) {
        of("events " + done, events, of);
    }

    void of(String what, long done, long of) {
        pace.note(what, done);
        if (System.nanoTime() - toldAt >= everyNanos) {
            toldAt = System.nanoTime();
            terminal.say(pace.progress(what, done, of).inWords(what));
        }
    }
}
