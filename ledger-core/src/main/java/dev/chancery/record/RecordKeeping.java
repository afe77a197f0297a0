package dev.chancery.record;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something the registry did to the file itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface RecordKeeping permits DossierOpened, DossierClosed, DossierReopened {}
