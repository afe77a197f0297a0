package dev.chancery.api;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.access.Role.RESEARCHER;

import dev.chancery.access.AccessChange;
import dev.chancery.access.Clearance;
import dev.chancery.access.ClearanceGiven;
import dev.chancery.access.ClearanceWithdrawn;
import dev.chancery.access.DossierGrantWithdrawn;
import dev.chancery.access.DossierGranted;
import dev.chancery.access.Role;
import dev.chancery.access.RoleGiven;
import dev.chancery.access.RoleWithdrawn;
import dev.chancery.access.User;
import dev.chancery.access.UserBarred;
import dev.chancery.access.UserReadmitted;
import dev.chancery.act.Malformed;
import dev.chancery.act.Meaning;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has the ledger know somebody, and gives and withdraws what this may do and see. */
@RestController
@RequestMapping(path = "/api/users", produces = MediaType.APPLICATION_JSON_VALUE)
final class GivingController {

    private final Giving giving;
    private final Clock clock;

    GivingController(Giving giving, Clock clock) {
        this.giving = giving;
        this.clock = clock;
    }

    /** Somebody to be known. */
    record NewUser(
            @Needed @Meaning("By what name this is authenticated; with tokens, their subject.") @Nullable
            String subject,

            @Needed @Meaning("As people call this.") @Nullable
            String name,

            @Meaning("The first password, of 15 characters or more; without one this cannot come in by one.") @Nullable
            String password,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

    /** A role to be given. */
    record NewRole(
            @Needed @Meaning("What for.") @Nullable Role role,

            @Meaning("An instant with its zone, from which on it is no longer held.") @Nullable
            String until,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

    /** A clearance to be given, in place of what was before. */
    record NewClearance(
            @Meaning("A level of the owner's scheme; without one, for caveats alone.") @Nullable
            String level,

            @Meaning("Caveats of the owner's scheme.") @Nullable
            List<@Nullable String> caveats,

            @Meaning("An instant with its zone, from which on it is no longer held.") @Nullable
            String until,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {

        Clearance clearance() {
            List<@Nullable String> given = Objects.requireNonNullElse(caveats, List.of());
            if (given.stream().anyMatch(Objects::isNull)) {
                throw new Malformed("caveats", "caveats holds a null; take it out.");
            }
            return Giving.clearance(level, List.copyOf(given));
        }
    }

    /** A dossier to be seen. */
    record NewGrant(
            @Needed @Meaning("Its id, or * for every dossier.") @Nullable
            String dossier,

            @Meaning("An instant with its zone, from which on it may no longer be seen.") @Nullable
            String until,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

    /** A password to be. */
    record NewPassword(
            @Needed @Meaning("At least 15 characters.") @Nullable
            String password,

            @Meaning("The one until now, where it is one's own.") @Nullable
            String present,

            @Meaning("Why, in a sentence; it is kept. Must be given where it is another's.") @Nullable
            String reason) {}

    @Call(id = "addUser", may = ADMINISTRATOR, status = 201, does = "Has the ledger know somebody.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ShownUser> add(@RequestBody NewUser added, HttpServletRequest request) {
        ShownUser shown = shown(giving.add(added.subject(), added.name(), added.password(), added.reason(), request));
        return ResponseEntity.created(URI.create("/api/users/" + shown.subject()))
                .body(shown);
    }

    @Call(id = "giveRole", may = ADMINISTRATOR, does = "Gives a user a role, for a time or until it is withdrawn.")
    @PostMapping(path = "/{subject}/roles", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser giveRole(@PathVariable String subject, @RequestBody NewRole given, HttpServletRequest request) {
        return changed(
                new RoleGiven(
                        known(subject), needed("role", given.role()), until(given.until()), given(given.reason())),
                request);
    }

    @Call(id = "withdrawRole", may = ADMINISTRATOR, does = "Takes a role from a user.")
    @PostMapping(path = "/{subject}/roles/{role}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser withdrawRole(
            @PathVariable String subject,
            @PathVariable Role role,
            @RequestBody Because because,
            HttpServletRequest request) {
        return changed(new RoleWithdrawn(known(subject), role, because.given()), request);
    }

    @Call(
            id = "giveClearance",
            may = ADMINISTRATOR,
            does = "Clears a user for markings up to a level, and for caveats, in place of what was before.")
    @PostMapping(path = "/{subject}/clearance", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser giveClearance(@PathVariable String subject, @RequestBody NewClearance given, HttpServletRequest request) {
        return changed(
                new ClearanceGiven(known(subject), given.clearance(), until(given.until()), given(given.reason())),
                request);
    }

    @Call(id = "withdrawClearance", may = ADMINISTRATOR, does = "Takes the clearance from a user.")
    @PostMapping(path = "/{subject}/clearance/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser withdrawClearance(
            @PathVariable String subject, @RequestBody Because because, HttpServletRequest request) {
        return changed(new ClearanceWithdrawn(known(subject), because.given()), request);
    }

    @Call(
            id = "grantDossier",
            may = ADMINISTRATOR,
            does = "Lets a user see a dossier, whether it is there or not, or every one.")
    @PostMapping(path = "/{subject}/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser grant(@PathVariable String subject, @RequestBody NewGrant given, HttpServletRequest request) {
        return changed(
                new DossierGranted(known(subject), given(given.dossier()), until(given.until()), given(given.reason())),
                request);
    }

    @Call(id = "withdrawGrant", may = ADMINISTRATOR, does = "Lets a user see a dossier no longer.")
    @PostMapping(path = "/{subject}/grants/{dossier}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser withdrawGrant(
            @PathVariable String subject,
            @PathVariable String dossier,
            @RequestBody Because because,
            HttpServletRequest request) {
        return changed(new DossierGrantWithdrawn(known(subject), dossier, because.given()), request);
    }

    @Call(id = "barUser", may = ADMINISTRATOR, does = "Lets a user in no longer, whatever was given.")
    @PostMapping(path = "/{subject}/bar", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser bar(@PathVariable String subject, @RequestBody Because because, HttpServletRequest request) {
        return changed(new UserBarred(known(subject), because.given()), request);
    }

    @Call(id = "readmitUser", may = ADMINISTRATOR, does = "Lets a user in again who was barred.")
    @PostMapping(path = "/{subject}/readmit", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser readmit(@PathVariable String subject, @RequestBody Because because, HttpServletRequest request) {
        return changed(new UserReadmitted(known(subject), because.given()), request);
    }

    @Call(
            id = "changePassword",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "Has a user prove to be that by another password: oneself, or an administrator for another.")
    @PostMapping(path = "/{subject}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ShownUser changePassword(
            @PathVariable String subject, @RequestBody NewPassword changed, HttpServletRequest request) {
        return shown(giving.changePassword(subject, changed.password(), changed.present(), changed.reason(), request));
    }

    private ShownUser changed(AccessChange change, HttpServletRequest request) {
        return shown(giving.change(change, request));
    }

    private ShownUser shown(User user) {
        return ShownUser.of(user, clock.instant());
    }

    /** One whom the ledger knows. */
    private String known(String subject) {
        return giving.known(subject);
    }

    /** A blank is refused by the change, which says what is missing. */
    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new Malformed(field, field + " is missing.");
        }
        return value;
    }

    private static @Nullable Instant until(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Malformed("until", "until is an instant with its zone, such as 2026-12-31T12:00:00Z.");
        }
    }
}
