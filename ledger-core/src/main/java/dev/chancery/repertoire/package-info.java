/**
 * The catalogue of the repertoire, read off the acts themselves: what each is, what it does to issues, and what goes into
 * its fields. Pages, documents and forms are drawn from it; no rule is, and nothing here is recorded.
 */
@NullMarked
package dev.chancery.repertoire;

import org.jspecify.annotations.NullMarked;
