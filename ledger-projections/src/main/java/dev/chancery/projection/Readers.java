package dev.chancery.projection;

import dev.chancery.projection.GenerationTable.Generation;
import dev.chancery.projection.SegmentTable.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The readers of a node, one for each segment that it has, each in a thread of its own. */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final Map<String, Projection> projections;
    private final Workplace at;
    private final Map<SegmentKey, Working> readers = new ConcurrentHashMap<>();

    private record Working(Reader reader, Thread thread) {}

    Readers(Map<String, Projection> projections, Workplace at) {
        this.projections = projections;
        this.at = at;
    }

    Optional<Reader> find(SegmentKey key) {
        return Optional.ofNullable(readers.get(key)).map(Working::reader);
    }

    /** Has all readers of a projection look for dead letters to try again. */
    void attend(String projection) {
        readers.forEach((key, working) -> {
            if (key.projection().equals(projection)) {
                working.reader.attend();
            }
        });
        at.feed().wakeAll();
    }

    /** Has the readers of a projection on this node read on at once. */
    void hurry(String projection) {
        readers.forEach((key, working) -> {
            if (key.projection().equals(projection)) {
                working.reader.hurry();
            }
        });
    }

    /**
     * Takes as many segments as fall to this node, and gives up what is more.
     *
     * @param ours the generations that are followed here
     */
    void share(List<Generation> ours) {
        Map<SegmentKey, Checkpoint> read = new HashMap<>();
        readers.forEach((key, working) -> read.put(key, working.reader.checkpoint()));
        List<Entry> all = at.segments().all().stream()
                .filter(entry -> ours.stream()
                        .anyMatch(each -> each.projection().equals(entry.key().projection())
                                && each.number() == entry.key().generation()))
                .toList();
        endWhatIsForgotten(all, read);
        Set<SegmentKey> wanted = new HashSet<>(all.stream().map(Entry::key).toList());
        for (SegmentKey key : List.copyOf(readers.keySet())) {
            Working working = readers.get(key);
            if (!wanted.contains(key)) {
                end(List.of(key));
            } else if (working != null && !working.thread.isAlive()) {
                readers.remove(key);
            }
        }
        int nodes = Math.max(1, at.segments().nodesAlive());
        int share = (all.size() + nodes - 1) / nodes;
        if (readers.size() > share) {
            end(readers.keySet().stream().limit(readers.size() - share).toList());
        }
        for (Entry entry : all) {
            if (readers.size() < share
                    && !readers.containsKey(entry.key())
                    && at.segments().claim(entry.key(), at.node())) {
                work(entry.key());
            }
        }
    }

    /**
     * Stops readers that are further than the store says: a server that was killed has forgotten what it had not put on disk,
     * and a reader that finds nothing new would not notice. They are begun again where the store is.
     *
     * @param read where they were before the store was asked
     */
    private void endWhatIsForgotten(List<Entry> inStore, Map<SegmentKey, Checkpoint> read) {
        List<SegmentKey> forgotten = new ArrayList<>();
        for (Entry entry : inStore) {
            Checkpoint known = read.get(entry.key());
            if (known != null && entry.checkpoint().isBehind(known)) {
                LOG.warn(
                        "The database holds {} up to position {}, no longer {}; it is read again from there.",
                        entry.key(),
                        entry.checkpoint().position(),
                        known.position());
                forgotten.add(entry.key());
            }
        }
        end(forgotten);
    }

    private void work(SegmentKey key) {
        Entry entry = at.segments().of(key.projection(), key.generation()).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        Projection projection = projections.get(key.projection());
        if (projection == null) {
            throw new IllegalStateException("There is no projection " + key.projection() + " here.");
        }
        Reader reader = new Reader(
                key,
                entry.checkpoint(),
                past -> projection.writer(at.rows(key.projection(), key::generation), past),
                at.forReaders());
        Thread thread = Thread.ofPlatform()
                .name(key.projection() + "-" + key.generation() + "-"
                        + key.segment().number())
                .daemon()
                .start(reader);
        readers.put(key, new Working(reader, thread));
    }

    /** Stops readers and gives their segments up. Nobody is interrupted: H2 closes its file when a writer is. */
    private void end(Collection<SegmentKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<Working> ended = new ArrayList<>();
        for (SegmentKey key : keys) {
            Working working = readers.remove(key);
            if (working != null) {
                working.reader.stop();
                ended.add(working);
            }
        }
        at.feed().wakeAll();
        for (Working working : ended) {
            try {
                working.thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        keys.forEach(key -> at.segments().release(key, at.node()));
    }

    /** Stops all, and gives all segments up. */
    void endAll() {
        end(List.copyOf(readers.keySet()));
    }
}
