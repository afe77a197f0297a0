package dev.chancery.access;

import dev.chancery.act.Stored;

/** Somebody may see a dossier no longer. */
@Stored("dossier-grant-withdrawn")
public record DossierGrantWithdrawn(String subject, String dossier, String reason) implements AccessChange {

    public DossierGrantWithdrawn {
        Subjects.require(subject);
        Subjects.requireDossier(dossier);
        reason = Subjects.reason(reason);
    }
}
