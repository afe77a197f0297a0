package dev.chancery.pages;

import static dev.chancery.access.Role.ADMINISTRATOR;

import dev.chancery.access.AccessChange;
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
import dev.chancery.api.Call;
import dev.chancery.api.Giving;
import dev.chancery.api.Objections;
import dev.chancery.api.Pages;
import dev.chancery.api.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes the forms by which users are added, and by which something is given to them or withdrawn. */
@Controller
@ConditionalOnWebApplication
final class GivingPages {

    /** The form that adds somebody; every form has the name of the change that it makes. */
    private static final String ADDED = "user-added";

    private static final String PASSWORD = "password-changed";

    private final Giving giving;
    private final UserSheets sheets;

    GivingPages(Giving giving, UserSheets sheets) {
        this.giving = giving;
        this.sheets = sheets;
    }

    @Call(id = "addUserByForm", may = ADMINISTRATOR, does = "Has the ledger know somebody, as a form asks for it.")
    @PostMapping(Pages.USERS)
    ModelAndView add(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletRequest request) {
        try {
            User added = giving.add(Question.given(subject), name, filled(password), reason, request);
            return Taken.to(address(added.subject()), done(ADDED), request);
        } catch (RuntimeException e) {
            Problem problem = Objections.to(e).orElseThrow(() -> e);
            sheets.putAll(null, ReturnedForm.of(ADDED, problem, request), model);
            return new ModelAndView("users", problem.status());
        }
    }

    /**
     * @param change which form it is
     * @param until a day, at whose end, UTC, it is no longer held
     */
    @Call(
            id = "changeUserByForm",
            may = ADMINISTRATOR,
            does = "Gives a user something or withdraws it, as a form asks for it.")
    @PostMapping(Pages.USERS + "/{subject}")
    ModelAndView change(
            @PathVariable String subject,
            @RequestParam String change,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable List<String> caveats,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String present,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletRequest request) {
        String known = giving.known(subject);
        try {
            if (change.equals(PASSWORD)) {
                giving.changePassword(known, filled(password), present, Question.given(reason), request);
            } else {
                giving.change(
                        new Wish(known, role, dossier, level, caveats, until, Objects.requireNonNullElse(reason, ""))
                                .as(change),
                        request);
            }
            return Taken.to(address(known), done(change), request);
        } catch (RuntimeException e) {
            Problem problem = Objections.to(e).orElseThrow(() -> e);
            sheets.putOne(known, null, null, ReturnedForm.of(change, problem, request), model, request);
            return new ModelAndView("user", problem.status());
        }
    }

    /** What stands in a form; each has some of these fields. */
    private record Wish(
            String subject,
            @Nullable String role,
            @Nullable String dossier,
            @Nullable String level,
            @Nullable List<String> caveats,
            @Nullable String until,
            String reason) {

        AccessChange as(String change) {
            return switch (change) {
                case "role-given" -> new RoleGiven(subject, roleMeant(), end(), reason);
                case "role-withdrawn" -> new RoleWithdrawn(subject, roleMeant(), reason);
                case "clearance-given" ->
                    new ClearanceGiven(
                            subject,
                            Giving.clearance(
                                    Question.given(level), Objects.requireNonNullElse(caveats, List.<String>of())),
                            end(),
                            reason);
                case "clearance-withdrawn" -> new ClearanceWithdrawn(subject, reason);
                case "dossier-granted" -> new DossierGranted(subject, dossierMeant(), end(), reason);
                case "dossier-grant-withdrawn" -> new DossierGrantWithdrawn(subject, dossierMeant(), reason);
                case "user-barred" -> new UserBarred(subject, reason);
                case "user-readmitted" -> new UserReadmitted(subject, reason);
                default -> throw Question.unreadable("change is none that a form makes.");
            };
        }

        private Role roleMeant() {
            Role meant = Question.one(Role.class, "role", role);
            if (meant == null) {
                throw new Malformed("role", "role is missing.");
            }
            return meant;
        }

        private String dossierMeant() {
            return Objects.requireNonNullElse(Question.given(dossier), "");
        }

        private @Nullable Instant end() {
            String day = Question.given(until);
            try {
                return day == null
                        ? null
                        : LocalDate.parse(day)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant();
            } catch (DateTimeException e) {
                throw new Malformed("until", "until is a day such as 2026-12-31.");
            }
        }
    }

    private static String done(String change) {
        return "done." + change;
    }

    private static String address(String subject) {
        return UriComponentsBuilder.fromPath(Pages.USERS + "/{subject}")
                .encode()
                .buildAndExpand(subject)
                .toUriString();
    }

    /** A password may begin and end with blanks. */
    private static @Nullable String filled(@Nullable String password) {
        return password == null || password.isEmpty() ? null : password;
    }
}
