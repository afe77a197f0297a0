/**
 * The chronology: every dossier with its cover and every act as filed, in rows made for lists and filters.
 * What is open is not here but in dev.chancery.docket.
 */
@NullMarked
package dev.chancery.register;

import org.jspecify.annotations.NullMarked;
