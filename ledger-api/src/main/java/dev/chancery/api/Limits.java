package dev.chancery.api;

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
        int streams) {}
