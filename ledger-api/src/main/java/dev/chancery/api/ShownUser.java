package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.access.Clearance;
import dev.chancery.access.Role;
import dev.chancery.access.Term;
import dev.chancery.access.User;
import dev.chancery.store.RecordingTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user, with what was held at the moment that was asked about. */
public record ShownUser(
        String subject,
        @Nullable String name,
        boolean barred,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<HeldRole> roles,
        @Nullable HeldClearance clearance,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<HeldGrant> grants) {

    public static ShownUser of(User user, Instant moment) {
        Clearance clearance = user.clearanceAt(moment);
        return new ShownUser(
                user.subject(),
                user.name(),
                user.barred(),
                user.rolesAt(moment).stream()
                        .map(role -> new HeldRole(role, until(user.roles().get(role))))
                        .toList(),
                clearance.equals(Clearance.NONE)
                        ? null
                        : new HeldClearance(clearance.level(), clearance.caveats(), until(user.clearanceTerm())),
                user.grantsAt(moment).stream()
                        .map(dossier ->
                                new HeldGrant(dossier, until(user.grants().get(dossier))))
                        .toList());
    }

    /** Something that is held until a moment, or without end. */
    public record HeldRole(Role role, @Nullable String until) {}

    public record HeldClearance(
            @Nullable String level,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> caveats,
            @Nullable String until) {}

    public record HeldGrant(String dossier, @Nullable String until) {}

    private static @Nullable String until(@Nullable Term term) {
        return term == null || term.until() == null ? null : RecordingTime.text(term.until());
    }
}
