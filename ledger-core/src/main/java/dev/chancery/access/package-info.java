/**
 * Who may do what and see what: roles, clearances, and what markings restrict. Who somebody is, and how that is
 * proved, is not decided here; nor how what may not be seen is kept out of answers.
 */
@NullMarked
package dev.chancery.access;

import org.jspecify.annotations.NullMarked;
