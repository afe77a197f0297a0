package dev.chancery.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Tells a reader who has an answer already that it still stands (304, RFC 9110, 13.1.2). An answer bears a weak ETag by its
 * content, unless it has the strong one of its dossier's version; none is taken from a cache without asking.
 */
@Component
@Order(1)
final class Unchanged extends ShallowEtagHeaderFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    Unchanged() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READS.contains(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isAsyncDispatch(request)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePrivate().getHeaderValue());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        super.doFilterInternal(request, response, chain);
    }

    /** Also to HEAD, which is answered as GET is. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return !response.isCommitted() && status >= 200 && status < 300;
    }
}
