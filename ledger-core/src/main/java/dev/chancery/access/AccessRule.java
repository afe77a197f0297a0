package dev.chancery.access;

import java.util.Locale;

/** Everything that the ledger forbids those who say who may do and see what; each with a stable code and one sentence. */
public enum AccessRule {
    NOBODY_GIVES_TO_THEMSELVES("Nobody gives anything to themselves, or takes it from themselves."),
    SUBJECT_IS_TAKEN("A subject stands for one user, for ever."),
    SUBJECT_IS_RESERVED("No user has a name under which the ledger itself records."),
    USER_IS_KNOWN("Only a user whom the ledger knows is given anything."),
    ALREADY_GIVEN("What was given and holds as long is not given again."),
    NOTHING_TO_WITHDRAW("Only what was given, and still holds, is withdrawn."),
    TERM_IS_TO_COME("What is given holds until a moment that is still to come."),
    CLEARANCE_IS_IN_THE_SCHEME("A clearance is of a level and of caveats that the owner's scheme of markings names."),
    AN_AUDITOR_ONLY_AUDITS("An auditor has no other role."),
    AN_ADMINISTRATOR_REMAINS("The last administrator without a term is neither barred nor deprived of that role."),
    USER_IS_BARRED("Only a user who is barred is readmitted."),
    USER_IS_NOT_BARRED("A user who is barred is not barred again.");

    private final String sentence;

    AccessRule(String sentence) {
        this.sentence = sentence;
    }

    /** Stable, lower-case, hyphenated. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }
}
