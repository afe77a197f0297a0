package dev.chancery.act;

/** An act that says something of what is between the parties, or declines to, and leaves every issue as it stands. */
public sealed interface Pronouncement extends Act
        permits Warning, Assertion, Admission, RefusalToComment, SilenceObserved, Condolence, Proposal {}
