package dev.chancery.stance;

/** What an act has to say to positions and commitments. */
public sealed interface Bearing permits Stand, Promise, Harm, Notice {}
