package dev.chancery.projection;

import dev.chancery.store.RecordedEvent;
import java.util.stream.Stream;

/** The events of a dossier that a projection has taken already. */
@FunctionalInterface
public interface Past {

    /**
     * From the cover on, as far as a folio; to be closed after use.
     *
     * @param last the last folio that is wanted
     */
    Stream<RecordedEvent> of(String dossier, int last);
}
