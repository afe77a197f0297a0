package dev.chancery.api;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.access.Role.RESEARCHER;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import dev.chancery.access.Term;
import dev.chancery.access.User;
import dev.chancery.access.UserAdded;
import dev.chancery.access.UserBarred;
import dev.chancery.access.UserReadmitted;
import dev.chancery.access.Users;
import dev.chancery.act.Malformed;
import dev.chancery.act.Meaning;
import dev.chancery.archive.AccessArchive;
import dev.chancery.paging.Page;
import dev.chancery.roster.Entry;
import dev.chancery.roster.Passwords;
import dev.chancery.roster.Roster;
import dev.chancery.store.RecordingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may do and see what: by whom it was given, when, why and until when; and to give and withdraw it. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class UserController {

    private final Roster roster;
    private final Moments moments;
    private final Clock clock;
    private final boolean byToken;

    UserController(Roster roster, Moments moments, Clock clock, @Value("${ledger.security.issuer}") String issuer) {
        this.roster = roster;
        this.moments = moments;
        this.clock = clock;
        this.byToken = StringUtils.hasText(issuer);
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
            if (level == null && given.isEmpty()) {
                throw new Malformed(
                        "level", "level is missing, and there are no caveats; a clearance is for something.");
            } else if (given.stream().anyMatch(Objects::isNull)) {
                throw new Malformed("caveats", "caveats holds a null; take it out.");
            }
            return new Clearance(level, List.copyOf(given));
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

    /** Something that is held until a moment, or without end. */
    record HeldRole(Role role, @Nullable String until) {}

    record HeldClearance(
            @Nullable String level,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> caveats,
            @Nullable String until) {}

    record HeldGrant(String dossier, @Nullable String until) {}

    /** A user, with what was held at the moment that was asked about. */
    record Shown(
            String subject,
            @Nullable String name,
            boolean barred,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<HeldRole> roles,
            @Nullable HeldClearance clearance,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<HeldGrant> grants) {

        static Shown of(User user, Instant moment) {
            Clearance clearance = user.clearanceAt(moment);
            return new Shown(
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
    }

    private static @Nullable String until(@Nullable Term term) {
        return term == null || term.until() == null ? null : RecordingTime.text(term.until());
    }

    /** One change, as it is on record. */
    record Change(
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

        static Change of(Entry entry) {
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
                case DossierGranted granted ->
                    of(entry, null, null, Clearance.NONE, granted.dossier(), granted.until());
                case DossierGrantWithdrawn withdrawn ->
                    of(entry, null, null, Clearance.NONE, withdrawn.dossier(), null);
            };
        }

        private static Change of(
                Entry entry,
                @Nullable String name,
                @Nullable Role role,
                Clearance clearance,
                @Nullable String dossier,
                @Nullable Instant until) {
            AccessChange change = entry.change();
            return new Change(
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

    @Call(
            id = "showMe",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "Who asks, in which roles, with which clearance and grants.")
    @GetMapping("/me")
    Shown me(HttpServletRequest request) {
        String subject = Asking.subject(request);
        Instant now = clock.instant();
        Shown known = roster.users()
                .find(subject)
                .map(user -> Shown.of(user, now))
                .orElseGet(() -> new Shown(subject, null, false, List.of(), null, List.of()));
        return byToken
                ? new Shown(
                        subject,
                        known.name(),
                        false,
                        Asking.roles(request).stream()
                                .map(role -> new HeldRole(role, null))
                                .toList(),
                        known.clearance(),
                        known.grants())
                : known;
    }

    @Call(
            id = "listUsers",
            may = {ADMINISTRATOR, AUDITOR},
            does = "Everybody whom the ledger knows, with what they hold, now or as it was on record at a moment.")
    @GetList("/users")
    ResponseEntity<Listed<Shown>> list(
            @RequestParam(required = false) @Nullable String asOf, HttpServletRequest request) {
        Instant moment = moment(asOf);
        return Listed.all(
                users(asOf, moment).all().stream()
                        .map(user -> Shown.of(user, moment))
                        .toList(),
                request);
    }

    @Call(
            id = "showUser",
            may = {ADMINISTRATOR, AUDITOR},
            does = "One user, with what this holds, now or as it was on record at a moment.")
    @GetMapping("/users/{subject}")
    Shown show(@PathVariable String subject, @RequestParam(required = false) @Nullable String asOf) {
        Instant moment = moment(asOf);
        return Shown.of(users(asOf, moment).find(subject).orElseThrow(() -> noSuchUser(subject)), moment);
    }

    private Instant moment(@Nullable String asOf) {
        return asOf == null ? clock.instant() : moments.past(asOf);
    }

    private Users users(@Nullable String asOf, Instant moment) {
        return asOf == null ? roster.users() : roster.usersAsOf(moment);
    }

    @Call(
            id = "listChangesOfUser",
            may = {ADMINISTRATOR, AUDITOR},
            does = "Who gave to a user, or withdrew, what, when, why and until when.")
    @GetList("/users/{subject}/history")
    ResponseEntity<Listed<Change>> history(
            @PathVariable String subject,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return changes(known(subject), limit, cursor, request);
    }

    @Call(
            id = "listAccessEvents",
            may = {ADMINISTRATOR, AUDITOR},
            does = "Who gave or withdrew what, to whom, when, why and until when, in the whole ledger.")
    @GetList("/access-events")
    ResponseEntity<Listed<Change>> changes(
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return changes(null, limit, cursor, request);
    }

    private ResponseEntity<Listed<Change>> changes(
            @Nullable String subject, int limit, @Nullable String cursor, HttpServletRequest request) {
        Page<Change> page =
                Cursors.read(() -> roster.changes(subject, limit, cursor)).map(Change::of);
        return Listed.of(page, request);
    }

    @Call(id = "addUser", may = ADMINISTRATOR, status = 201, does = "Has the ledger know somebody.")
    @PostMapping(path = "/users", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shown> add(@RequestBody NewUser added, HttpServletRequest request) {
        var changes = new ArrayList<AccessChange>();
        String reason = given(added.reason());
        changes.add(new UserAdded(given(added.subject()), given(added.name()), reason));
        String password = added.password();
        if (password != null) {
            changes.add(new PasswordChanged(given(added.subject()), reason));
        }
        Shown shown = changed(changes, password == null ? null : hash(password), request);
        return ResponseEntity.created(URI.create("/api/users/" + shown.subject()))
                .body(shown);
    }

    @Call(id = "giveRole", may = ADMINISTRATOR, does = "Gives a user a role, for a time or until it is withdrawn.")
    @PostMapping(path = "/users/{subject}/roles", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown giveRole(@PathVariable String subject, @RequestBody NewRole given, HttpServletRequest request) {
        return changed(
                new RoleGiven(
                        known(subject), needed("role", given.role()), until(given.until()), given(given.reason())),
                request);
    }

    @Call(id = "withdrawRole", may = ADMINISTRATOR, does = "Takes a role from a user.")
    @PostMapping(path = "/users/{subject}/roles/{role}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown withdrawRole(
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
    @PostMapping(path = "/users/{subject}/clearance", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown giveClearance(@PathVariable String subject, @RequestBody NewClearance given, HttpServletRequest request) {
        return changed(
                new ClearanceGiven(known(subject), given.clearance(), until(given.until()), given(given.reason())),
                request);
    }

    @Call(id = "withdrawClearance", may = ADMINISTRATOR, does = "Takes the clearance from a user.")
    @PostMapping(path = "/users/{subject}/clearance/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown withdrawClearance(@PathVariable String subject, @RequestBody Because because, HttpServletRequest request) {
        return changed(new ClearanceWithdrawn(known(subject), because.given()), request);
    }

    @Call(
            id = "grantDossier",
            may = ADMINISTRATOR,
            does = "Lets a user see a dossier, whether it is there or not, or every one.")
    @PostMapping(path = "/users/{subject}/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown grant(@PathVariable String subject, @RequestBody NewGrant given, HttpServletRequest request) {
        return changed(
                new DossierGranted(known(subject), given(given.dossier()), until(given.until()), given(given.reason())),
                request);
    }

    @Call(id = "withdrawGrant", may = ADMINISTRATOR, does = "Lets a user see a dossier no longer.")
    @PostMapping(path = "/users/{subject}/grants/{dossier}/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown withdrawGrant(
            @PathVariable String subject,
            @PathVariable String dossier,
            @RequestBody Because because,
            HttpServletRequest request) {
        return changed(new DossierGrantWithdrawn(known(subject), dossier, because.given()), request);
    }

    @Call(id = "barUser", may = ADMINISTRATOR, does = "Lets a user in no longer, whatever was given.")
    @PostMapping(path = "/users/{subject}/bar", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown bar(@PathVariable String subject, @RequestBody Because because, HttpServletRequest request) {
        return changed(new UserBarred(known(subject), because.given()), request);
    }

    @Call(id = "readmitUser", may = ADMINISTRATOR, does = "Lets a user in again who was barred.")
    @PostMapping(path = "/users/{subject}/readmit", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown readmit(@PathVariable String subject, @RequestBody Because because, HttpServletRequest request) {
        return changed(new UserReadmitted(known(subject), because.given()), request);
    }

    @Call(
            id = "changePassword",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "Has a user prove to be that by another password: oneself, or an administrator for another.")
    @PostMapping(path = "/users/{subject}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown changePassword(@PathVariable String subject, @RequestBody NewPassword changed, HttpServletRequest request) {
        String reason = changed.reason();
        if (subject.equals(Asking.subject(request))) {
            String hash = roster.hashOf(subject).orElse(null);
            if (!Passwords.match(given(changed.present()), hash)) {
                throw new Malformed("present", "present is not the password until now.");
            }
            reason = reason == null ? "by oneself" : reason;
        } else if (!Asking.roles(request).contains(ADMINISTRATOR)) {
            throw Declined.forbidden("Another's password is changed by administrators.");
        }
        var change = new PasswordChanged(known(subject), given(reason));
        return changed(List.of(change), hash(needed("password", changed.password())), request);
    }

    private String hash(String password) {
        if (byToken) {
            throw new Declined(Problem.of(
                    CONFLICT,
                    "no-passwords",
                    "This ledger is entered by tokens.",
                    "It keeps no passwords; leave it out."));
        }
        Passwords.require(password);
        return Passwords.hash(password);
    }

    private Shown changed(AccessChange change, HttpServletRequest request) {
        return changed(List.of(change), null, request);
    }

    private Shown changed(List<AccessChange> changes, @Nullable String hash, HttpServletRequest request) {
        List<Entry> entries = roster.recordAll(changes, hash, Asking.subject(request), RequestIds.of(request));
        String subject = entries.getLast().change().subject();
        User user = roster.users().find(subject).orElseThrow(() -> noSuchUser(subject));
        return Shown.of(user, clock.instant());
    }

    /** One whom the ledger knows. */
    private String known(String subject) {
        return roster.users()
                .find(subject)
                .orElseThrow(() -> noSuchUser(subject))
                .subject();
    }

    private static Declined noSuchUser(String subject) {
        return new Declined(Problem.of(
                NOT_FOUND,
                "no-such-user",
                "There is no such user.",
                "There is no user " + subject + ", or was none then; GET /api/users lists them."));
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
