/**
 * The desk at which people record: forms drawn from the catalogue of acts, what was typed into them, and the fair copy that it
 * comes to. What may be recorded is decided elsewhere, by the same rules as for calls; nothing typed is lost here.
 */
@NullMarked
package dev.chancery.desk;

import org.jspecify.annotations.NullMarked;
