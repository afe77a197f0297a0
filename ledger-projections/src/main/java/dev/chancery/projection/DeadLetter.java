package dev.chancery.projection;

import dev.chancery.projection.DeadLetters.Letter;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection could not take, or one that waits behind it.
 *
 * @param cause what went wrong at the last attempt; absent for one that waits
 * @param attempts how often it was tried
 */
public record DeadLetter(
        long position,
        String dossier,
        long folio,
        String eventId,
        String type,
        @Nullable String cause,
        int attempts,
        String since) {

    static DeadLetter of(Letter letter) {
        return new DeadLetter(
                letter.position(),
                letter.dossier(),
                letter.folio(),
                letter.eventId(),
                letter.type(),
                letter.cause(),
                letter.attempts(),
                letter.since().toInstant().toString());
    }
}
