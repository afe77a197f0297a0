/**
 * Positions and commitments as rows that say from which recording until which they held: who said what of which act,
 * what was promised, what was known and what followed. What is a shift, and what follows a promise, is not here but in
 * dev.chancery.stance.
 */
@NullMarked
package dev.chancery.position;

import org.jspecify.annotations.NullMarked;
