package dev.chancery.projection;

import dev.chancery.projection.Checkpoint.Place;
import dev.chancery.projection.DeadLetters.Letter;
import dev.chancery.projection.SegmentTable.ClaimLost;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.ReadAhead;
import dev.chancery.store.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the ledger for one segment of a generation: first what was on file when the generation was begun, dossier by dossier,
 * then whatever is recorded after it, as it comes.
 *
 * <p>Rows and checkpoint are written in one transaction, which fails when another node has the segment; so every event has
 * its effect once, whatever ends a node and whenever. An event that cannot be taken is put among the dead letters.
 */
final class Reader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration RECOVERY = Duration.ofSeconds(1);

    /** So long it lets others write after it has, unless somebody waits for it: what comes meanwhile it takes together. */
    private static final Duration REST = Duration.ofMillis(50);

    private final SegmentKey key;
    private final Projection.Writer writer;
    private final Surroundings at;
    private final ReadAhead<Place> ahead;
    private final Set<String> lying;
    private Set<Long> setAside;
    private volatile Checkpoint checkpoint;
    private volatile boolean stopped;
    private volatile boolean attentive;
    private final Semaphore hurried = new Semaphore(0);

    /** What all readers of a node have in common. */
    record Surroundings(
            String node,
            LedgerEvents ledger,
            Feed feed,
            SegmentTable segments,
            DeadLetters deadLetters,
            TransactionOperations transactions,
            int batchSize,
            int rebuildBatchSize) {}

    Reader(SegmentKey key, Checkpoint checkpoint, WriterOf writerOf, Surroundings at) {
        this.key = key;
        this.checkpoint = checkpoint;
        this.at = at;
        this.ahead = new ReadAhead<>(
                place -> at.ledger.afterByDossier(
                        place.dossier(), place.folio(), checkpoint.until(), at.rebuildBatchSize),
                at.rebuildBatchSize,
                event -> new Place(event.dossier(), event.folio()),
                event -> key.segment().includes(event.dossier()));
        this.lying = at.deadLetters.dossiers(key.projection(), key.generation());
        this.setAside = at.deadLetters.setAside(key.projection());
        this.writer = writerOf.reading((dossier, last) -> at.ledger
                .of(dossier, 0, Long.MAX_VALUE)
                .takeWhile(event -> event.folio() <= last)
                .map(this::asDecided));
    }

    /** Makes the writer of a projection. */
    interface WriterOf {
        Projection.Writer reading(Past past);
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    void stop() {
        stopped = true;
        hurry();
    }

    /** Has it read on at once: somebody waits. */
    void hurry() {
        if (hurried.availablePermits() == 0) {
            hurried.release();
        }
    }

    /** Has it look for dead letters that are to be tried again, soon. */
    void attend() {
        attentive = true;
    }

    @Override
    public void run() {
        try {
            readUntilStopped();
        } finally {
            ahead.end();
        }
    }

    private void readUntilStopped() {
        while (!stopped) {
            try {
                if (attentive) {
                    attentive = false;
                    retry();
                }
                int read = readOn();
                if (read == 0) {
                    at.feed.await(checkpoint.position(), LOOK_AGAIN);
                } else if (read < at.batchSize && checkpoint.building() == null) {
                    rest();
                }
            } catch (InterruptedException e) {
                return;
            } catch (ClaimLost e) {
                LOG.info("{}", e.getMessage());
                return;
            } catch (RuntimeException | Error e) {
                writer.forget();
                LOG.warn("{} will try again in a second.", key, e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECOVERY.toMillis());
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void rest() throws InterruptedException {
        if (hurried.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS)) {
            hurried.drainPermits();
        }
    }

    /** How many events there were to read. */
    private int readOn() {
        Place building = checkpoint.building();
        List<RecordedEvent> events =
                building == null ? at.feed.after(checkpoint.position(), at.batchSize) : ahead.after(building);
        if (events.isEmpty() && building == null) {
            return 0;
        } else if (events.isEmpty()) {
            Checkpoint built = checkpoint.built();
            at.transactions.executeWithoutResult(status -> at.segments.advance(key, at.node, checkpoint, built));
            checkpoint = built;
        } else {
            take(events);
        }
        return Math.max(1, events.size());
    }

    private void take(List<RecordedEvent> events) {
        try {
            write(events, null);
        } catch (RuntimeException e) {
            writer.forget();
            if (isNoFaultOfAnEvent(e)) {
                throw e;
            }
            for (RecordedEvent event : events) {
                takeAlone(event);
            }
        }
    }

    private void takeAlone(RecordedEvent event) {
        try {
            write(List.of(event), null);
        } catch (RuntimeException e) {
            writer.forget();
            if (isNoFaultOfAnEvent(e)) {
                throw e;
            }
            LOG.error(
                    "{} cannot take position {}, folio {} of {}",
                    key,
                    event.position(),
                    event.folio(),
                    event.dossier(),
                    e);
            boolean first = lying.add(event.dossier());
            try {
                write(List.of(event), e);
            } catch (RuntimeException unwritten) {
                if (first) {
                    lying.remove(event.dossier());
                }
                throw unwritten;
            }
        }
    }

    private static boolean isNoFaultOfAnEvent(RuntimeException e) {
        return e instanceof ClaimLost
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }

    /** @param cause why the events cannot be taken, if they cannot */
    private void write(List<RecordedEvent> events, @Nullable Throwable cause) {
        Tally consumed = checkpoint.consumed();
        List<RecordedEvent> taken = new ArrayList<>(events.size());
        List<RecordedEvent> left = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (key.segment().includes(event.dossier())) {
                consumed = consumed.plus(event.eventId());
                (lying.contains(event.dossier()) ? left : taken).add(asDecided(event));
            }
        }
        RecordedEvent last = events.getLast();
        Checkpoint after = checkpoint.building() == null
                ? checkpoint.at(last.position(), consumed)
                : checkpoint.at(new Place(last.dossier(), last.folio()), consumed);
        at.transactions.executeWithoutResult(status -> {
            if (!taken.isEmpty()) {
                writer.write(taken);
            }
            left.forEach(event -> at.deadLetters.add(key, event, cause));
            at.segments.advance(key, at.node, checkpoint, after);
        });
        checkpoint = after;
    }

    private RecordedEvent asDecided(RecordedEvent event) {
        return setAside.contains(event.position()) ? event.setAside() : event;
    }

    /** Tries the dead letters again of dossiers for which somebody asked. */
    private void retry() {
        setAside = at.deadLetters.setAside(key.projection());
        for (String dossier : at.deadLetters.asked(key.projection(), key.generation())) {
            if (key.segment().includes(dossier)) {
                retry(dossier);
            }
        }
    }

    private void retry(String dossier) {
        writer.forget();
        for (Letter letter : at.deadLetters.of(key.projection(), key.generation())) {
            if (!letter.dossier().equals(dossier)) {
                continue;
            }
            RecordedEvent event = at.ledger.find(dossier, letter.folio()).orElseThrow();
            try {
                at.transactions.executeWithoutResult(status -> {
                    writer.write(List.of(asDecided(event)));
                    at.deadLetters.remove(key.projection(), key.generation(), letter.position());
                    at.segments.advance(key, at.node, checkpoint, checkpoint);
                });
            } catch (RuntimeException e) {
                writer.forget();
                if (isNoFaultOfAnEvent(e)) {
                    throw e;
                }
                at.deadLetters.failedAgain(key, letter.position(), e);
                return;
            }
        }
        lying.remove(dossier);
    }
}
