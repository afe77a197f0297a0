package dev.chancery.issue;

import java.util.List;

/**
 * What an event has changed about how an issue stands, whatever the day.
 *
 * @param ended the spells that are told no longer
 * @param begun those that are told instead
 */
public record Turned(int issue, List<Spell> ended, List<Spell> begun) {}
