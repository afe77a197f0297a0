package dev.chancery.store;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The registrar: the one way in for everything that is to be recorded.
 *
 * <p>Whoever gets an answer from here may pass it on: it is on disk.
 */
public final class Recorder {

    private static final int ATTEMPTS = 5;

    private final CommandGateway commands;
    private final Durability durability;
    private final LedgerEvents events;

    public Recorder(CommandGateway commands, Durability durability, LedgerEvents events) {
        this.commands = commands;
        this.durability = durability;
        this.events = events;
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
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A recording has its own transaction; nothing is on disk before it ends.");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return recordOnce(command, recording);
            } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                if (!recording.repeatable() || attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private <R extends @Nullable Object> Recorded<R> recordOnce(Object command, Recording recording) {
        Receipt receipt = new Receipt();
        CommandMessage<Object> message =
                new GenericCommandMessage<>(command, recording.metadata()).andMetaData(Map.of(Receipt.KEY, receipt));
        R result = commands.sendAndWait(message);
        durability.await();
        Receipt.Entry last = receipt.last();
        return new Recorded<>(result, last == null ? events.lastPosition() : last.position());
    }
}
