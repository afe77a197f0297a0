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
import dev.chancery.act.Sentence;
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
            throw refusal(Rule.NOT_YET_HAPPENED, "/on", Mend.RECORDED_BEFORE.of(recordedOn, on.text()));
        }
    }

    private void isNotOnFile(Sheet sheet) {
        sheet.number()
                .flatMap(number -> issues.find(number).filter(other -> other != folio))
                .ifPresent(other -> {
                    throw refusal(Rule.NUMBER_IS_ON_FILE, "/references", Mend.SAME_PAPER.of(other));
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
                        named == folio ? Mend.NAMES_ITSELF.of() : Mend.NO_STANDING_ACT.of(named)));
        if (citation.sort() == Sort.CONTACT && !sheet.isContact()) {
            throw refusal(Rule.OCCASION_IS_A_CONTACT, citation.pointer(), Mend.NO_CONTACT.of(named));
        }
        if (citation.sort() == Sort.INSTRUMENT && !sheet.isInstrument()) {
            throw refusal(Rule.INSTRUMENT_IS_A_PAPER, citation.pointer(), Mend.NO_INSTRUMENT.of(named));
        }
        if (citation.sort() == Sort.ISSUE && issues.find(named).isEmpty()) {
            throw refusal(Rule.ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED, citation.pointer(), Mend.NO_ISSUE.of(named));
        }
    }

    private void comesAfterItsCause(Citation citation) {
        Edtf on = act.particulars().on();
        Edtf cause = issues.sheet(number(citation)).map(Sheet::on).orElse(null);
        if (citation.bond() != Bond.MENTIONS && on != null && cause != null && on.certainlyBefore(cause)) {
            throw refusal(
                    Rule.RESPONSE_PRECEDES_ITS_CAUSE,
                    citation.pointer(),
                    Mend.DATED_BEFORE.of(on.text(), number(citation), cause.text()));
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
                        Mend.THE_RESPONDENT_IS.of(issue.folio(), issue.respondent(), Entitlement.named(acting)));
            }
            if (!issue.takes(answer)) {
                throw refusal(
                        limit(answer),
                        citation.pointer(),
                        (issue.kind() == IssueKind.CLAIM ? Mend.ISSUE_IS_A_CLAIM : Mend.ISSUE_IS_ANOTHER_DEMAND)
                                .of(issue.folio()));
            }
        }
    }

    private void namesWhatItRefuses(Rejection rejection) {
        boolean turnsDownAProposal = rejection.particulars().inReplyTo().stream()
                .flatMap(replied -> issues.sheet(((Folio) replied).number()).stream())
                .anyMatch(sheet -> sheet.act() instanceof Proposal);
        if (rejection.answers().isEmpty() && rejection.returned().isEmpty() && !turnsDownAProposal) {
            throw refusal(Rule.REJECTION_NAMES_WHAT_IT_REFUSES, "/answers", Mend.NAME_WHAT_IT_REFUSES.of());
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
            throw refusal(Rule.CLOSING_NAMES_ITS_ISSUES, "/closes", Mend.NAME_WHAT_IT_CLOSES.of());
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

    private Refusal refusal(Rule rule, String where, Sentence mending) {
        return new Refusal(rule, pointer + where, mending);
    }
}
