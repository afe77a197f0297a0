/**
 * The door: the REST calls under /api, what they refuse before the ledger is asked, and every error as a
 * problem detail. No SQL and no rule of the domain lives here.
 */
@NullMarked
package dev.chancery.api;

import org.jspecify.annotations.NullMarked;
