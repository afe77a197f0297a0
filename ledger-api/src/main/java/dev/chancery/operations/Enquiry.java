package dev.chancery.operations;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that may hang, to something that many ask about. While it is open nobody puts it a second time, and nobody waits
 * for its answer longer than a limit that counts from when it was put.
 *
 * <p>One that hangs is left to end by itself: H2 closes its file when a thread is interrupted there.
 */
final class Enquiry<T> {

    private final String name;
    private final Duration limit;
    private final Supplier<T> question;
    private @Nullable Asked<T> last;

    /** @param name of the thread that asks */
    Enquiry(String name, Duration limit, Supplier<T> question) {
        this.name = name;
        this.limit = limit;
        this.question = question;
    }

    private record Asked<T>(long at, CompletableFuture<T> answer) {

        long age() {
            return System.nanoTime() - at;
        }
    }

    /** There is no answer: it did not come in time, or the question failed. */
    static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1L;

        private Unanswered(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** An answer to a question that was put after this was called, or was open then. */
    T answer() throws Unanswered {
        return answer(Duration.ZERO);
    }

    /** An answer to a question that was put so long ago at most, or is open still. */
    T answer(Duration ago) throws Unanswered {
        Asked<T> asked = asked(ago);
        try {
            return asked.answer.get(Math.max(0, limit.toNanos() - asked.age()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Unanswered("No answer within " + limit.toMillis() + " ms.", null);
        } catch (ExecutionException e) {
            throw new Unanswered(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered("Interrupted.", e);
        }
    }

    private synchronized Asked<T> asked(Duration ago) {
        Asked<T> before = last;
        if (before != null && (!before.answer.isDone() || before.age() < ago.toNanos())) {
            return before;
        }
        var asked = new Asked<T>(System.nanoTime(), new CompletableFuture<>());
        last = asked;
        Thread.ofPlatform().name(name).daemon().start(() -> put(asked.answer));
        return asked;
    }

    private void put(CompletableFuture<T> answer) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}
