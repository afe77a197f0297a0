package dev.chancery.record;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Something the registry did to the file itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface RecordKeeping
        permits DossierOpened,
                DossierClosed,
                DossierReopened,
                DossierCorrected,
                ActCorrected,
                ActStruckOut,
                AccountAdded,
                DiscrepancyAssessed {

    /** Why the registry did it, where it must say so. */
    default @Nullable String reason() {
        return null;
    }
}
