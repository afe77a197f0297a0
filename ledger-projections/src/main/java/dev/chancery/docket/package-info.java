/**
 * What is open and since when: the issues of every dossier as rows that say from which position until which,
 * and from which day until which, they held, so that any past answer can be given again, and how much was open in each since when.
 * Questions about one dossier are DossierIssues and IssueChanges, those across dossiers OpenIssues. The life cycle itself is not
 * here but in dev.chancery.issue.
 */
@NullMarked
package dev.chancery.docket;

import org.jspecify.annotations.NullMarked;
