package dev.chancery.api;

import dev.chancery.access.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;

/** Knows who is at the door. */
public interface WhoAsks {

    /** Who makes a request. */
    Reader of(HttpServletRequest request);

    /** The same anew each time, for an answer that takes long: what somebody may do and see can change meanwhile. */
    Supplier<Reader> again(HttpServletRequest request);
}
