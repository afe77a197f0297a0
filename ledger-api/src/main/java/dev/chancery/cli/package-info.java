/**
 * The command line: what can be done with a ledger from a shell, how it is told, and with which exit code it ends. It asks
 * the store and the projections as the API does; no SQL and no rule lives here, and nothing of HTTP.
 */
@NullMarked
package dev.chancery.cli;

import org.jspecify.annotations.NullMarked;
