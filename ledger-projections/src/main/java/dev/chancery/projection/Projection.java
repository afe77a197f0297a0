package dev.chancery.projection;

import dev.chancery.store.RecordedEvent;
import java.util.List;

/**
 * What is read of the ledger in one respect, such as what is open: tables filled from the events and from nothing else.
 *
 * <p>Its tables are created by the script {@code <name>.sql} beside its class, in which they are named with the projection
 * before them, as everywhere: {@code docket.issue}. They may stand several times over, each a generation.
 */
public interface Projection {

    /** Lower-case letters only, such as {@code docket}. */
    String name();

    /** What is raised when the same events would give other rows: the projection is then rebuilt by itself. */
    int version();

    /**
     * The first version whose tables have the columns of today: generations since then answer, and are followed, until one of
     * today's version is there. It is raised with the version where the script changes.
     */
    default int compatibleSince() {
        return 1;
    }

    /**
     * One who fills a generation's tables.
     *
     * @param past what a dossier holds, for who has not got it at hand
     */
    Writer writer(Rows rows, Past past);

    /** One who writes rows; used by one thread at a time. */
    interface Writer {

        /**
         * Writes what these events come to, within the transaction of the caller.
         *
         * <p>Each dossier's events come in folio order, each once and none left out; those of several dossiers may be mixed.
         * One that {@link RecordedEvent#isSetAside} takes its folio and changes nothing.
         * When this fails nothing of it remains, and {@link #forget} is called before anything else.
         */
        void write(List<RecordedEvent> events);

        /** Lets go of everything at hand: the rows are not as they were left. */
        void forget();
    }
}
