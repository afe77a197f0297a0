package dev.chancery.store;

import java.util.List;

/**
 * An event as one ledger hands it over to another.
 *
 * @param answers the first answers that were given when it had been recorded
 */
public record HandedOver(RecordedEvent.Row event, List<FirstAnswer> answers) {

    public HandedOver {
        answers = List.copyOf(answers);
    }
}
