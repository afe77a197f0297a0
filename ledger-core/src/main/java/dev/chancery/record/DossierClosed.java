package dev.chancery.record;

import dev.chancery.act.Stored;

/** The file was put away; until it is reopened it takes record-keeping only. */
@Stored("dossier-closed")
public record DossierClosed(String reason) implements RecordKeeping {}
