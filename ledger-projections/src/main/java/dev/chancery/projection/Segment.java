package dev.chancery.projection;

/**
 * A share of the dossiers, which one node at a time follows.
 *
 * @param number from 0
 * @param of how many there are
 */
record Segment(int number, int of) {

    /** A dossier is in the same segment for ever: the hash is that of the Java language specification. */
    boolean includes(String dossier) {
        return Math.floorMod(dossier.hashCode(), of) == number;
    }
}
