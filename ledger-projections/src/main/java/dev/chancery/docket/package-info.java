/**
 * What is open and since when: the issues of every dossier as rows that say from which position until which,
 * and from which day until which, they held, so that any past answer can be given again. The life cycle itself is not here but in
 * dev.chancery.issue.
 */
@NullMarked
package dev.chancery.docket;

import org.jspecify.annotations.NullMarked;
