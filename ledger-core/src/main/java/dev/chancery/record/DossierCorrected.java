package dev.chancery.record;

import dev.chancery.act.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The cover sheet was written anew; its principals stay.
 *
 * @param subject absent where it stays as it was
 * @param description absent where it stays as it was
 */
@Stored("dossier-corrected")
public record DossierCorrected(
        @Nullable String subject, @Nullable String description, String reason) implements RecordKeeping {}
