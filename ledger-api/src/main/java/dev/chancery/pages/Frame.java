package dev.chancery.pages;

import dev.chancery.access.Role;
import dev.chancery.api.Asking;
import dev.chancery.api.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page: who has signed in and may go where, in which languages it can be read, and where it is. */
@ControllerAdvice(basePackages = {"dev.chancery.pages", "dev.chancery.desk", "dev.chancery.security"})
final class Frame {

    /** Under which the token of a session's forms is known; there is none where a page is read as calls are. */
    private static final String OF_A_SESSION = "_csrf";

    private static final List<Language> LANGUAGES = Languages.SPOKEN.stream()
            .map(each -> new Language(each.getLanguage(), named(each)))
            .toList();

    private static final DateTimeFormatter READ_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;

    Frame(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute
    void around(HttpServletRequest request, Model model) {
        model.addAttribute("frame", of(request)).addAttribute("readAt", READ_AT.format(clock.instant()));
    }

    /**
     * As templates read it.
     *
     * @param here the address of the page, to come back to
     * @param user absent where nobody has signed in
     * @param rooms that this may enter
     * @param administers whether this may give to others, by the forms of a session
     * @param roles in which forms may be filled in, by the session of this page
     */
    record Around(
            String here,
            @Nullable String user,
            List<Room> rooms,
            boolean administers,
            Set<Role> roles,
            List<Language> languages) {

        public boolean leadsTo(String room) {
            return rooms.stream().anyMatch(each -> each.word().equals(room));
        }

        public boolean isRegistrar() {
            return roles.contains(Role.REGISTRAR);
        }

        public boolean isOfficer() {
            return isRegistrar() || roles.contains(Role.DESK_OFFICER);
        }

        public boolean isAdviser() {
            return isRegistrar() || roles.contains(Role.LEGAL_ADVISER);
        }
    }

    /**
     * A language that a page can be read in.
     *
     * @param name in itself
     */
    record Language(String code, String name) {}

    static Around of(HttpServletRequest request) {
        Principal user = request.getUserPrincipal();
        Set<Role> roles = Asking.roles(request);
        boolean isOfASession = request.getAttribute(OF_A_SESSION) != null;
        String query = request.getQueryString();
        boolean comesBack = request.getMethod().equals("GET") || Pages.areFilledInAt(request.getServletPath());
        return new Around(
                comesBack ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/",
                user == null ? null : user.getName(),
                Room.openTo(roles),
                roles.contains(Role.ADMINISTRATOR) && isOfASession,
                isOfASession ? roles : Set.of(),
                LANGUAGES);
    }

    private static String named(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
