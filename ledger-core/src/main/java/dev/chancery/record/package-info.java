/**
 * The record-keeping events of a dossier: what the registry does to the file itself, which is not diplomacy
 * but is recorded the same way, each with its folio. Acts never live here.
 */
@NullMarked
package dev.chancery.record;

import org.jspecify.annotations.NullMarked;
