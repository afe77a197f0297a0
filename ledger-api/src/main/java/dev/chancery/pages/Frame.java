package dev.chancery.pages;

import dev.chancery.api.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page: who has signed in, in which languages it can be read, and where it is. */
@ControllerAdvice(basePackages = {"dev.chancery.pages", "dev.chancery.desk", "dev.chancery.security"})
final class Frame {

    @ModelAttribute
    void around(HttpServletRequest request, Model model) {
        model.addAttribute("frame", of(request));
    }

    /**
     * As templates read it.
     *
     * @param here the address of the page, to come back to
     * @param user absent where nobody has signed in
     */
    record Around(String here, @Nullable String user, List<Language> languages) {}

    /**
     * A language that a page can be read in.
     *
     * @param name in itself
     */
    record Language(String code, String name) {}

    static Around of(HttpServletRequest request) {
        Principal user = request.getUserPrincipal();
        String query = request.getQueryString();
        boolean comesBack =
                request.getMethod().equals("GET") || Pages.areFilledInAt(request.getServletPath());
        return new Around(
                comesBack ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/",
                user == null ? null : user.getName(),
                Languages.SPOKEN.stream()
                        .map(each -> new Language(each.getLanguage(), named(each)))
                        .toList());
    }

    private static String named(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
