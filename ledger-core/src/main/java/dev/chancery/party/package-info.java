/**
 * The authority files: of parties (who can be a principal, an actor or a third party, by stable code, and when it
 * existed) and of people (by every name they are called). What parties and people do never lives here.
 */
@NullMarked
package dev.chancery.party;

import org.jspecify.annotations.NullMarked;
