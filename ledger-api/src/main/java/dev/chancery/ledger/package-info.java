/**
 * The application itself: how the parts are put together, and the check at start-up that they really are. No rule, no
 * query and no HTTP lives here.
 */
@NullMarked
package dev.chancery.ledger;

import org.jspecify.annotations.NullMarked;
