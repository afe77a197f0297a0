package dev.chancery.issue;

/**
 * What is open: a grievance, from an incident or a protest against something not recorded as one; a demand, also that of
 * an ultimatum; or a claim, from a notice of claim.
 */
public enum IssueKind {
    GRIEVANCE,
    DEMAND,
    CLAIM
}
