package dev.chancery.projection;

import dev.chancery.projection.Completeness.Finding;
import dev.chancery.projection.DeadLetters.Letter;
import dev.chancery.projection.GenerationTable.Generation;
import dev.chancery.projection.GenerationTable.State;
import dev.chancery.projection.ProjectionStatus.Rebuilding;
import dev.chancery.projection.ProjectionStatus.Share;
import dev.chancery.projection.SegmentTable.Entry;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEvents;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The projections of the ledger: what answers, how far each has come, how to wait for one, to have it read everything anew,
 * and what became of events that it could not take.
 */
public final class Projections implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);
    private static final Duration LOOK_ELSEWHERE_AGAIN = Duration.ofMillis(10);

    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Workplace at;
    private final Keeper keeper;
    private @Nullable Thread keeping;

    /**
     * @param transactions of the data source, with a time limit
     * @param node the name of this process, which no other has
     */
    public Projections(
            Collection<Projection> projections,
            DataSource dataSource,
            TransactionOperations transactions,
            LedgerEvents ledger,
            Feed feed,
            String node,
            ProjectionSettings settings) {
        projections.forEach(each -> this.projections.put(each.name(), each));
        this.at = Workplace.of(dataSource, transactions, ledger, feed, node, settings);
        this.keeper = new Keeper(this.projections, at);
    }

    /** Begins to follow the ledger. An empty one is followed, and answers, when this returns. */
    public void start() {
        if (!at.database().isShared()) {
            at.segments().clear();
        }
        keeper.round();
        keeping = Thread.ofPlatform().name("projections").daemon().start(keeper);
    }

    @Override
    public void close() {
        keeper.stop();
        Thread thread = keeping;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public Set<String> names() {
        return projections.keySet();
    }

    /** The tables that answer, whichever they are at the moment. */
    public Rows rows(String projection) {
        return at.rows(projection, () -> answering(projection).number());
    }

    private Generation answering(String projection) {
        return keeper.answering(known(projection)).orElseThrow(() -> new NotAnswering(projection));
    }

    private String known(String projection) {
        if (!projections.containsKey(projection)) {
            throw new IllegalArgumentException("There is no projection " + projection + " among " + names() + ".");
        }
        return projection;
    }

    /**
     * The position up to which the projection shows everything, 0 before the first event.
     *
     * @throws NotAnswering before its first generation has read the ledger
     */
    public long position(String projection) {
        Generation generation = answering(projection);
        return here(generation).orElseGet(() -> inStore(projection, generation.number()));
    }

    /** Where the slowest segment is, if all are followed here. */
    private Optional<Long> here(Generation generation) {
        long slowest = Long.MAX_VALUE;
        for (int segment = 0; segment < generation.segments(); segment++) {
            Optional<Reader> reader = keeper.readers()
                    .find(new SegmentKey(
                            generation.projection(), generation.number(), new Segment(segment, generation.segments())));
            if (reader.isEmpty()) {
                return Optional.empty();
            }
            slowest = Math.min(slowest, reader.get().checkpoint().position());
        }
        return Optional.of(slowest);
    }

    private long inStore(String projection, int generation) {
        return at.segments().of(projection, generation).stream()
                .mapToLong(each -> each.checkpoint().position())
                .min()
                .orElse(0);
    }

    /**
     * Waits until what was recorded at a position is in the projection's rows, committed, in all of its segments.
     *
     * @return whether that came about within the time
     */
    public boolean awaitPosition(String projection, long position, Duration max) {
        long start = System.nanoTime();
        while (!hasCovered(projection, position)) {
            if (System.nanoTime() - start >= max.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            keeper.readers().hurry(projection);
            boolean here = keeper.answering(projection).flatMap(this::here).isPresent();
            LockSupport.parkNanos((here ? LOOK_AGAIN : LOOK_ELSEWHERE_AGAIN).toNanos());
        }
        return true;
    }

    private boolean hasCovered(String projection, long position) {
        return keeper.answering(known(projection))
                .filter(generation -> hasCovered(generation, position))
                .isPresent();
    }

    /** A reader may have been further than the rows are: a server that was killed forgets some, and it learns so later. */
    private boolean hasCovered(Generation generation, long position) {
        return here(generation).orElse(Long.MAX_VALUE) >= position
                && inStore(generation.projection(), generation.number()) >= position;
    }

    /** Has the projection read the ledger from the start, beside what answers; nothing if it is at that already. */
    public void rebuild(String projection) {
        keeper.begin(Optional.ofNullable(projections.get(known(projection))).orElseThrow());
        synchronized (keeper) {
            keeper.round();
        }
    }

    /** Whether the projection is being read anew. */
    public boolean isRebuilding(String projection) {
        return at.generations().find(known(projection), State.REBUILDING).isPresent()
                || !at.generations().find(projection, State.ANSWERING).equals(keeper.answering(projection));
    }

    /** How far each has come, in a few questions to the store that are short in a ledger of any length. */
    public List<Standing> standings() {
        long end = at.ledger().lastPosition();
        return names().stream().map(name -> standing(name, end)).toList();
    }

    private Standing standing(String name, long end) {
        Generation generation = keeper.answering(name).orElse(null);
        Finding finding = keeper.finding(name).orElse(null);
        long position = generation == null ? 0 : inStore(name, generation.number());
        return new Standing(
                name,
                generation != null,
                position,
                Math.max(0, end - position),
                position < end ? at.ledger().onRecordAfter(position).orElse(null) : null,
                finding == null ? null : finding.complete(),
                finding == null ? 0 : finding.missing(),
                generation == null ? 0 : at.deadLetters().count(name, generation.number()));
    }

    public List<ProjectionStatus> statuses() {
        return projections.values().stream().map(this::status).toList();
    }

    /** Compares everything that the projections have consumed with everything that the store holds, now. */
    public void verify() {
        keeper.checkWhole();
    }

    public ProjectionStatus status(String projection) {
        return status(Optional.ofNullable(projections.get(known(projection))).orElseThrow());
    }

    private ProjectionStatus status(Projection projection) {
        String name = projection.name();
        Integer generation = keeper.answering(name).map(Generation::number).orElse(null);
        List<Entry> segments = generation == null ? List.of() : at.segments().of(name, generation);
        long position = generation == null ? 0 : inStore(name, generation);
        Finding finding = keeper.finding(name).orElse(null);
        return new ProjectionStatus(
                name,
                projection.version(),
                generation,
                position,
                Math.max(0, at.ledger().lastPosition() - position),
                finding == null ? null : finding.complete(),
                finding == null ? 0 : finding.missing(),
                generation == null ? 0 : at.deadLetters().of(name, generation).size(),
                segments.stream()
                        .map(each -> new Share(
                                each.key().segment().number(),
                                each.checkpoint().position(),
                                each.checkpoint().consumed().count(),
                                each.owner()))
                        .toList(),
                at.generations()
                        .find(name, State.REBUILDING)
                        .map(this::rebuilding)
                        .orElse(null));
    }

    private Rebuilding rebuilding(Generation generation) {
        String name = generation.projection();
        long read = at.segments().of(name, generation.number()).stream()
                .mapToLong(each -> each.checkpoint().consumed().count())
                .sum();
        Progress progress = keeper.pace()
                .progress(name + "-" + generation.number(), read, at.ledger().count());
        return new Rebuilding(
                generation.number(),
                generation.version(),
                read,
                progress.of(),
                progress.perSecond(),
                progress.secondsLeft(),
                keeper.held(name).orElse(null));
    }

    /** What the projection could not take, and what waits behind it. */
    public List<DeadLetter> deadLetters(String projection) {
        return keeper
                .answering(known(projection))
                .map(generation -> at.deadLetters().of(projection, generation.number()))
                .orElse(List.of())
                .stream()
                .map(DeadLetter::of)
                .toList();
    }

    /** Has a dossier's dead letters tried again, from the first; false if there is none at that position. */
    public boolean retry(String projection, long position) {
        return find(projection, position)
                .map(letter -> {
                    at.deadLetters().askRetry(projection, letter.generation(), letter.dossier());
                    keeper.readers().attend(projection);
                    return true;
                })
                .orElse(false);
    }

    /** Has the projection pass over an event from now on, and take what waited behind it; false if it is no dead letter. */
    public boolean setAside(String projection, long position, String by, String reason) {
        return find(projection, position)
                .map(letter -> {
                    at.transactions().executeWithoutResult(status -> {
                        at.deadLetters().setAside(projection, letter, by, reason);
                        at.deadLetters().askRetry(projection, letter.generation(), letter.dossier());
                    });
                    keeper.readers().attend(projection);
                    return true;
                })
                .orElse(false);
    }

    private Optional<Letter> find(String projection, long position) {
        return keeper.answering(known(projection))
                .flatMap(generation -> at.deadLetters().of(projection, generation.number()).stream()
                        .filter(letter -> letter.position() == position)
                        .findFirst());
    }
}
