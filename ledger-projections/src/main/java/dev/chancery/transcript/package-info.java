/**
 * Transcripts: the ledger, or one dossier, copied out as lines of JSON, and such a copy taken over into another ledger.
 * What a line holds, and how a copy is known to be whole, is decided here. No SQL and no rule lives here, and no act is
 * looked into: bytes come back as they went.
 */
@NullMarked
package dev.chancery.transcript;

import org.jspecify.annotations.NullMarked;
