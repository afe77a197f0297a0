/**
 * The dossier aggregate: the commands it takes, the rules it enforces and the refusals it gives. What an act
 * means for an issue is not decided here but in dev.chancery.issue.
 */
@NullMarked
package dev.chancery.dossier;

import org.jspecify.annotations.NullMarked;
