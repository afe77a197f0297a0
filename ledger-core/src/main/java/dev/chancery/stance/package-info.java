/**
 * What parties have said of an act and what they have promised: the assertion matrix with its shifts, and commitments
 * with what was known before them and what followed, as pure functions. Nothing here knows where acts are kept, and
 * nothing is decided: positions stand side by side.
 */
@NullMarked
package dev.chancery.stance;

import org.jspecify.annotations.NullMarked;
