package dev.chancery.dossier;

import dev.chancery.act.Acceptance;
import dev.chancery.act.AcknowledgementOfResponsibility;
import dev.chancery.act.Act;
import dev.chancery.act.Answer;
import dev.chancery.act.Apology;
import dev.chancery.act.Assurance;
import dev.chancery.act.Citations;
import dev.chancery.act.Citations.Citation;
import dev.chancery.act.Closing;
import dev.chancery.act.Compliance;
import dev.chancery.act.Explanation;
import dev.chancery.act.ExpressionOfRegret;
import dev.chancery.act.Folio;
import dev.chancery.act.InvestigationOpened;
import dev.chancery.act.InvestigationResult;
import dev.chancery.act.NotPursued;
import dev.chancery.act.Notification;
import dev.chancery.act.OfferOfCompensation;
import dev.chancery.act.Payment;
import dev.chancery.act.Proposal;
import dev.chancery.act.RefersTo.Bond;
import dev.chancery.act.RefersTo.Sort;
import dev.chancery.act.Rejection;
import dev.chancery.act.Reopening;
import dev.chancery.edtf.Edtf;
import dev.chancery.issue.Issue;
import dev.chancery.issue.IssueKind;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Makers;
import dev.chancery.issue.Sheet;
import dev.chancery.party.PartyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One act of a filing held against the rules, as the dossier stands when its turn comes. */
final class Examination {

    private final Issues issues;
    private final Act act;
    private final int folio;
    private final String pointer;

    private Examination(Issues issues, Act act, int folio, String pointer) {
        this.issues = issues;
        this.act = act;
        this.folio = folio;
        this.pointer = pointer;
    }

    /** Refuses what breaks a rule, once every act of the filing has its folio and what they open is open. */
    static void examine(Issues issues, Sheet sheet, int folio, String pointer) {
        Act act = sheet.act();
        var examination = new Examination(issues, act, folio, pointer);
        examination.hasHappened(sheet.recordedOn());
        examination.isNotOnFile(sheet);
        List<Citation> citations = Citations.of(act);
        citations.forEach(examination::namesWhatItMay);
        citations.forEach(examination::comesAfterItsCause);
        if (act instanceof Closing closing) {
            examination.closes(closing, citations);
        } else if (act instanceof Answer answer) {
            examination.answers(answer, citations);
        } else if (act instanceof Reopening) {
            citations.stream()
                    .filter(citation -> citation.bond() == Bond.DISPOSES)
                    .forEach(citation -> examination.entitlement(citation).toReopen());
        } else if (act instanceof NotPursued) {
            citations.stream()
                    .filter(citation -> citation.bond() == Bond.FOLLOWS)
                    .forEach(citation -> examination.entitlement(citation).toStopPursuing());
        }
    }

    private void hasHappened(LocalDate recordedOn) {
        Edtf on = act.particulars().on();
        if (on != null && isAfter(on.earliest(), recordedOn.plusDays(1))) {
            throw refusal(
                    Rule.NOT_YET_HAPPENED,
                    "/on",
                    "Recorded on " + recordedOn + ", it cannot be of " + on.text()
                            + ". Mend the date, or file it when it has happened.");
        }
    }

    private void isNotOnFile(Sheet sheet) {
        sheet.number()
                .flatMap(number -> issues.find(number).filter(other -> other != folio))
                .ifPresent(other -> {
                    throw refusal(
                            Rule.NUMBER_IS_ON_FILE,
                            "/references",
                            "Folio " + other + " has this number, addressee and date. If it is the same paper, add an "
                                    + "account to that folio; if not, mend the number.");
                });
    }

    private static boolean isAfter(@Nullable LocalDate earliest, LocalDate tolerated) {
        return earliest != null && earliest.isAfter(tolerated);
    }

    private void namesWhatItMay(Citation citation) {
        int named = number(citation);
        Sheet sheet = issues.sheet(named)
                .filter(found -> named != folio)
                .orElseThrow(() -> refusal(
                        Rule.REFERENCE_NAMES_NOTHING,
                        citation.pointer(),
                        named == folio
                                ? "This act names itself; leave the reference out."
                                : "Folio " + named + " is no act that stands; name the folio of one."));
        if (citation.sort() == Sort.CONTACT && !sheet.isContact()) {
            throw refusal(Rule.OCCASION_IS_A_CONTACT, citation.pointer(), "Folio " + named + " is not a contact.");
        }
        if (citation.sort() == Sort.INSTRUMENT && !sheet.isInstrument()) {
            throw refusal(Rule.INSTRUMENT_IS_A_PAPER, citation.pointer(), "Folio " + named + " is not an instrument.");
        }
        if (citation.sort() == Sort.ISSUE && issues.find(named).isEmpty()) {
            throw refusal(
                    Rule.ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED,
                    citation.pointer(),
                    "Folio " + named + " opened no issue; name the act that did.");
        }
    }

    private void comesAfterItsCause(Citation citation) {
        Edtf on = act.particulars().on();
        Edtf cause = issues.sheet(number(citation)).map(Sheet::on).orElse(null);
        if (citation.bond() != Bond.MENTIONS && on != null && cause != null && on.certainlyBefore(cause)) {
            throw refusal(
                    Rule.RESPONSE_PRECEDES_ITS_CAUSE,
                    citation.pointer(),
                    "This act is dated " + on.text() + ", folio " + number(citation) + " is dated " + cause.text()
                            + ".");
        }
    }

    private void answers(Answer answer, List<Citation> citations) {
        if (answer instanceof Rejection rejection) {
            namesWhatItRefuses(rejection);
        }
        for (Citation citation : citations) {
            Issue issue = issues.find(number(citation)).orElse(null);
            if (issue == null || !answer.answered().contains(citation.to()) || isMention(citation)) {
                continue;
            }
            Set<PartyCode> acting = Makers.of(act, issues.principals());
            if (!acting.contains(issue.respondent())) {
                throw refusal(
                        Rule.ONLY_THE_RESPONDENT_ANSWERS,
                        citation.pointer(),
                        "The respondent of issue " + issue.folio() + " is " + issue.respondent() + "; this act is by "
                                + Entitlement.inWords(acting) + ".");
            }
            if (!issue.takes(answer)) {
                throw refusal(
                        limit(answer),
                        citation.pointer(),
                        "Issue " + issue.folio() + " is "
                                + (issue.kind() == IssueKind.CLAIM ? "a claim" : "a demand of another kind")
                                + "; leave it out, or answer it by the act that does.");
            }
        }
    }

    private void namesWhatItRefuses(Rejection rejection) {
        boolean turnsDownAProposal = rejection.particulars().inReplyTo().stream()
                .flatMap(replied -> issues.sheet(((Folio) replied).number()).stream())
                .anyMatch(sheet -> sheet.act() instanceof Proposal);
        if (rejection.answers().isEmpty() && rejection.returned().isEmpty() && !turnsDownAProposal) {
            throw refusal(
                    Rule.REJECTION_NAMES_WHAT_IT_REFUSES,
                    "/answers",
                    "It replies to no proposal; name in answers the folios of the issues that it refuses.");
        }
    }

    private static Rule limit(Answer answer) {
        return switch (answer) {
            case Explanation ignored -> Rule.EXPLANATION_IS_NO_REPARATION;
            case AcknowledgementOfResponsibility ignored -> Rule.ACKNOWLEDGEMENT_ANSWERS_NO_OTHER_DEMAND;
            case Notification ignored -> Rule.NOTIFICATION_ANSWERS_NO_OTHER_DEMAND;
            case ExpressionOfRegret ignored -> Rule.REGRET_ANSWERS_NO_OTHER_DEMAND;
            case Apology ignored -> Rule.REGRET_ANSWERS_NO_OTHER_DEMAND;
            case InvestigationOpened it -> throw unlimited(it);
            case InvestigationResult it -> throw unlimited(it);
            case Compliance it -> throw unlimited(it);
            case Rejection it -> throw unlimited(it);
            case Assurance it -> throw unlimited(it);
            case OfferOfCompensation it -> throw unlimited(it);
            case Payment it -> throw unlimited(it);
        };
    }

    private static IllegalStateException unlimited(Answer answer) {
        return new IllegalStateException("There is nothing that such an act cannot answer: " + answer);
    }

    private static boolean isMention(Citation citation) {
        return citation.bond() != Bond.ANSWERS || citation.field().equals("inReplyTo");
    }

    private void closes(Closing closing, List<Citation> citations) {
        boolean onlyAccepts = closing instanceof Acceptance acceptance
                && !acceptance.accepts().isEmpty();
        if (closing.closes().isEmpty() && !onlyAccepts) {
            throw refusal(
                    Rule.CLOSING_NAMES_ITS_ISSUES,
                    "/closes",
                    "Name in closes the folios of the issues that it closes.");
        }
        citations.stream()
                .filter(citation -> citation.bond() == Bond.DISPOSES)
                .forEach(citation -> entitlement(citation).toClose(closing));
    }

    private Entitlement entitlement(Citation citation) {
        Issue issue = issues.find(number(citation)).orElseThrow();
        return new Entitlement(issues.principals(), issue, act, pointer, pointer + citation.pointer());
    }

    private static int number(Citation citation) {
        return ((Folio) citation.to()).number();
    }

    private Refusal refusal(Rule rule, String where, String detail) {
        return new Refusal(rule, pointer + where, detail);
    }
}
