package dev.chancery.act;

/**
 * An act by which one party holds something against another: between the principals it opens an issue, or lodges one
 * that is open.
 */
public sealed interface Complaint extends Act permits Protest, NoticeOfClaim, Demand, Ultimatum {}
