package dev.chancery.api;

import dev.chancery.dossier.FileActs;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a request may take. Whoever goes beyond is told the limit.
 *
 * @param bodyBytes of one request
 * @param nesting how deep JSON may be nested
 * @param textCharacters of one text
 * @param listItems of one list
 * @param actsPerFiling no more than the ledger's own limit
 * @param pageItems of one page of a list
 * @param requestsASecond of one client, from one address; 0 for as many as it likes
 * @param burst how many of them may come at once after a silence
 * @param streams how many answers are written at a time that take as long as the reader likes
 */
@ConfigurationProperties("ledger.limits")
record Limits(
        int bodyBytes,
        int nesting,
        int textCharacters,
        int listItems,
        int actsPerFiling,
        int pageItems,
        int requestsASecond,
        int burst,
        int streams) {

    Limits {
        within("body-bytes", bodyBytes, 1, 1_000_000);
        within("nesting", nesting, 10, 1_000);
        within("text-characters", textCharacters, 1, 1_000_000);
        within("list-items", listItems, 1, 1_000_000);
        within("acts-per-filing", actsPerFiling, 1, FileActs.LIMIT);
        within("page-items", pageItems, 1, 10_000);
        within("requests-a-second", requestsASecond, 0, 1_000_000);
        within("burst", burst, 1, 1_000_000);
        within("streams", streams, 1, 10_000);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Set ledger.limits." + name + " from " + least + " to " + most + ", not " + value + ".");
        }
    }
}
