/**
 * What operators see of the ledger and set in it: health, metrics, the request id in the log, tracing, and the check of the
 * settings. Nothing here decides anything for a user of the ledger.
 */
@NullMarked
package dev.chancery.operations;

import org.jspecify.annotations.NullMarked;
