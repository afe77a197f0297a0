/**
 * Who may do and see what: the changes of that as they are on record, what they come to now or came to at a moment, and
 * what proves who somebody is. Whether a request is allowed is not decided here.
 */
@NullMarked
package dev.chancery.roster;

import org.jspecify.annotations.NullMarked;
