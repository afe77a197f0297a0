package dev.chancery.dossier;

import dev.chancery.act.Sentence;
import java.util.List;

/** How what a rule forbids is mended: what stands against it, and what to do. */
public enum Mend {
    // references
    NAMES_ITSELF("This act names itself; leave the reference out."),
    NO_STANDING_ACT("Folio {0} is no act that stands; name the folio of one."),
    NO_CONTACT("Folio {0} is not a contact."),
    NO_INSTRUMENT("Folio {0} is not an instrument."),
    NO_ISSUE("Folio {0} opened no issue; name the act that did."),
    NO_SUCH_LABEL(
            "No act of this filing is labelled \"{0}\"; label it so, or name an act on file by its folio number."),
    LABEL_OF_ANOTHER("\"{0}\" labels another act of this filing too; give this one a label of its own."),
    FOLIO_TO_COME("The dossier has no folio {0}; its last is {1}. An act of the same filing is named by its label."),
    ONLY_FOLIOS("A correction names acts on file, by their folio numbers."),
    // dates
    RECORDED_BEFORE("Recorded on {0}, it cannot be of {1}. Mend the date, or file it when it has happened."),
    DATED_BEFORE("This act is dated {0}, folio {1} is dated {2}."),
    COUNTED_OTHERWISE(
            "The days of within come to {0}, not {1}. Give one of the two; where on is corrected, set within to null."),
    NO_FIRST_DAY("Say in from, or in the act's on, from which day to count."),
    NO_YEAR_OF_FOUR_DIGITS("From {0} the days come to no year of four digits; mend the day from which to count."),
    NO_SUCH_CALENDAR(
            "The ledger has no calendar \"{0}\"; name a State whose holidays it knows, such as RUS, or {1}, or give the "
                    + "day itself in on."),
    // who may
    THE_RESPONDENT_IS("The respondent of issue {0} is {1}; this act is by {2}."),
    THE_CLAIMANT_IS("The claimant of issue {0} is {1}; this act is by {2}."),
    NAME_THE_ADVISER("Issue {0} is {1}''s; by names its legal-adviser."),
    NAME_BOTH("Name both principals in by; this act is by {0} alone."),
    NAME_THE_TRIBUNAL("Name the tribunal in by as a body that is no party's, and no principal beside it."),
    AND("{0} and {1}"),
    NO_PARTY("no party"),
    // issues
    ISSUE_IS_A_CLAIM("Issue {0} is a claim; leave it out, or answer it by the act that does."),
    ISSUE_IS_ANOTHER_DEMAND("Issue {0} is a demand of another kind; leave it out, or answer it by the act that does."),
    ISSUE_IS_OPEN("Issue {0} is open."),
    RIGHTS_ARE_RESERVED("Rights are reserved on issue {0}."),
    NAME_WHAT_IT_CLOSES("Name in closes the folios of the issues that it closes."),
    NAME_WHAT_IT_REFUSES("It replies to no proposal; name in answers the folios of the issues that it refuses."),
    // parties
    EXISTED_UNTIL("{0} existed until {1}; this act is dated {2}."),
    EXISTS_SINCE("{0} exists since {1}; this act is dated {2}."),
    SUCCEEDED_BY("Succeeded by {0}."),
    PRECEDED_BY("Preceded by {0}."),
    NAME_WHO_ACTED("Mend the date, or name the party that acted then."),
    NAME_TWO("Name two different parties."),
    // what is amended
    NOTHING_TO_AMEND("Folio {0} is no act of this dossier, or was struck out."),
    STRIKE_OUT("Strike the act out and file what it should have been."),
    NAME_WHAT_CHANGES("Name in set the fields that are to read otherwise."),
    READS_SO("The act reads so already; set a field to what it should be."),
    MARKING_ALONE("Correct the marking by itself, and the rest before or after."),
    AGAINST_A_RULE("Folio {0} would be against a rule:"),
    AMEND_THAT_FIRST("Correct or strike out that act first."),
    NO_SUCH_FIELD("There is no field \"{0}\" in this act; it may have: {1}."),
    NO_SUCH_ACCOUNT("Folio {0} is no account of folio {1} that differs from it; name one that does."),
    // the file
    SAME_PAPER(
            "Folio {0} has this number, addressee and date. If it is the same paper, add an account to that folio; if not, "
                    + "mend the number."),
    OTHER_MARKINGS("The levels are {0}, the caveats {1}; use these, or have the scheme name others."),
    OTHER_ID("There is a dossier {0}; file in it, or give another id."),
    REOPEN_FIRST("Reopen the dossier first."),
    FILE_IN_IT("The dossier is open; file in it."),
    NAME_THE_ACTS("Name the acts to record."),
    FILE_IN_PARTS("This one holds {0}; file them in parts of at most {1}."),
    FILE_IN_PARTS_HERE("This filing has {0} acts, and this ledger takes {1} at once; file in parts."),
    READ_AGAIN("The dossier is at version {0}, not {1}; read it again.");

    private final String sentence;

    Mend(String sentence) {
        this.sentence = sentence;
    }

    /** It in a sentence. */
    public Sentence of(Object... what) {
        return new Sentence(Sentence.code("mend", this), sentence, List.of(what));
    }
}
