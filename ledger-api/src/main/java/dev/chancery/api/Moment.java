package dev.chancery.api;

import java.time.LocalDate;

/**
 * The state of the ledger that a question is about.
 *
 * @param position what had been recorded by then
 * @param day the day on which age and delay are counted
 */
record Moment(long position, LocalDate day) {}
