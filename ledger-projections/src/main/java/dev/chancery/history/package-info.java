/**
 * The replay of a dossier: every event as recorded, in order, with what it did to issues. It reads the
 * dossier's own events; no projection is asked and nothing is stored here.
 */
@NullMarked
package dev.chancery.history;

import org.jspecify.annotations.NullMarked;
