/**
 * The authority file of parties: who can be a principal, an actor or a third party, by stable code. What
 * parties do never lives here.
 */
@NullMarked
package dev.chancery.party;

import org.jspecify.annotations.NullMarked;
