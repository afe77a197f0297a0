package dev.chancery.transcript;

import dev.chancery.store.FirstAnswer;
import dev.chancery.store.RecordedEvent.Row;

/** A line of a transcript. */
sealed interface Line {

    /** The first: what this is, in which format. */
    record Head(long format) implements Line {}

    /** An event. */
    record Recorded(Row row) implements Line {}

    /** The first answer that was given when the event before it had been recorded. */
    record Answered(FirstAnswer first) implements Line {}

    /** The last. */
    record Sealed(Seal seal) implements Line {}
}
