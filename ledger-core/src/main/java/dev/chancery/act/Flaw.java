package dev.chancery.act;

import java.util.List;

/** Why part of what is handed in cannot be what it says it is. */
public enum Flaw {
    MISSING("{0} is missing."),
    NONE_NAMED("{0} is missing; it names at least one."),
    BLANK("{0} is blank; leave it out or say something."),
    HOLDS_A_NULL("{0} holds a null; take it out."),
    NAMES_ONE_PARTY("{0} names two different parties at least."),
    // values
    AMOUNT_OF_NOTHING("An amount is more than zero."),
    AMOUNT_TOO_LONG("An amount has at most 18 digits before the point and 4 after it."),
    NO_CURRENCY("A currency is its ISO 4217 code, such as USD; this is not one: {0}"),
    NO_LANGUAGE("A language is a BCP 47 tag such as en or az-Latn; this is not one: {0}"),
    NO_TIME_OF_DAY("A time of day is HH:mm or HH:mm:ss; this is not one: {0}"),
    NO_ZONE("A zone is an offset such as +04:00 or a name such as Asia/Baku: {0}"),
    NO_SHA_256("A SHA-256 is 64 lower-case hexadecimal digits."),
    NO_URL("This is not a URL: {0}"),
    NOT_ON_THE_WEB("A source''s URL begins with https:// or http://; this does not: {0}"),
    CASUALTIES_BELOW_NONE("Casualties are counted from 0."),
    ACTOR_IS_NOBODY("An actor is a party, a body or a person; this one names none."),
    TIME_WITHOUT_DAY("A time of day needs the day: give on as well, or leave at out."),
    // due dates
    NO_DAY_DUE("Give the day in on, or the days to be counted in within."),
    NO_CALENDAR("Working days are those of a calendar: name a State such as RUS, or weekdays."),
    DAYS_OUT_OF_RANGE("Days are counted from 1 to 3660, not {0}."),
    // acts
    INCIDENT_HAS_A_MAKER("An incident has no by and to: name its author, its respondent and its victim."),
    BOUT_DE_PAPIER_HAS_A_NUMBER(
            "A bout de papier has no date, number or signature: leave out what its sender would have put on it. "
                    + "A number that the registry gave it stands with the day it was received."),
    NON_PAPER_HAS_A_NUMBER(
            "A non-paper is nobody's and has no number of its sender's. A number that the registry gave it stands "
                    + "with the day it was received."),
    ULTIMATUM_IS_OVER("An ultimatum expires after it is given."),
    LAW_IS_NOT_ADMITTED(
            "What is admitted is a fact, an attribution, a cause or an intent; a breach is acknowledged by an "
                    + "acknowledgement-of-responsibility."),
    INQUIRY_ANSWERS_IN_FULL("An inquiry only promised or begun answers in part; its result may do so in full."),
    REJECTION_OF_NOTHING(
            "A rejection names the issues that it refuses in answers, what it hands back in returned, or the "
                    + "proposal that it turns down in inReplyTo."),
    VENUE_WITHOUT_NAME("A venue that is none of those known is named in body."),
    OFFER_OF_AN_OFFER("An offer names none; its acceptance or refusal names it."),
    LOWERED_TO_AMBASSADOR("Relations are not lowered to an ambassador: there is no level above."),
    PROTECTING_POWER_IS_NO_THIRD(
            "A protecting power is a third State, neither the one protected nor the one where it is."),
    PROTECTED_AT_HOME("Interests are protected in the territory of another State."),
    // what the registry writes
    NO_ACTS("acts is missing; it lists the acts to record."),
    NO_ACT("An act is an object with its type; this is null."),
    NOTHING_SET("set is missing; it holds the fields that are to read otherwise."),
    NO_STATEMENT("states is missing; it says what the source states."),
    NO_CLASS("class is missing; it is one of {0}."),
    BLANK_FIELD("field is blank; leave it out where the whole act is meant."),
    NO_ACCOUNTS("of is missing; it names the folios of the accounts that are weighed."),
    NO_OPINION("opinion is missing; it says which account is thought right."),
    NO_REASON_FOR_THE_OPINION("reason is missing; an opinion without one is worth nothing."),
    NO_REASON_TO_CORRECT("reason is missing; the file keeps why it was corrected."),
    NO_REASON_TO_STRIKE_OUT("reason is missing; the file keeps why it was struck out."),
    NO_REASON_TO_CLOSE("reason is missing; the file keeps why it was closed."),
    NO_REASON_TO_REOPEN("reason is missing; the file keeps why it was reopened."),
    // the cover
    NO_PARTIES("parties is missing; it names the two principals."),
    PARTIES_HOLD_A_NULL("parties holds a null; it names the two principals."),
    NO_SUBJECT("subject is missing; it says in a few words what the file is about."),
    BLANK_SUBJECT("subject is blank; it says in a few words what the file is about."),
    NO_CORRECTION_OF_THE_COVER("Give the subject or the description that is to stand on the cover."),
    NO_ID("An id is at most {0} lower-case letters and digits with single hyphens between, such as "
            + "aze-rus-kyiv-embassy; this is not one: {1}");

    private final String sentence;

    Flaw(String sentence) {
        this.sentence = sentence;
    }

    /** It in a sentence. */
    public Sentence of(Object... what) {
        return new Sentence(Sentence.code("flaw", this), sentence, List.of(what));
    }
}
