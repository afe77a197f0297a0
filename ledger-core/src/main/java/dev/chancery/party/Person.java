package dev.chancery.party;

import java.util.List;

/**
 * Someone who spoke or wrote for a party, under all the names by which papers and reports call them.
 *
 * <p>Person and office are different things: offices change hands, and none is kept here.
 *
 * @param id a slug, stable for ever
 * @param name the one to show
 */
public record Person(String id, PartyCode party, String name, List<Alias> aliases) {

    public Person {
        aliases = List.copyOf(aliases);
    }

    /**
     * A name in one language and script.
     *
     * @param lang BCP 47, without the script
     * @param script ISO 15924
     */
    public record Alias(String name, String lang, String script) {}
}
