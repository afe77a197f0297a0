package dev.chancery.store;

import dev.chancery.access.Sight;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a recording: by whom, through what, and under which request.
 *
 * @param sight of who records, by which the command is judged and answered; it is not kept
 * @param through the client or office that passed it on, such as {@code api} or {@code example}
 */
public record Recording(
        String recordedBy,
        @Nullable String through,
        @Nullable String requestId,
        Sight sight) {

    /** The keys under which the circumstances stand in the metadata of every event. */
    public static final String RECORDED_BY = "recordedBy", THROUGH = "through", REQUEST_ID = "requestId";

    /** By somebody from whom nothing is withheld. */
    public Recording(String recordedBy, @Nullable String through, @Nullable String requestId) {
        this(recordedBy, through, requestId, Sight.OF_THE_LEDGER);
    }

    Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(RECORDED_BY, recordedBy);
        if (through != null) {
            metadata.put(THROUGH, through);
        }
        if (requestId != null) {
            metadata.put(REQUEST_ID, requestId);
        }
        return metadata;
    }
}
