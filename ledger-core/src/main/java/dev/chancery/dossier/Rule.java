package dev.chancery.dossier;

import dev.chancery.act.Sentence;
import java.util.List;
import java.util.Locale;

/** Everything that the ledger forbids, each with a stable code and one sentence; numbers are those of the domain's rules. */
public enum Rule {
    // 1
    ONLY_THE_CLAIMANT_CLOSES(
            Ground.DOSSIER,
            "Only the claimant accepts, withdraws or waives an issue; the respondent never closes one."),
    BOTH_PRINCIPALS_SETTLE(Ground.DOSSIER, "A settlement is by both principals."),
    ONLY_A_TRIBUNAL_ADJUDICATES(Ground.DOSSIER, "An adjudication is by a tribunal, named as a body."),
    ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE(
            Ground.DOSSIER,
            "Only a legal adviser of the claimant finds that its claim has lapsed; the respondent's view is an assertion of law."),
    // 2
    CLOSING_NAMES_ITS_ISSUES(Ground.REQUEST, "A closing act names the issues that it closes."),
    // 3
    REGRET_ANSWERS_NO_OTHER_DEMAND(
            Ground.DOSSIER,
            "Regret answers a grievance or a demand for regret, an apology also a demand for apology or acknowledgement; neither answers any other demand, or a claim."),
    ACKNOWLEDGEMENT_ANSWERS_NO_OTHER_DEMAND(
            Ground.DOSSIER,
            "An acknowledgement of responsibility answers a grievance, a claim or a demand for acknowledgement, and no other demand."),
    // 5
    RESERVED_RIGHTS_DO_NOT_LAPSE(Ground.DOSSIER, "An issue on which rights are reserved does not lapse."),
    // 7
    REFERENCE_NAMES_NOTHING(Ground.DOSSIER, "A reference names an act on file in the same dossier, and not itself."),
    OCCASION_IS_A_CONTACT(Ground.DOSSIER, "The occasion of an act is a contact, such as a summons or a conversation."),
    INSTRUMENT_IS_A_PAPER(Ground.DOSSIER, "What carries an act or terms is an instrument, such as a note verbale."),
    ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED(
            Ground.DOSSIER,
            "Only an issue is answered, closed, reopened, reserved, reminded of, referred or no longer pursued."),
    // 8
    ONLY_THE_RESPONDENT_ANSWERS(Ground.DOSSIER, "An issue is answered or satisfied by its respondent."),
    ONLY_THE_CLAIMANT_STOPS_PURSUING(Ground.DOSSIER, "An issue is marked as not pursued only by its claimant."),
    // 9
    NOT_YET_HAPPENED(Ground.DOSSIER, "An act cannot have occurred after it is recorded."),
    RESPONSE_PRECEDES_ITS_CAUSE(
            Ground.DOSSIER, "A response, a reminder, a closing or a reopening cannot come before what it concerns."),
    // 10
    NUMBER_IS_ON_FILE(
            Ground.DOSSIER, "The same office's number to the same addressee on the same date is on file only once."),
    // 11
    ONLY_A_STANDING_ACT_IS_AMENDED(
            Ground.DOSSIER, "Only an act that stands is corrected, struck out, further accounted for or assessed."),
    CORRECTION_KEEPS_THE_TYPE(Ground.REQUEST, "A correction changes fields of an act, never its type."),
    CORRECTION_CHANGES_SOMETHING(Ground.REQUEST, "A correction names fields that are to read otherwise."),
    AMENDING_KEEPS_LATER_ACTS_LAWFUL(
            Ground.DOSSIER, "A correction or strike-out leaves every other act of the file within the rules."),
    DISCREPANCY_NAMES_A_FIELD(Ground.DOSSIER, "A discrepancy names a field that the act can have, or the whole act."),
    ASSESSMENT_WEIGHS_ACCOUNTS(Ground.DOSSIER, "An assessment weighs accounts of the act that differ from it."),
    // 12
    DOSSIER_IS_CLOSED(Ground.DOSSIER, "A closed dossier takes only record-keeping until it is reopened."),
    DOSSIER_IS_NOT_CLOSED(Ground.DOSSIER, "Only a closed dossier is reopened."),
    // 13
    ONLY_THE_CLAIMANT_REOPENS(
            Ground.DOSSIER, "What was accepted, withdrawn or found lapsed is reopened by its claimant."),
    BOTH_PRINCIPALS_REOPEN(Ground.DOSSIER, "What was waived or settled is reopened only by both principals."),
    ONLY_THE_TRIBUNAL_REOPENS(Ground.DOSSIER, "What was adjudicated is reopened only by a tribunal."),
    ONLY_A_CLOSED_ISSUE_IS_REOPENED(Ground.DOSSIER, "Only a closed issue is reopened; a recurrence is a new incident."),
    // the repertoire
    EXPLANATION_IS_NO_REPARATION(
            Ground.DOSSIER,
            "An explanation never answers a demand for compensation, restitution, apology, punishment or release."),
    NOTIFICATION_ANSWERS_NO_OTHER_DEMAND(
            Ground.DOSSIER, "A notification answers a demand for information, and no other demand."),
    REJECTION_NAMES_WHAT_IT_REFUSES(
            Ground.DOSSIER,
            "A rejection names the issues that it refuses, the papers that it hands back, or the proposal to which it replies."),
    PARTY_DID_NOT_EXIST(Ground.REQUEST, "An act is by, to and about parties that existed when it was done."),
    DUE_DATE_IS_COUNTED_FROM_A_DAY(Ground.REQUEST, "Days until a due date are counted from a day that is known."),
    DUE_DATE_IS_GIVEN_OR_COUNTED(Ground.REQUEST, "A due date is a day that is given, or the day that days come to."),
    MARKING_IS_OF_THE_SCHEME(Ground.REQUEST, "A marking restricts by levels and caveats of the owner's scheme."),
    MARKING_IS_CORRECTED_ALONE(
            Ground.REQUEST,
            "A correction of an act's marking changes nothing else: the marking opens or restricts all that the act ever said."),
    CALENDAR_IS_KNOWN(Ground.REQUEST, "Working days are counted by a calendar that the ledger knows."),
    // the file
    DOSSIER_ID_IS_TAKEN(Ground.DOSSIER, "A dossier's id is unique for ever."),
    TWO_PRINCIPALS(Ground.REQUEST, "A dossier is between two different parties."),
    FILING_IS_EMPTY(Ground.REQUEST, "A filing records at least one act."),
    FILING_LIMIT(Ground.REQUEST, "A filing records at most " + FileActs.LIMIT + " acts."),
    LABEL_NAMES_NOTHING(
            Ground.REQUEST, "A label names an act of the same filing; an act on file is named by its folio."),
    LABEL_USED_TWICE(Ground.REQUEST, "A label names one act of its filing."),
    VERSION_IS_STALE(Ground.VERSION, "The dossier has changed since the version that was given.");

    private final Ground ground;
    private final String sentence;

    Rule(Ground ground, String sentence) {
        this.ground = ground;
        this.sentence = sentence;
    }

    /** Stable, lower-case, hyphenated. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }

    /** The same for those who read other languages. */
    public Sentence said() {
        return new Sentence(Sentence.code("rule", this), sentence, List.of());
    }

    public Ground ground() {
        return ground;
    }

    /** What a refused request collides with. */
    public enum Ground {
        /** It is wrong in itself, whatever is on file. */
        REQUEST,
        /** The state of the dossier. */
        DOSSIER,
        /** The version that the caller had seen. */
        VERSION
    }
}
