package dev.chancery.issue;

/** What is open: a grievance, from an incident or a protest against something not recorded as one; or a demand. */
public enum IssueKind {
    GRIEVANCE,
    DEMAND
}
