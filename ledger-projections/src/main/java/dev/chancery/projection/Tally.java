package dev.chancery.projection;

/**
 * How many events, and which: a sum over their identifiers, the same in whatever order they were counted.
 *
 * @param checksum modulo 2^64, so that a missing event, a second one and one in place of another all show
 */
record Tally(long count, long checksum) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(String eventId) {
        return new Tally(count + 1, checksum + hash(eventId));
    }

    /** FNV-1a, 64 bits, then mixed: near identifiers are to have far hashes, or sums could meet. */
    private static long hash(String eventId) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < eventId.length(); i++) {
            hash = (hash ^ eventId.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
