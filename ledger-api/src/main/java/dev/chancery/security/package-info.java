/**
 * Who is at the door: how that is proved, in which roles they come, and which calls these may make. What is answered to
 * them is not decided here.
 */
@NullMarked
package dev.chancery.security;

import org.jspecify.annotations.NullMarked;
