package dev.chancery.api;

import dev.chancery.consultation.AccessLog;
import dev.chancery.consultation.Consultation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A request on its way into the access log: who makes it, what it asks for, and how much it is shown. */
final class Read {

    private static final String NAME = Read.class.getName();
    private static final Pattern DOSSIER = Pattern.compile("(?:/api)?/dossiers/([^/]*).*");

    private final AccessLog log;
    private final Clock clock;
    private final long began = System.nanoTime();
    private volatile String subject = Consultation.NOBODY;
    private volatile long results;
    private volatile boolean isStream;
    private volatile boolean hasBegun;

    private Read(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The one that a request has had since its first filter; it has none where it is a command's. */
    static @Nullable Read of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Read read ? read : null;
    }

    static Read begin(HttpServletRequest request, AccessLog log, Clock clock) {
        Read read = new Read(log, clock);
        request.setAttribute(NAME, read);
        return read;
    }

    /** Notes who is known to make the request, where that is known. */
    void by(@Nullable Principal reader) {
        if (reader != null) {
            subject = reader.getName();
        }
    }

    void shows(long things) {
        results = things;
    }

    /** Whether its entries are made where it is written. */
    boolean hasEntriesOfItsOwn() {
        return hasBegun;
    }

    /** Whether it is answered by a thread that may only come to it later. */
    boolean isStream() {
        return isStream;
    }

    /** A stream that is entered when it begins and when it ends, however it ends. */
    StreamingResponseBody entered(HttpServletRequest request, Streams.Writer writer) {
        isStream = true;
        Consultation asked = entry(request, 200, null, null);
        return out -> {
            hasBegun = true;
            var shown = new AtomicLong();
            log.enter(asked.at(clock.instant(), null, null));
            try {
                writer.write(out, shown);
            } finally {
                log.enter(asked.at(clock.instant(), shown.get(), tookMs()));
            }
        };
    }

    /** Enters what has been answered. */
    void answered(HttpServletRequest request, int status) {
        boolean isShown = status >= 200 && status < 300 && !request.getMethod().equals("HEAD");
        log.enter(entry(request, status, isShown ? results : 0, tookMs()));
    }

    private long tookMs() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private Consultation entry(
            HttpServletRequest request, int status, @Nullable Long shown, @Nullable Long milliseconds) {
        return new Consultation(
                clock.instant(),
                subject,
                call(request),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                dossier(request),
                status,
                shown,
                milliseconds,
                request.getRemoteAddr(),
                RequestIds.of(request));
    }

    private static @Nullable String call(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method) {
            Call call = method.getMethodAnnotation(Call.class);
            return call == null ? null : call.id();
        }
        return null;
    }

    /** As the path names it, which the server has decoded, or the query. */
    private static @Nullable String dossier(HttpServletRequest request) {
        Matcher dossier = DOSSIER.matcher(request.getServletPath());
        if (dossier.matches()) {
            return dossier.group(1);
        }
        try {
            return request.getQueryString() == null ? null : request.getParameter("dossier");
        } catch (IllegalStateException e) { // the query cannot be decoded
            return null;
        }
    }
}
