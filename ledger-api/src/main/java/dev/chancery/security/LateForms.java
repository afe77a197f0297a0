package dev.chancery.security;

import dev.chancery.api.Declined;
import dev.chancery.api.KeptForm;
import dev.chancery.api.Pages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Forms that come when their session is over, or with the token of another: what was typed goes along through the sign-in and
 * comes back in the form. It is only shown, never taken: who looks at it records it.
 */
final class LateForms
        implements AccessDeniedHandler,
                AuthenticationEntryPoint,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {

    private final HandlerExceptionResolver problems;
    private final AuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint(Pages.SIGN_IN);
    private final DefaultRedirectStrategy back = new DefaultRedirectStrategy();
    private final AuthenticationFailureHandler again =
            new SimpleUrlAuthenticationFailureHandler(Pages.SIGN_IN + "?error");
    private final SavedRequestAwareAuthenticationSuccessHandler home =
            new SavedRequestAwareAuthenticationSuccessHandler();

    LateForms(HandlerExceptionResolver problems) {
        this.problems = problems;
        back.setStatusCode(HttpStatus.SEE_OTHER);
        home.setAlwaysUseDefaultTargetUrl(true);
        home.setDefaultTargetUrl(Pages.HOME);
    }

    /** The token is not of the session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Optional<KeptForm> form = KeptForm.of(request);
        if (form.isEmpty()) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    Declined.forbidden("The form is not of this session; load its page again."));
        } else if (isSignedIn()) {
            open(form.get(), request, response);
        } else {
            signIn(request, response);
        }
    }

    private static boolean isSignedIn() {
        Authentication proved = SecurityContextHolder.getContext().getAuthentication();
        return proved != null && !(proved instanceof AnonymousAuthenticationToken);
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unproved)
            throws IOException, ServletException {
        if (KeptForm.of(request).isPresent()) {
            signIn(request, response);
        } else {
            door.commence(request, response, unproved);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (KeptForm.of(request).isPresent()) {
            request.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, failure);
            signIn(request, response);
        } else {
            again.onAuthenticationFailure(request, response, failure);
        }
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proved)
            throws IOException, ServletException {
        Optional<KeptForm> form = KeptForm.of(request);
        if (form.isPresent()) {
            open(form.get(), request, response);
        } else {
            home.onAuthenticationSuccess(request, response, proved);
        }
    }

    private static void signIn(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher(Pages.SIGN_IN).forward(request, response);
    }

    private void open(KeptForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        form.in(request.getSession());
        back.sendRedirect(request, response, form.path());
    }
}
