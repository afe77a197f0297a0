/**
 * When a thing was done, as exactly as the sources know it: dates in EDTF, each with the earliest and the latest day
 * that it can mean; and how dates as people write them are read as such. What never lives here: a clock, today, a
 * conversion between zones, the time of recording, or the wording of a date for a reader.
 */
@NullMarked
package dev.chancery.edtf;

import org.jspecify.annotations.NullMarked;
