package dev.chancery.record;

import dev.chancery.act.Stored;

/** The file was taken out again and takes acts. */
@Stored("dossier-reopened")
public record DossierReopened(String reason) implements RecordKeeping {}
