package dev.chancery.projection;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast pieces of long work go on, over the last ten seconds or so, as seen from here. */
public final class Pace {

    private static final long SPAN = 10_000_000_000L;

    private final Map<String, Sample[]> samples = new HashMap<>();

    private record Sample(long nanos, long done) {}

    public synchronized void note(String work, long done) {
        Sample now = new Sample(System.nanoTime(), done);
        Sample[] kept = samples.computeIfAbsent(work, key -> new Sample[] {now, now});
        if (now.nanos - kept[1].nanos > SPAN / 2) {
            kept[0] = kept[1];
            kept[1] = now;
        }
    }

    /** How far a piece of work has come that has been noted before. */
    public Progress progress(String work, long done, long of) {
        return new Progress(done, of, perSecond(work, done));
    }

    /** Nothing before there is something to go by. */
    private synchronized @Nullable Long perSecond(String work, long done) {
        Sample[] kept = samples.get(work);
        if (kept == null) {
            return null;
        }
        double seconds = (System.nanoTime() - kept[0].nanos) / 1e9;
        return seconds < 0.5 ? null : Math.round((done - kept[0].done) / seconds);
    }

    synchronized void forget(String work) {
        samples.remove(work);
    }
}
