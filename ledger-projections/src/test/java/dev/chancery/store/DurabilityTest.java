package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

@Tag("no-database")
@Timeout(30)
final class DurabilityTest {

    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final HandDrivenDisk disk = new HandDrivenDisk();
    private final Durability durability = new Durability(disk);

    @AfterEach
    void everyoneGoesHome() {
        clerks.shutdownNow();
    }

    @Test
    void answersNobodyBeforeTheFlushHasEnded() throws Exception {
        Future<?> clerk = clerks.submit(durability::await);
        HandDrivenDisk.Flush flush = disk.begun();

        assertThat(clerk).isNotDone();
        flush.succeed();
        clerk.get();
    }

    @Test
    void doesNotCountAFlushThatHadBegunBeforeTheCallerCame() throws Exception {
        Future<?> early = clerks.submit(durability::await);
        HandDrivenDisk.Flush first = disk.begun();
        Clerk late = new Clerk();
        late.isWaiting();

        first.succeed();
        early.get();
        HandDrivenDisk.Flush second = disk.begun();
        assertThat(late.answer).isNotDone();
        second.succeed();
        late.answer.get();
    }

    @Test
    void sharesOneFlushAmongAllWhoWaitedWhileAnotherRan() throws Exception {
        Future<?> early = clerks.submit(durability::await);
        HandDrivenDisk.Flush first = disk.begun();
        List<Clerk> late = Stream.generate(Clerk::new).limit(20).toList();
        for (Clerk clerk : late) {
            clerk.isWaiting();
        }

        first.succeed();
        early.get();
        disk.begun().succeed();
        for (Clerk clerk : late) {
            clerk.answer.get();
        }
        assertThat(disk.flushes).hasValue(2);
    }

    @Test
    void failsEveryoneWhoWaitedForAFlushThatFailedAndTriesAgainForTheNext() throws Exception {
        Future<?> early = clerks.submit(durability::await);
        HandDrivenDisk.Flush first = disk.begun();
        List<Clerk> late = Stream.generate(Clerk::new).limit(5).toList();
        for (Clerk clerk : late) {
            clerk.isWaiting();
        }

        first.succeed();
        early.get();
        disk.begun().fail(new IllegalStateException("no space left on device"));
        for (Clerk clerk : late) {
            assertThatThrownBy(clerk.answer::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .hasRootCauseMessage("no space left on device");
        }

        Future<?> next = clerks.submit(durability::await);
        disk.begun().succeed();
        assertThatCode(next::get).doesNotThrowAnyException();
    }

    @Test
    void failsItsCallersAlsoWhenTheFlushBreaksDownWithAnError() throws Exception {
        Future<?> clerk = clerks.submit(durability::await);
        disk.begun().fail(new OutOfMemoryError("pretended"));

        assertThatThrownBy(clerk::get).hasRootCauseInstanceOf(OutOfMemoryError.class);
    }

    /** Many threads, each noting what was committed before it called: all of it must be covered when it returns. */
    @Test
    void coversWhatWasCommittedBeforeTheCallHoweverManyCallAtOnce() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        AtomicInteger onDisk = new AtomicInteger();
        Durability group = new Durability(() -> {
            int seen = committed.get();
            Thread.yield();
            onDisk.accumulateAndGet(seen, Math::max);
        });
        CyclicBarrier start = new CyclicBarrier(8);
        List<Future<Integer>> lost = IntStream.range(0, 8)
                .mapToObj(n -> clerks.submit(() -> {
                    start.await();
                    int missing = 0;
                    for (int i = 0; i < 5_000; i++) {
                        int mine = committed.incrementAndGet();
                        group.await();
                        missing += onDisk.get() < mine ? 1 : 0;
                    }
                    return missing;
                }))
                .toList();
        for (Future<Integer> each : lost) {
            assertThat(each.get()).isZero();
        }
    }

    /** A caller on a thread of its own, so that one can see whether it waits. */
    private final class Clerk {
        final CompletableFuture<Boolean> answer = new CompletableFuture<>();
        private final Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                durability.await();
                answer.complete(true);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });

        void isWaiting() {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    /** A disk whose flushes begin when called and end when told. */
    private static final class HandDrivenDisk implements Runnable {
        final AtomicInteger flushes = new AtomicInteger();
        private final LinkedBlockingQueue<Flush> begun = new LinkedBlockingQueue<>();

        @Override
        public void run() {
            Flush flush = new Flush(new CompletableFuture<>());
            flushes.incrementAndGet();
            begun.add(flush);
            Throwable failure = flush.end.join();
            switch (failure) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError(failure);
            }
        }

        Flush begun() throws InterruptedException {
            Flush flush = begun.poll(20, TimeUnit.SECONDS);
            assertThat(flush).as("a flush should have begun").isNotNull();
            return flush;
        }

        record Flush(CompletableFuture<Throwable> end) {

            void succeed() {
                end.complete(null);
            }

            void fail(Throwable failure) {
                end.complete(failure);
            }
        }
    }
}
