package dev.chancery.security;

import dev.chancery.access.Role;
import dev.chancery.api.Call;
import dev.chancery.api.Declined;
import dev.chancery.api.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The gate of roles: a call is made by those of whom {@link Call#may()} says so, and by nobody else; and a form is taken with the
 * token of a session alone, however its address was written and whatever else proves who sends it.
 */
@Component
final class CallGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "dev.chancery.";
    private static final String OWN_PAGES = CallGate.class.getPackageName();
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** Is there where the token that came with a form has been looked at. */
    private static final String TOKEN = CsrfToken.class.getName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-2);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && isOurs(method)) {
            Call call = method.getMethodAnnotation(Call.class);
            if (call == null) {
                throw forbidden("Nobody may make this call.");
            }
            if (isAForm(request) && request.getAttribute(TOKEN) == null) {
                throw new Declined(Problem.of(
                        HttpStatus.FORBIDDEN,
                        "form-without-session",
                        "A form is of a session.",
                        "Forms are of a session, and a request with a password or a token of its own has none."));
            }
            require(call.may(), request);
        }
        return true;
    }

    /** By where it was mapped to, not by how its address was written. */
    private static boolean isAForm(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return !READS.contains(request.getMethod()) && !pattern.startsWith("/api/");
    }

    private static boolean isOurs(HandlerMethod method) {
        String room = method.getBeanType().getPackageName();
        return (room + ".").startsWith(OURS)
                && !room.equals(OWN_PAGES)
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static void require(Role[] may, HttpServletRequest request) {
        if (may.length == 0) {
            return;
        }
        Asker asker = Asker.of(request).orElseThrow(Unproved::declined);
        if (Arrays.stream(may).noneMatch(asker.roles()::contains)) {
            throw forbidden("This is for the role " + words(may) + "; " + asker.subject() + " has none of them.");
        }
    }

    private static String words(Role[] roles) {
        return Arrays.stream(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static Declined forbidden(String detail) {
        return Declined.forbidden(detail);
    }
}
