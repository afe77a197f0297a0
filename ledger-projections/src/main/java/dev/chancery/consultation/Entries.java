package dev.chancery.consultation;

import java.util.List;

/** Where entries of the access log are kept; it only ever grows. */
interface Entries {

    /**
     * Adds them after the last, all or none.
     *
     * @param again whether they were given before and that failed, so that they may be there already
     */
    void add(List<Consultation> consultations, boolean again);
}
