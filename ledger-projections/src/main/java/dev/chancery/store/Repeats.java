package dev.chancery.store;

import dev.chancery.store.FirstAnswers.Kept;
import dev.chancery.store.RepeatRefused.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Requests that may be repeated: those of one key come one after another, and all get the first answer, for ever. Refusals
 * are not remembered.
 */
public final class Repeats {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FirstAnswers answers;
    private final Durability durability;
    private final Map<RepeatKey, Turn> turns = new ConcurrentHashMap<>();

    public Repeats(DataSource dataSource, Durability durability) {
        this.answers = new FirstAnswers(dataSource);
        this.durability = durability;
    }

    /**
     * Waits until no other request of this key is being answered here; to be closed by the same thread.
     *
     * @throws RepeatRefused when that takes too long
     */
    public AutoCloseable take(RepeatKey key) {
        Turn turn = turns.compute(key, (same, taken) -> (taken == null ? new Turn() : taken).awaited(1));
        try {
            turn.take();
        } catch (RuntimeException e) {
            leave(key);
            throw e;
        }
        return () -> {
            turn.lock.unlock();
            leave(key);
        };
    }

    private void leave(RepeatKey key) {
        turns.compute(key, (same, taken) -> taken == null || taken.awaited(-1).waiting == 0 ? null : taken);
    }

    /**
     * The answer that was given first, once it is on disk; nothing before there is one.
     *
     * @throws RepeatRefused when it was given to another body
     */
    public Optional<Recorded<Answer>> first(RepeatKey key) {
        Optional<Kept> kept = answers.find(key);
        if (kept.isPresent() && !kept.get().digest().equals(key.digest())) {
            throw new RepeatRefused(Reason.OTHER_BODY);
        }
        kept.ifPresent(first -> durability.await());
        return kept.map(first -> new Recorded<>(first.answer(), first.position()));
    }

    /** Those who come with one key. */
    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int waiting;

        Turn awaited(int more) {
            waiting += more;
            return this;
        }

        void take() {
            try {
                if (lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new RepeatRefused(Reason.IN_FLIGHT);
        }
    }
}
