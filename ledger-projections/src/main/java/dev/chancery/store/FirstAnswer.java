package dev.chancery.store;

/** What a request that may be repeated was answered first, and is answered for ever. */
public record FirstAnswer(RepeatKey key, Answer answer) {}
