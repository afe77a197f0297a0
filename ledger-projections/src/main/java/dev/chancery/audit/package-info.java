/**
 * Who recorded what, when, through what and why: the envelopes of all events, for auditors. What the acts say
 * never lives here.
 */
@NullMarked
package dev.chancery.audit;

import org.jspecify.annotations.NullMarked;
