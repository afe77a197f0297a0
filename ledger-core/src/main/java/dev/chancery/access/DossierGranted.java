package dev.chancery.access;

import dev.chancery.act.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody may see a dossier, or every one, until a moment that no longer counts. */
@Stored("dossier-granted")
public record DossierGranted(
        String subject, String dossier, @Nullable Instant until, String reason) implements AccessChange {

    public DossierGranted {
        Subjects.require(subject);
        Subjects.requireDossier(dossier);
        until = Subjects.inMillis(until);
        reason = Subjects.reason(reason);
    }
}
