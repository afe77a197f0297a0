package dev.chancery.projection;

import dev.chancery.projection.Completeness.Finding;
import dev.chancery.projection.GenerationTable.Generation;
import dev.chancery.projection.GenerationTable.State;
import dev.chancery.projection.SegmentTable.Entry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the projections of a node going: begins generations that are wanted, takes its share of the segments, has a
 * generation answer once it has read what the store holds, and drops the one before.
 *
 * <p>Every node has one; whatever two of them do at once, one of them does.
 */
final class Keeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration TELL_AGAIN = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 100;
    private static final int LOOKS_A_ROUND = 10;
    private static final int ROUNDS_A_CHECK = 5;
    private static final int ROUNDS_A_WHOLE_CHECK = 3_600;

    private final Map<String, Projection> projections;
    private final Workplace at;
    private final Readers readers;
    private final Map<String, Finding> findings = new ConcurrentHashMap<>();
    private final Map<String, String> held = new ConcurrentHashMap<>();
    private final Pace pace = new Pace();
    /** Where the ledger ended when a generation had been built: it may go on for ever, and be behind for ever by a moment. */
    private final Map<String, Long> ends = new HashMap<>();

    private volatile Map<String, Generation> answering = Map.of();
    private volatile boolean stopped;
    private volatile boolean rebuilding; // then one looks more often
    private int rounds;
    private long toldAt = System.nanoTime();

    Keeper(Map<String, Projection> projections, Workplace at) {
        this.projections = projections;
        this.at = at;
        this.readers = new Readers(projections, at);
    }

    /** The generation that answers, as far as this node knows. */
    Optional<Generation> answering(String projection) {
        return Optional.ofNullable(answering.get(projection));
    }

    Optional<Finding> finding(String projection) {
        return Optional.ofNullable(findings.get(projection));
    }

    Optional<String> held(String projection) {
        return Optional.ofNullable(held.get(projection));
    }

    Pace pace() {
        return pace;
    }

    /** Those who read on this node. */
    Readers readers() {
        return readers;
    }

    @Override
    public void run() {
        for (int looks = 0; !stopped; looks++) {
            try {
                if (at.database().isShared()) {
                    at.feed().look();
                }
                if (looks % LOOKS_A_ROUND == 0 || rebuilding) {
                    round();
                }
            } catch (RuntimeException e) {
                LOG.warn("The projections could not be looked after; again in a moment.", e);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Everything that is to be done from time to time; nothing any more once it was stopped. */
    synchronized void round() {
        if (stopped) {
            return;
        }
        at.segments().extend(at.node());
        projections.values().forEach(this::beginWhereWanted);
        readers.share(at.generations().all().stream()
                .filter(generation -> generation.state() != State.RETIRED && isOurs(generation))
                .toList());
        List<Generation> rebuilt = at.generations().all().stream()
                .filter(generation -> generation.state() == State.REBUILDING && isOurs(generation))
                .toList();
        rebuilt.forEach(this::letAnswerWhenRead);
        rebuilding = !rebuilt.isEmpty();
        noteAnswering();
        if (rounds % ROUNDS_A_CHECK == 0) {
            if (rounds % ROUNDS_A_WHOLE_CHECK == 0) {
                at.completeness().countAnew();
            }
            answering.forEach(this::check);
        }
        projections.keySet().forEach(this::attendWhereAsked);
        at.generations().outdated().forEach(this::drop);
        rounds++;
    }

    private boolean isOurs(Generation generation) {
        Projection projection = projections.get(generation.projection());
        return projection != null
                && generation.version() <= projection.version()
                && generation.version() >= projection.compatibleSince();
    }

    private void beginWhereWanted(Projection projection) {
        boolean wanted = at.generations().all().stream()
                .filter(each -> each.projection().equals(projection.name()) && each.state() != State.RETIRED)
                .noneMatch(each -> each.version() >= projection.version());
        if (wanted) {
            begin(projection);
        }
    }

    /** Begins a generation; nothing if another node has just done so. */
    synchronized void begin(Projection projection) {
        at.alone(() -> {
            List<Generation> all = at.generations().all().stream()
                    .filter(each -> each.projection().equals(projection.name()))
                    .toList();
            if (all.stream()
                    .anyMatch(each -> each.state() == State.REBUILDING && each.version() >= projection.version())) {
                return;
            }
            all.stream()
                    .filter(each -> each.state() == State.REBUILDING)
                    .forEach(each -> at.generations().retire(each.projection(), each.number()));
            int number = all.stream().mapToInt(Generation::number).max().orElse(0) + 1;
            var generation = new Generation(
                    projection.name(), number, projection.version(), State.REBUILDING, at.segmentsWanted());
            at.generations().forget(generation); // what a beginning that was cut short has left
            at.schemas().create(projection, number);
            long until = at.ledger().lastPosition();
            for (int segment = 0; segment < generation.segments(); segment++) {
                at.segments()
                        .begin(
                                new SegmentKey(projection.name(), number, new Segment(segment, generation.segments())),
                                until);
            }
            // Last, since H2 has no transaction around this: segments without their generation are nothing.
            at.generations().begin(generation);
            if (until > 0) {
                LOG.info("{} is read anew as generation {}, up to position {}", projection.name(), number, until);
            }
        });
    }

    private void letAnswerWhenRead(Generation generation) {
        String name = generation.projection();
        List<Entry> segments = at.segments().of(name, generation.number());
        long read = segments.stream()
                .mapToLong(each -> each.checkpoint().consumed().count())
                .sum();
        String paceOf = name + "-" + generation.number();
        pace.note(paceOf, read);
        if (segments.stream().anyMatch(each -> each.checkpoint().building() != null)) {
            tell(generation, read, paceOf);
            return;
        }
        long end = ends.computeIfAbsent(paceOf, key -> at.ledger().lastPosition());
        if (segments.size() < generation.segments()
                || segments.stream().anyMatch(each -> each.checkpoint().position() < end)) {
            at.feed().look();
            return;
        }
        if (!at.completeness().check(segments).complete()) {
            held.put(name, "what it has consumed is not what the store holds");
            return;
        }
        Optional<Generation> before = at.generations().find(name, State.ANSWERING);
        Set<String> lyingBefore = before.map(each -> at.deadLetters().dossiers(name, each.number()))
                .orElse(Set.of());
        if (before.isPresent() && !lyingBefore.containsAll(at.deadLetters().dossiers(name, generation.number()))) {
            held.put(name, "it could not take events that the one before has taken");
            return;
        }
        held.remove(name);
        at.generations().swap(name, generation.number());
        pace.forget(paceOf);
        ends.remove(paceOf);
        if (end > 0) {
            LOG.info("{} answers from generation {}", name, generation.number());
        }
    }

    /** Says how far a rebuild has come, every ten seconds. */
    private void tell(Generation generation, long read, String paceOf) {
        if (System.nanoTime() - toldAt > TELL_AGAIN.toNanos()) {
            toldAt = System.nanoTime();
            LOG.info(
                    "{} generation {}: {}",
                    generation.projection(),
                    generation.number(),
                    pace.progress(paceOf, read, at.ledger().count()).inWords("events read"));
        }
    }

    private void noteAnswering() {
        Map<String, Generation> now = new ConcurrentHashMap<>();
        at.generations().all().stream()
                .filter(each -> each.state() == State.ANSWERING && isOurs(each))
                .forEach(each -> now.put(each.projection(), each));
        answering = now;
    }

    private void check(String projection, Generation generation) {
        List<Entry> segments = at.segments().of(projection, generation.number());
        if (segments.stream().allMatch(each -> each.checkpoint().building() == null)) {
            Finding finding = at.completeness().check(segments);
            Finding before = findings.put(projection, finding);
            if (!finding.complete() && (before == null || before.complete())) {
                LOG.error(
                        "ALARM: the {} is not complete: what it has consumed differs from the store by {} events. "
                                + "Rebuild it, and find out why.",
                        projection,
                        finding.missing());
            }
        }
    }

    private void attendWhereAsked(String projection) {
        answering(projection)
                .filter(generation ->
                        !at.deadLetters().asked(projection, generation.number()).isEmpty())
                .ifPresent(generation -> readers.attend(projection));
    }

    private void drop(Generation generation) {
        at.alone(() -> {
            at.schemas().drop(generation.projection(), generation.number());
            at.generations().forget(generation);
        });
    }

    /** Checks now, and from the first event on. */
    synchronized void checkWhole() {
        at.completeness().countAnew();
        answering.forEach(this::check);
    }

    void stop() {
        stopped = true;
        synchronized (this) {
            readers.endAll();
            at.segments().leave(at.node());
        }
    }
}
