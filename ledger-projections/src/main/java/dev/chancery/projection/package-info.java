/**
 * How projections follow the ledger: their tables by generation, checkpoints and claims, dead letters, rebuilds, and the
 * check that nothing was skipped. What a projection makes of an event never lives here.
 */
@NullMarked
package dev.chancery.projection;

import org.jspecify.annotations.NullMarked;
