package dev.chancery.pages;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;

import dev.chancery.api.Call;
import dev.chancery.api.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may do and see what, and by whom, when, why and until when it was given. */
@Controller
@ConditionalOnWebApplication
final class UserPages {

    private final UserSheets sheets;

    UserPages(UserSheets sheets) {
        this.sheets = sheets;
    }

    /** @param asOf a day: as it was on record at its end, UTC */
    @Call(
            id = "usersPage",
            may = {ADMINISTRATOR, AUDITOR},
            does = "Everybody whom the ledger knows, with what they hold, now or as it was on record, as a page.")
    @GetMapping(path = Pages.USERS, produces = MediaType.TEXT_HTML_VALUE)
    String list(@RequestParam(required = false) @Nullable String asOf, Model model) {
        sheets.putAll(asOf, ReturnedForm.NONE, model);
        return "users";
    }

    /** @param asOf a day: as it was on record at its end, UTC */
    @Call(
            id = "userPage",
            may = {ADMINISTRATOR, AUDITOR},
            does = "One user, with what this holds, who gave it, when, why and until when, as a page.")
    @GetMapping(path = Pages.USERS + "/{subject}", produces = MediaType.TEXT_HTML_VALUE)
    String show(
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            HttpServletRequest request) {
        sheets.putOne(subject, asOf, cursor, ReturnedForm.NONE, model, request);
        return "user";
    }

    @Call(
            id = "accessEventsPage",
            may = {ADMINISTRATOR, AUDITOR},
            does = "Who gave or withdrew what, to whom, when, why and until when, in the whole ledger, as a page.")
    @GetMapping(path = Pages.ACCESS_EVENTS, produces = MediaType.TEXT_HTML_VALUE)
    String changes(@RequestParam(required = false) @Nullable String cursor, Model model, HttpServletRequest request) {
        sheets.putChanges(null, cursor, "rows", model, request);
        return "access-events";
    }
}
