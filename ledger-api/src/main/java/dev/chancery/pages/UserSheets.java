package dev.chancery.pages;

import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Role;
import dev.chancery.access.User;
import dev.chancery.access.Users;
import dev.chancery.api.Asking;
import dev.chancery.api.Declined;
import dev.chancery.api.Objections;
import dev.chancery.api.ShownChange;
import dev.chancery.api.ShownUser;
import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Page;
import dev.chancery.roster.Roster;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages show of users: what each holds, now or at the end of a day that is past, and what was changed. */
@Component
final class UserSheets {

    private static final int CHANGES = 50;
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(StoredNames::of).toList();

    private final Roster roster;
    private final MarkingScheme scheme;
    private final Clock clock;

    UserSheets(Roster roster, MarkingScheme scheme, Clock clock) {
        this.roster = roster;
        this.scheme = scheme;
        this.clock = clock;
    }

    /** A user, with the names of the roles that are held. */
    record Sheet(ShownUser user, List<Held> roles) {}

    /** A role that is held until a moment, or without end. */
    record Held(String role, @Nullable String until) {}

    /** A change, with the name of the role that it is about, where it is about one. */
    record Change(ShownChange entry, @Nullable String role) {}

    /**
     * The users as they stood.
     *
     * @param day at its end, UTC; absent where nothing was asked
     * @param past whether that is not as it stands now
     */
    private record Then(@Nullable LocalDate day, boolean past, Instant moment, Users users) {}

    /** Everybody whom the ledger knows. */
    void putAll(@Nullable String asOf, ReturnedForm returned, Model model) {
        Then then = then(asOf);
        put(then, returned, model);
        model.addAttribute(
                "rows",
                then.users().all().stream()
                        .map(user -> sheet(user, then.moment()))
                        .toList());
    }

    /** One user, with what can be given, and with what was changed. */
    void putOne(
            String subject,
            @Nullable String asOf,
            @Nullable String cursor,
            ReturnedForm returned,
            Model model,
            HttpServletRequest request) {
        Then then = then(asOf);
        User user = then.users().find(subject).orElseThrow(() -> new Declined(Objections.noSuchUser(subject)));
        put(then, returned, model);
        model.addAttribute("sheet", sheet(user, then.moment()))
                .addAttribute("self", subject.equals(Asking.subject(request)))
                .addAttribute("roles", ROLES)
                .addAttribute("scheme", scheme);
        putChanges(subject, cursor, "changes", model, request);
    }

    private static void put(Then then, ReturnedForm returned, Model model) {
        model.addAttribute("asOf", then.day()).addAttribute("past", then.past()).addAttribute("returned", returned);
    }

    /**
     * What was changed.
     *
     * @param subject absent for everybody
     * @param name by which the template finds it
     */
    void putChanges(
            @Nullable String subject, @Nullable String cursor, String name, Model model, HttpServletRequest request) {
        Page<Change> page = Question.page(() -> roster.changes(subject, CHANGES, Question.given(cursor)))
                .map(entry -> change(ShownChange.of(entry)));
        model.addAttribute(name, page.items()).addAttribute("next", Question.next(page, request));
    }

    private static Change change(ShownChange entry) {
        Role role = entry.role();
        return new Change(entry, role == null ? null : StoredNames.of(role));
    }

    private static Sheet sheet(User user, Instant moment) {
        ShownUser shown = ShownUser.of(user, moment);
        return new Sheet(
                shown,
                shown.roles().stream()
                        .map(held -> new Held(StoredNames.of(held.role()), held.until()))
                        .toList());
    }

    private Then then(@Nullable String asOf) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate day = day(asOf, today);
        if (day == null || day.equals(today)) {
            return new Then(day, false, now, roster.users());
        }
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        return new Then(day, true, end, roster.usersAsOf(end));
    }

    private static @Nullable LocalDate day(@Nullable String field, LocalDate today) {
        String given = Question.given(field);
        if (given == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 1 && !day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Question.unreadable("asOf is a day such as 2025-11-14, and not one to come.");
    }
}
