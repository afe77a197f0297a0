package dev.chancery.store;

import dev.chancery.access.Sight;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The registrar: the one way in for everything that is to be recorded.
 *
 * <p>Whoever gets an answer from here may pass it on: it is on disk. A dossier decides on what is at hand of it; where that
 * leads to a refusal or a conflict, another node may have written meanwhile, and it is asked again on what the store holds.
 */
public final class Recorder {

    private static final int ATTEMPTS = 5;
    private static final String APPEND = "ledger.append";

    private final CommandGateway commands;
    private final Durability durability;
    private final LedgerEvents events;
    private final Repeats repeats;
    private final Predicate<Throwable> isRefusal;
    private final ObservationRegistry observations;

    /**
     * @param isRefusal whether a dossier threw that because of what it holds
     * @param observations is told of each attempt, from the command until it is on disk
     */
    public Recorder(
            CommandGateway commands,
            Durability durability,
            LedgerEvents events,
            Repeats repeats,
            Predicate<Throwable> isRefusal,
            ObservationRegistry observations) {
        this.commands = commands;
        this.durability = durability;
        this.events = events;
        this.repeats = repeats;
        this.observations = observations;
        this.isRefusal =
                isRefusal.or(AggregateNotFoundException.class::isInstance).or(Recorder::isConflict);
    }

    private static boolean isConflict(Throwable thrown) {
        return thrown instanceof ConcurrencyException || thrown instanceof AggregateStreamCreationException;
    }

    /**
     * Sends the command to its dossier and waits until what came of it is on disk.
     *
     * <p>A dossier's refusal comes out as it was thrown.
     *
     * @throws ConcurrencyException when another writer came first, and again each time that it was tried anew
     * @throws AggregateStreamCreationException when that writer opened the dossier
     */
    public <R extends @Nullable Object> Recorded<R> record(Object command, Recording recording) {
        return record(command, recording, null, result -> new Answer(0, null, 0, new byte[0]));
    }

    /**
     * The same with the answer that is given; under a key that answer is kept with what is recorded, and where another node
     * has given one meanwhile, it is that one.
     *
     * @param answering what is answered to a result
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // what a command comes to is the caller's to know
    public <R extends @Nullable Object> Recorded<Answer> answer(
            Object command, Recording recording, @Nullable RepeatKey key, Function<R, Answer> answering) {
        Function<@Nullable Object, Answer> answer = result -> answering.apply((R) result);
        try {
            Recorded<@Nullable Object> recorded = record(command, recording, key, answer);
            return new Recorded<>(answer.apply(recorded.result()), recorded.position());
        } catch (RuntimeException e) {
            if (key != null && (e instanceof AlreadyAnswered || isRefusal.test(e))) {
                return repeats.first(key).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    private <R extends @Nullable Object> Recorded<R> record(
            Object command, Recording recording, @Nullable RepeatKey key, Function<@Nullable Object, Answer> answer) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A recording has its own transaction; nothing is on disk before it ends.");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                Receipt receipt = new Receipt(attempt > 1, key, answer);
                return Observation.createNotStarted(APPEND, observations)
                        .observe(() -> this.<R>recordOnce(command, recording, receipt));
            } catch (RuntimeException e) {
                if (!isRefusal.test(e) || attempt == (isConflict(e) ? ATTEMPTS : 2)) {
                    throw e;
                }
            }
        }
    }

    /**
     * What the command would come to, by the same decision, or the refusal that it would meet; nothing is recorded, and the
     * dossier stays as it is.
     */
    public @Nullable Object rehearse(Object command, Recording recording) {
        Receipt receipt = new Receipt(true, null, result -> new Answer(0, null, 0, new byte[0]));
        try {
            commands.sendAndWait(message(command, recording, receipt).andMetaData(Map.of(Rehearsal.KEY, true)));
        } catch (Rehearsal.Over over) {
            return over.result();
        }
        throw new IllegalStateException("A command was carried out that was only to be rehearsed.");
    }

    private static CommandMessage<Object> message(Object command, Recording recording, Receipt receipt) {
        return new GenericCommandMessage<>(command, recording.metadata())
                .andMetaData(Map.of(Receipt.KEY, receipt, Sight.OF_WHO_RECORDS, recording.sight()));
    }

    private <R extends @Nullable Object> Recorded<R> recordOnce(Object command, Recording recording, Receipt receipt) {
        R result = commands.sendAndWait(message(command, recording, receipt));
        durability.await();
        Receipt.Entry last = receipt.last();
        return new Recorded<>(result, last == null ? events.lastPosition() : last.position());
    }
}
