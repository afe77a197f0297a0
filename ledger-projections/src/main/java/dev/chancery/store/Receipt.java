package dev.chancery.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with one attempt at a command and comes back over the counter: where and when its last event was
 * recorded and, where the request may be repeated, what is answered.
 */
final class Receipt {

    /** Travels with the command only; it is never copied to the events. */
    static final String KEY = "receipt";

    private final boolean afresh;
    private final @Nullable RepeatKey key;
    private final Function<@Nullable Object, Answer> answering;
    private @Nullable Answer answer;
    private @Nullable Entry last;
    private boolean stampedOnAnotherDay;

    /** @param afresh whether the dossier is to be read from the store as far as it is not at hand */
    Receipt(boolean afresh, @Nullable RepeatKey key, Function<@Nullable Object, Answer> answering) {
        this.afresh = afresh;
        this.key = key;
        this.answering = answering;
    }

    static @Nullable Receipt of(Message<?> command) {
        return command.getMetaData().get(KEY) instanceof Receipt receipt ? receipt : null;
    }

    boolean isAfresh() {
        return afresh;
    }

    /** Takes down what the dossier has answered, on its way to the counter. */
    void prepare(UnitOfWork<?> unit) {
        if (key != null) {
            answer = answering.apply(unit.getExecutionResult().getResult().getPayload());
        }
    }

    void writeAnswer(Connection connection, long position) throws SQLException {
        if (key != null && answer != null) {
            FirstAnswers.write(connection, key, answer, position);
        }
    }

    /**
     * @param appliedAt the time under which the dossier has taken it in
     */
    void note(long position, Instant recordedAt, Instant appliedAt) {
        last = new Entry(position, recordedAt);
        stampedOnAnotherDay = !recordedAt.truncatedTo(ChronoUnit.DAYS).equals(appliedAt.truncatedTo(ChronoUnit.DAYS));
    }

    /** Whether midnight (UTC) lay between the dossier's decision and its recording. */
    boolean isStampedOnAnotherDay() {
        return stampedOnAnotherDay;
    }

    @Nullable
    Entry last() {
        return last;
    }

    record Entry(long position, Instant recordedAt) {}
}
