/**
 * What is open between two principals, and why: the life cycle of grievances, demands and claims as one pure
 * fold over the folios of a dossier, shared by the aggregate that decides and the docket that shows; as a timeline,
 * for every day. No clock, no store and no refusal lives here.
 */
@NullMarked
package dev.chancery.issue;

import org.jspecify.annotations.NullMarked;
