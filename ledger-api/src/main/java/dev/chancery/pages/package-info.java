/**
 * The door for people: pages over the same queries as the calls, in four languages. What is quoted keeps its own language;
 * nothing is translated by a machine.
 */
@NullMarked
package dev.chancery.pages;

import org.jspecify.annotations.NullMarked;
