package dev.chancery.record;

import java.util.Map;

/**
 * Acts recorded together, all or none, known by the folio of the first; every event bears this in its envelope.
 *
 * @param first the folio of its first act
 * @param last the folio of its last act
 */
public record Filing(int first, int last) {

    private static final String FIRST = "filing";
    private static final String LAST = "lastOfFiling";

    /** What the envelope of each event of this filing says. */
    public Map<String, Integer> envelope() {
        return Map.of(FIRST, first, LAST, last);
    }

    /** The filing that an event belongs to; one that was filed alone says nothing. */
    public static Filing of(Map<String, ?> envelope, int folio) {
        return new Filing(folio(envelope, FIRST, folio), folio(envelope, LAST, folio));
    }

    private static int folio(Map<String, ?> envelope, String key, int otherwise) {
        Object folio = envelope.get(key);
        return folio == null ? otherwise : Integer.parseInt(folio.toString());
    }
}
