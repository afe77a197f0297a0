/**
 * How acts and record-keeping events are written down for ever: stored names, revisions and the JSON of each.
 * No class name of this code base ever reaches the store from here.
 */
@NullMarked
package dev.chancery.archive;

import org.jspecify.annotations.NullMarked;
