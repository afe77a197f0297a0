package dev.chancery.security;

import dev.chancery.api.KeptForm;
import dev.chancery.api.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door for people: a form to sign in by. */
@Controller
@ConditionalOnWebApplication
final class SignInPages {

    /** @param seconds after which too many tries are forgotten; absent where there were not too many */
    record Failed(@Nullable String seconds) {}

    @GetMapping(path = Pages.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    String signIn(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("out", out != null);
        if (error != null) {
            model.addAttribute("failed", failed(request, response));
        }
        return "sign-in";
    }

    /** Before a form that came too late is shown again: {@link LateForms} sends here, and nobody comes otherwise. */
    @PostMapping(path = Pages.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    String signInFirst(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("kept", KeptForm.of(request).orElse(null));
        if (failure(request) != null) {
            model.addAttribute("failed", failed(request, response));
        }
        return "sign-in";
    }

    private static Failed failed(HttpServletRequest request, HttpServletResponse response) {
        if (!(failure(request) instanceof TooManySignIns tooMany)) {
            return new Failed(null);
        }
        HttpHeaders headers = tooMany.declined().headers();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return new Failed(headers.getFirst(HttpHeaders.RETRY_AFTER));
    }

    private static @Nullable Exception failure(HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof AuthenticationException failure) {
            return failure;
        }
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
                                instanceof AuthenticationException failure
                ? failure
                : null;
    }
}
