package dev.chancery.pages;

import dev.chancery.register.ActVersion;
import java.util.List;

/**
 * The versions of an act side by side, by the fields in which any differs from the one before.
 *
 * @param leftOut how many of the first are not shown
 */
record VersionTable(List<ActVersion> versions, int leftOut, List<Line> lines) {

    /** So many versions stand side by side at most: the last of them. */
    static final int MOST = 20;

    /** A field, with what it holds in each version. */
    record Line(String field, List<Cell> cells) {}

    /** @param changed whether it is what the correction that made this version changed */
    record Cell(Values.Value value, boolean changed) {}
}
