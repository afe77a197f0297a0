package dev.chancery.projection;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast generations are being read, over the last ten seconds or so, as seen from this node. */
final class Pace {

    private static final long SPAN = 10_000_000_000L;

    private final Map<String, Sample[]> samples = new HashMap<>();

    private record Sample(long nanos, long read) {}

    synchronized void note(String generation, long read) {
        Sample now = new Sample(System.nanoTime(), read);
        Sample[] kept = samples.computeIfAbsent(generation, key -> new Sample[] {now, now});
        if (now.nanos - kept[1].nanos > SPAN / 2) {
            kept[0] = kept[1];
            kept[1] = now;
        }
    }

    /** Events a second; nothing before there is something to go by. */
    synchronized @Nullable Long perSecond(String generation, long read) {
        Sample[] kept = samples.get(generation);
        if (kept == null) {
            return null;
        }
        double seconds = (System.nanoTime() - kept[0].nanos) / 1e9;
        return seconds < 0.5 ? null : Math.round((read - kept[0].read) / seconds);
    }

    synchronized void forget(String generation) {
        samples.remove(generation);
    }
}
