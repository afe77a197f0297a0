package dev.chancery.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer tells a browser that it may not do with it. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AnswerHeaders extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";

    /** Of what is no page: nothing is to be done with it. */
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";

    /** Of the ledger's own pages: what lies beside them, nothing inline; a script may ask the ledger for another page. */
    private static final String OF_PAGES =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
                    + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of the documentation, which reads the contract and tries calls; its icons are data in its style sheet. */
    private static final String OF_DOCUMENTATION = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean isStatic = path.startsWith("/docs/")
                || path.startsWith("/webjars/")
                || path.startsWith("/pages/")
                || path.equals("/openapi.json");
        addTo(response, request.isSecure());
        response.setHeader(POLICY, policy(path));
        if (isStatic) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        chain.doFilter(request, response);
    }

    /** What every answer bears that is no page. */
    static void addTo(HttpServletResponse response, boolean isSecure) {
        response.setHeader(POLICY, OF_DATA);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isSecure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/docs/")) {
            return OF_DOCUMENTATION;
        }
        return Pages.areAt(path) || Pages.takeAFormAt(path) ? OF_PAGES : OF_DATA; // a form is refused by a page
    }
}
