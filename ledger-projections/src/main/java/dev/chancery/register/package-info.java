/**
 * The chronology: every dossier with its cover and every act in every version, the accounts added and where they differ,
 * as rows that say from which position until which they stood.
 * By which words dossiers are found stands beside them (Search). What is open is not here but in dev.chancery.docket.
 */
@NullMarked
package dev.chancery.register;

import org.jspecify.annotations.NullMarked;
