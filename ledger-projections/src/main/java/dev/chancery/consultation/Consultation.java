package dev.chancery.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look into the file, or one that was refused.
 *
 * <p>An answer that goes on for long has two entries with one request id: when it begins, without results and time taken, and
 * when it ends.
 *
 * @param readAt to the millisecond
 * @param subject who read, as authenticated; {@link #NOBODY} where nobody is
 * @param call absent where the request came to none
 * @param path as sent, and so is the query; what is longer than a row takes is cut
 * @param dossier as the path names it, or the query
 * @param results how many items, events or rows were shown; 1 for a single thing, 0 where nothing was shown
 */
public record Consultation(
        Instant readAt,
        String subject,
        @Nullable String call,
        String method,
        String path,
        @Nullable String query,
        @Nullable String dossier,
        int status,
        @Nullable Long results,
        @Nullable Long tookMs,
        String address,
        String requestId) {

    public static final String NOBODY = "-";

    public Consultation {
        subject = fit(subject, 255);
        call = call == null ? null : fit(call, 64);
        method = fit(method, 16);
        path = fit(path, 1000);
        query = query == null ? null : fit(query, 2000);
        dossier = dossier == null ? null : fit(dossier, 255);
        address = fit(address, 64);
        requestId = fit(requestId, 64);
    }

    /** The same, at another moment. */
    public Consultation at(Instant moment, @Nullable Long shown, @Nullable Long milliseconds) {
        return new Consultation(
                moment, subject, call, method, path, query, dossier, status, shown, milliseconds, address, requestId);
    }

    /** Without what a database refuses in a text, or a reader of a log could be deceived by. */
    private static String fit(String text, int characters) {
        String cut = text.length() <= characters ? text : text.substring(0, characters);
        return isFit(cut)
                ? cut
                : cut.codePoints()
                        .map(each -> isFit(each) ? each : 0xfffd)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isFit(String text) {
        for (int n = 0; n < text.length(); n++) {
            char each = text.charAt(n);
            if (each < ' ' || each > '~') {
                return text.codePoints().allMatch(Consultation::isFit);
            }
        }
        return true;
    }

    private static boolean isFit(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
