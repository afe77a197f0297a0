/**
 * What a reader may see, as conditions that queries are given: the grant on the dossier, and the clearance for each act.
 * Roles are not known here, nor what is asked.
 */
@NullMarked
package dev.chancery.gate;

import org.jspecify.annotations.NullMarked;
