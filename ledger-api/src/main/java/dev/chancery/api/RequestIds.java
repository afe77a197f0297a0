package dev.chancery.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, the caller's own where it sent a fitting one: in the answer, the log and the audit trail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String NAME = "requestId";
    private static final Pattern FITTING = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The request's id; one is made for what was turned away before it had one. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) == null) {
            request.setAttribute(NAME, UUID.randomUUID().toString());
        }
        return String.valueOf(request.getAttribute(NAME));
    }

    static String of(ServletWebRequest request) {
        return of(request.getRequest());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && FITTING.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(NAME, id);
        response.setHeader(HEADER, id);
        MDC.put(NAME, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }
}
