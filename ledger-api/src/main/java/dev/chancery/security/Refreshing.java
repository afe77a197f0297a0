package dev.chancery.security;

import dev.chancery.roster.Roster;
import dev.chancery.store.Database;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Before anybody is asked who this is: has the roster heard what other nodes have taken. Whoever asks how the ledger is gets
 * an answer by what was heard last, soon, whatever becomes of the database.
 */
final class Refreshing extends OncePerRequestFilter {

    private final Roster roster;
    private final HandlerExceptionResolver problems;

    Refreshing(Roster roster, HandlerExceptionResolver problems) {
        this.roster = roster;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean says = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getSession(false) != null
                || request.getMethod().equals("POST");
        return !says || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            roster.users();
        } catch (RuntimeException e) {
            if (!Database.wasAway(e)) {
                throw e;
            }
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }
}
