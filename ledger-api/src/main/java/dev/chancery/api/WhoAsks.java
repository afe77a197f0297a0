package dev.chancery.api;

import dev.chancery.access.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;

/** Knows who is at the door. */
@FunctionalInterface
public interface WhoAsks {

    /** Who makes a request; to be asked again while a long answer is given, since what somebody may do can change. */
    Supplier<Reader> of(HttpServletRequest request);
}
