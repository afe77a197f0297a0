package dev.chancery.api;

import dev.chancery.access.AccessChange;
import dev.chancery.access.Clearance;
import dev.chancery.access.ClearanceGiven;
import dev.chancery.access.ClearanceWithdrawn;
import dev.chancery.access.DossierGrantWithdrawn;
import dev.chancery.access.DossierGranted;
import dev.chancery.access.PasswordChanged;
import dev.chancery.access.Role;
import dev.chancery.access.RoleGiven;
import dev.chancery.access.RoleWithdrawn;
import dev.chancery.access.UserAdded;
import dev.chancery.access.UserBarred;
import dev.chancery.access.UserReadmitted;
import dev.chancery.archive.AccessArchive;
import dev.chancery.roster.Entry;
import dev.chancery.store.RecordingTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of what somebody may do and see, as it is on record. */
public record ShownChange(
        long number,
        String type,
        String subject,
        @Nullable String name,
        @Nullable Role role,
        @Nullable String level,
        List<String> caveats,
        @Nullable String dossier,
        @Nullable String until,
        String reason,
        String recordedAt,
        String recordedBy,
        @Nullable String requestId) {

    public static ShownChange of(Entry entry) {
        AccessChange change = entry.change();
        return switch (change) {
            case UserAdded added -> of(entry, added.name(), null, Clearance.NONE, null, null);
            case UserBarred barring -> of(entry, null, null, Clearance.NONE, null, null);
            case UserReadmitted readmission -> of(entry, null, null, Clearance.NONE, null, null);
            case PasswordChanged password -> of(entry, null, null, Clearance.NONE, null, null);
            case RoleGiven given -> of(entry, null, given.role(), Clearance.NONE, null, given.until());
            case RoleWithdrawn withdrawn -> of(entry, null, withdrawn.role(), Clearance.NONE, null, null);
            case ClearanceGiven given -> of(entry, null, null, given.clearance(), null, given.until());
            case ClearanceWithdrawn withdrawn -> of(entry, null, null, Clearance.NONE, null, null);
            case DossierGranted granted -> of(entry, null, null, Clearance.NONE, granted.dossier(), granted.until());
            case DossierGrantWithdrawn withdrawn -> of(entry, null, null, Clearance.NONE, withdrawn.dossier(), null);
        };
    }

    private static ShownChange of(
            Entry entry,
            @Nullable String name,
            @Nullable Role role,
            Clearance clearance,
            @Nullable String dossier,
            @Nullable Instant until) {
        AccessChange change = entry.change();
        return new ShownChange(
                entry.number(),
                AccessArchive.type(change),
                change.subject(),
                name,
                role,
                clearance.level(),
                clearance.caveats(),
                dossier,
                until == null ? null : RecordingTime.text(until),
                change.reason(),
                RecordingTime.text(entry.recordedAt()),
                entry.recordedBy(),
                entry.requestId());
    }
}
