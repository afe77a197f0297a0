/**
 * The acts of the repertoire: one small record for each thing that can be done in diplomacy, and the values
 * that acts are made of. What an act does to an issue is not here, nor is any rule that needs the file: an act
 * knows only what it says of itself.
 */
@NullMarked
package dev.chancery.act;

import org.jspecify.annotations.NullMarked;
