package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Clerks who hand in acts side by side, each the next as soon as the last was answered, and keep the answers. */
final class Clerks {

    private static final int CLERKS = 4;
    private static final int SECONDS = 120;
    private static final String AWAY = "/problems/database-away";
    private static final String IN_DOUBT = "/problems/recorded-or-not";

    private final boolean indulgent;
    private final AtomicInteger handedIn = new AtomicInteger();
    private final AtomicInteger actsAnswered = new AtomicInteger();
    private final Map<Submission, Answer> answers = new ConcurrentHashMap<>();
    private final Set<Submission> turnedAway = ConcurrentHashMap.newKeySet();

    Clerks() {
        this(false);
    }

    private Clerks(boolean indulgent) {
        this.indulgent = indulgent;
    }

    /** Clerks who go on with the next act when they are told that the database failed. */
    static Clerks whoBearFailures() {
        return new Clerks(true);
    }

    /** What a 201 said, read to its end. */
    record Answer(String dossier, List<Integer> folios, long position) {

        static Answer of(Reply reply) {
            return new Answer(
                    reply.json().get("dossier").stringValue(),
                    reply.json().get("acts").values().stream()
                            .map(act -> act.get("folio").intValue())
                            .toList(),
                    Long.parseLong(reply.header("Ledger-Position")));
        }
    }

    Map<Submission, Answer> answers() {
        return answers;
    }

    int actsAnswered() {
        return actsAnswered.get();
    }

    /** What was answered by saying that nothing was recorded. */
    Set<Submission> turnedAway() {
        return turnedAway;
    }

    /** Handed in, and nobody knows whether recorded. */
    List<Submission> unanswered() {
        return IntStream.range(0, handedIn.get())
                .mapToObj(Submission::new)
                .filter(submission -> !answers.containsKey(submission) && !turnedAway.contains(submission))
                .toList();
    }

    /**
     * Has them work until so many acts in all have been answered, and something is done while they work on.
     *
     * @param meanwhile ends the ledger; or else they stop after it, each when he has his answer
     */
    void work(KillableLedger ledger, int acts, Runnable meanwhile) throws Exception {
        var shift = new Shift(ledger, acts);
        try (ExecutorService desks = Executors.newFixedThreadPool(CLERKS)) {
            List<Future<Void>> clerks =
                    Stream.generate(() -> desks.submit(shift)).limit(CLERKS).toList();
            try {
                shift.enough.get(SECONDS, TimeUnit.SECONDS);
                meanwhile.run();
            } finally {
                shift.over = true;
            }
            for (Future<Void> clerk : clerks) {
                clerk.get(SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private final class Shift implements Callable<Void> {

        private final KillableLedger ledger;
        private final int acts;
        private final CompletableFuture<Void> enough = new CompletableFuture<>();
        private volatile boolean over;

        Shift(KillableLedger ledger, int acts) {
            this.ledger = ledger;
            this.acts = acts;
        }

        @Override
        public Void call() throws InterruptedException {
            try {
                while (!over) {
                    handIn(new Submission(handedIn.getAndIncrement()));
                }
            } catch (IOException ended) {
                enough.completeExceptionally(ended);
            } catch (RuntimeException | Error wrong) {
                enough.completeExceptionally(wrong);
                throw wrong;
            }
            return null;
        }

        private void handIn(Submission submission) throws IOException, InterruptedException {
            Reply reply;
            do { // two nodes may come to one dossier at one moment, again and again: then nothing was recorded
                reply = ledger.post(submission.path(), submission.json(), submission.requestId());
            } while (reply.status() == 409 && reply.text().contains("written-meanwhile"));
            if (reply.status() == 503 && reply.body().length == 0) {
                throw new IOException("The server is closing its connections.");
            }
            if (indulgent && reply.status() >= 500) {
                noteFailure(submission, reply);
                return;
            }
            assertThat(reply.status()).as("%s", reply).isEqualTo(201);
            Answer answer = Answer.of(reply);
            answers.put(submission, answer);
            if (actsAnswered.addAndGet(answer.folios().size()) >= acts) {
                enough.complete(null);
            }
        }

        private void noteFailure(Submission submission, Reply reply) {
            assertThat(reply.header("Content-Type")).as("%s", reply).isEqualTo("application/problem+json");
            String problem = reply.json().get("type").stringValue();
            assertThat(problem).as("%s", reply).isIn(AWAY, IN_DOUBT);
            if (problem.equals(AWAY)) {
                turnedAway.add(submission);
            }
        }
    }
}
