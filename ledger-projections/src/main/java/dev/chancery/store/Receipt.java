package dev.chancery.store;

import java.time.Instant;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** What the registry hands back over the counter: where and when the last event of a command was recorded. */
final class Receipt {

    /** Travels with the command only; it is never copied to the events. */
    static final String KEY = "receipt";

    private @Nullable Entry last;

    static @Nullable Receipt of(Message<?> command) {
        return command.getMetaData().get(KEY) instanceof Receipt receipt ? receipt : null;
    }

    void note(long position, Instant recordedAt) {
        last = new Entry(position, recordedAt);
    }

    @Nullable
    Entry last() {
        return last;
    }

    record Entry(long position, Instant recordedAt) {}
}
