package dev.chancery.api;

import dev.chancery.consultation.AccessLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Enters every read of the ledger in the access log once it is answered or refused, and whatever else was refused for want of
 * a name or a right. It comes before all that may refuse.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ReadsOnRecord extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<Integer> NOT_ADMITTED =
            Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FORBIDDEN.value());

    private final AccessLog log;
    private final Clock clock;

    ReadsOnRecord(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A stream that could not be begun is refused when it comes back here. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Read known = Read.of(request);
        Read read = known == null ? Read.begin(request, log, clock) : known;
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            boolean isAnswered = !read.isStream() || (isAsyncDispatch(request) && !read.hasEntriesOfItsOwn());
            int status = failed && response.getStatus() < 400
                    ? HttpStatus.INTERNAL_SERVER_ERROR.value()
                    : response.getStatus();
            if (isAnswered && (isRead(request) || isDrawnAgain(request, status) || NOT_ADMITTED.contains(status))) {
                read.answered(request, status);
            }
        }
    }

    /** A form that was sent and comes back shows the dossier beside it; one that was recorded sends its reader on. */
    private static boolean isDrawnAgain(HttpServletRequest request, int status) {
        return request.getMethod().equals("POST")
                && Pages.areFilledInAt(request.getServletPath())
                && status != HttpStatus.SEE_OTHER.value();
    }

    /** By its decoded path, as calls are found by it. */
    private static boolean isRead(HttpServletRequest request) {
        String path = request.getServletPath();
        return READS.contains(request.getMethod()) && (path.startsWith("/api/") || Pages.showTheLedgerAt(path));
    }
}
