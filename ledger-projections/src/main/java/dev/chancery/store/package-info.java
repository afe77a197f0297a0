/**
 * The store: how recorded events reach the disk, in which order, and how they are read back; and how far the
 * projections have followed. It knows events only as stored names and bytes, so nothing here depends on an act, a
 * dossier's rules or HTTP. Tables of projections never live here; each projection keeps its own.
 */
@NullMarked
package dev.chancery.store;

import org.jspecify.annotations.NullMarked;
