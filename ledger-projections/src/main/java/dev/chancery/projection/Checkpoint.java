package dev.chancery.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far a segment has read.
 *
 * @param until the position as far as the ledger is read dossier by dossier, before it is followed
 * @param building the place among the dossiers; null once all of that was read
 * @param position up to which everything was read, 0 while building
 * @param consumed what was read
 */
record Checkpoint(long until, @Nullable Place building, long position, Tally consumed) {

    /** The last event read of those that come dossier by dossier. */
    record Place(String dossier, long folio) {

        static final Place FIRST = new Place("", -1);
    }

    /** Whether less was read than there. */
    boolean isBehind(Checkpoint other) {
        return position < other.position || consumed.count() < other.consumed.count();
    }

    Checkpoint at(Place place, Tally tally) {
        return new Checkpoint(until, place, 0, tally);
    }

    Checkpoint built() {
        return new Checkpoint(until, null, until, consumed);
    }

    Checkpoint at(long reached, Tally tally) {
        return new Checkpoint(until, null, reached, tally);
    }
}
