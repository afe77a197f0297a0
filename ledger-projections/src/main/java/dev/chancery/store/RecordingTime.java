package dev.chancery.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How a recording time is written: RFC 3339, UTC, always with three decimals, so that it sorts as text. */
public final class RecordingTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private RecordingTime() {}

    public static String text(Instant recordedAt) {
        return FORMAT.format(recordedAt);
    }
}
