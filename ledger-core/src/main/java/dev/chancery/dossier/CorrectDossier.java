package dev.chancery.dossier;

import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;
import dev.chancery.act.Sentence;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cover sheet anew; a dossier's principals and id stay for ever.
 *
 * <p>{@link Malformed} if nothing or a blank is given, or no reason.
 *
 * @param expectedVersion the version of the dossier that the registry had seen
 */
public record CorrectDossier(
        @TargetAggregateIdentifier String dossier,
        @Nullable String subject,
        @Nullable String description,
        String reason,
        int expectedVersion) {

    public CorrectDossier {
        if (subject == null && description == null) {
            throw new Malformed("subject", Flaw.NO_CORRECTION_OF_THE_COVER.of());
        }
        if (subject != null && subject.isBlank()) {
            throw new Malformed("subject", Flaw.BLANK_SUBJECT.of());
        }
        if (description != null && description.isBlank()) {
            throw new Malformed("description", Flaw.BLANK.of(new Sentence.Named("field", "description")));
        }
        reason = Reason.given(reason, Flaw.NO_REASON_TO_CORRECT);
    }
}
