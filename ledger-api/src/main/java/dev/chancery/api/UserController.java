package dev.chancery.api;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.access.Role.RESEARCHER;

import dev.chancery.access.Users;
import dev.chancery.paging.Page;
import dev.chancery.roster.Roster;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may do and see what, and by whom, when, why and until when it was given. */
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

    @Call(
            id = "showMe",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "Who asks, in which roles, with which clearance and grants.")
    @GetMapping("/me")
    ShownUser me(HttpServletRequest request) {
        String subject = Asking.subject(request);
        Instant now = clock.instant();
        ShownUser known = roster.users()
                .find(subject)
                .map(user -> ShownUser.of(user, now))
                .orElseGet(() -> new ShownUser(subject, null, false, List.of(), null, List.of()));
        return byToken
                ? new ShownUser(
                        subject,
                        known.name(),
                        false,
                        Asking.roles(request).stream()
                                .map(role -> new ShownUser.HeldRole(role, null))
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
    ResponseEntity<Listed<ShownUser>> list(
            @RequestParam(required = false) @Nullable String asOf, HttpServletRequest request) {
        Instant moment = moment(asOf);
        return Listed.all(
                users(asOf, moment).all().stream()
                        .map(user -> ShownUser.of(user, moment))
                        .toList(),
                request);
    }

    @Call(
            id = "showUser",
            may = {ADMINISTRATOR, AUDITOR},
            does = "One user, with what this holds, now or as it was on record at a moment.")
    @GetMapping("/users/{subject}")
    ShownUser show(@PathVariable String subject, @RequestParam(required = false) @Nullable String asOf) {
        Instant moment = moment(asOf);
        return ShownUser.of(
                users(asOf, moment).find(subject).orElseThrow(() -> new Declined(Problems.noSuchUser(subject))),
                moment);
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
    ResponseEntity<Listed<ShownChange>> history(
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
    ResponseEntity<Listed<ShownChange>> changes(
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return changes(null, limit, cursor, request);
    }

    private ResponseEntity<Listed<ShownChange>> changes(
            @Nullable String subject, int limit, @Nullable String cursor, HttpServletRequest request) {
        Page<ShownChange> page =
                Cursors.read(() -> roster.changes(subject, limit, cursor)).map(ShownChange::of);
        return Listed.of(page, request);
    }

    private String known(String subject) {
        return roster.users()
                .find(subject)
                .orElseThrow(() -> new Declined(Problems.noSuchUser(subject)))
                .subject();
    }
}
