package dev.chancery.api;

import dev.chancery.store.Durability;
import dev.chancery.store.Excerpt;
import dev.chancery.store.Feed;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Sieve;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The feed as server-sent events (HTML, section 9.2), each with its position as its id, until the reader goes or the ledger
 * stops.
 *
 * <p>A heartbeat is an id alone: a browser shows nothing for it and yet begins from there when it comes back.
 */
final class EventStream {

    private static final int PAGE = 100;
    private static final int MOST = 10_000;

    private final Feed feed;
    private final Durability durability;
    private final @Nullable String dossier;
    private final Supplier<Sieve> wanted;
    private final Duration heartbeat;
    private final Streams streams;

    EventStream(
            Feed feed,
            Durability durability,
            @Nullable String dossier,
            Supplier<Sieve> wanted,
            Duration heartbeat,
            Streams streams) {
        this.feed = feed;
        this.durability = durability;
        this.dossier = dossier;
        this.wanted = wanted;
        this.heartbeat = heartbeat;
        this.streams = streams;
    }

    /** Writes what is recorded after a position. */
    void write(OutputStream out, long from, Function<RecordedEvent, String> shown) throws IOException {
        long reached = from;
        send(out, "retry: 1000\nid: " + reached + "\n\n");
        long sent = System.nanoTime();
        while (streams.isRunning()) {
            Excerpt next = feed.after(reached, dossier, wanted.get(), PAGE, MOST);
            reached = next.position();
            if (!next.events().isEmpty()) {
                durability.await(); // nothing is passed on that could still be lost
                send(out, text(next, shown));
                sent = System.nanoTime();
            }
            Duration silent = Duration.ofNanos(System.nanoTime() - sent);
            if (silent.compareTo(heartbeat) >= 0) {
                send(out, "id: " + reached + "\n\n");
                sent = System.nanoTime();
            } else if (next.atTheEnd()) {
                await(reached, heartbeat.minus(silent));
            }
        }
    }

    private static String text(Excerpt next, Function<RecordedEvent, String> shown) {
        var text = new StringBuilder();
        for (RecordedEvent event : next.events()) {
            text.append("id: ").append(event.position());
            text.append("\nevent: ").append(event.type());
            text.append("\ndata: ").append(shown.apply(event)).append("\n\n");
        }
        return text.toString();
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void await(long position, Duration max) throws IOException {
        try {
            feed.await(position, max);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
