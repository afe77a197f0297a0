package dev.chancery.edtf;

import java.util.List;

/**
 * How to read what is written alike by people who mean different things.
 *
 * @param dayFirst whether 03/04/2025 is the third of April; else it is the fourth of March
 * @param wholeCentury whether the 1900s are a hundred years; else they are ten
 */
record Manner(boolean dayFirst, boolean wholeCentury) {

    static final List<Manner> ALL =
            List.of(new Manner(true, false), new Manner(false, false), new Manner(true, true), new Manner(false, true));
}
