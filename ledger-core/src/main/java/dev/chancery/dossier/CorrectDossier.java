package dev.chancery.dossier;

import dev.chancery.act.Malformed;
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
            throw new Malformed("subject", "Give the subject or the description that is to stand on the cover.");
        }
        if (subject != null && subject.isBlank()) {
            throw new Malformed("subject", "subject is blank; it says in a few words what the file is about.");
        }
        if (description != null && description.isBlank()) {
            throw new Malformed("description", "description is blank; leave it out or say something.");
        }
        reason = Reason.given(reason, "the file keeps why it was corrected.");
    }
}
