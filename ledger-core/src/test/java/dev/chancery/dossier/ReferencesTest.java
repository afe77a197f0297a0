package dev.chancery.dossier;

import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.acceptanceOf;
import static dev.chancery.dossier.Cast.adjudicationOf;
import static dev.chancery.dossier.Cast.apologyFor;
import static dev.chancery.dossier.Cast.assertion;
import static dev.chancery.dossier.Cast.assurance;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.complianceWith;
import static dev.chancery.dossier.Cast.conversation;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.interimReplyTo;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.lapseOf;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.notification;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.dossier.Cast.publicStatement;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.rejectionOf;
import static dev.chancery.dossier.Cast.reopeningOf;
import static dev.chancery.dossier.Cast.reservationOn;
import static dev.chancery.dossier.Cast.returnOf;
import static dev.chancery.dossier.Cast.settlementOf;
import static dev.chancery.dossier.Cast.silenceOf;
import static dev.chancery.dossier.Cast.summons;
import static dev.chancery.dossier.Cast.waiverOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.INSTRUMENT_IS_A_PAPER;
import static dev.chancery.dossier.Rule.OCCASION_IS_A_CONTACT;
import static dev.chancery.dossier.Rule.ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED;
import static dev.chancery.dossier.Rule.REFERENCE_NAMES_NOTHING;

import dev.chancery.act.Act;
import dev.chancery.act.Settlement;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierReopened;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 7. */
class ReferencesTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesAFolioThatIsNotThereYet() {
        dossier.given(OPENED, incident())
                .when(file(protestAgainst(9)))
                .expectException(refusal(REFERENCE_NAMES_NOTHING, "/acts/0/against/0"));
    }

    @Test
    void refusesTheNumberThatAnActOfTheSameFilingWillGet() {
        dossier.given(OPENED)
                .when(file(incident(), protestAgainst(1)))
                .expectException(refusal(REFERENCE_NAMES_NOTHING, "/acts/1/against/0"));
    }

    @Test
    void refusesTheCover() {
        dossier.given(OPENED).when(file(protestAgainst(0))).expectException(refusal(REFERENCE_NAMES_NOTHING));
    }

    @Test
    void refusesARecordKeepingEntry() {
        dossier.given(OPENED, new DossierClosed("put away"), new DossierReopened("taken out"))
                .when(file(by(AZERBAIJAN).recalling(1).note()))
                .expectException(refusal(REFERENCE_NAMES_NOTHING, "/acts/0/recalls/0"));
    }

    @Test
    void refusesAnActThatNamesItself() {
        dossier.given(OPENED)
                .when(file(labelled("n").recalling("#n").note()))
                .expectException(refusal(REFERENCE_NAMES_NOTHING, "/acts/0/recalls/0"));
    }

    @Test
    void findsEveryFolioThatIsNotThereAtOnce() {
        dossier.given(OPENED)
                .when(file(by(AZERBAIJAN).occasion(7).recalling(8, 9).note(), protestAgainst(5)))
                .expectException(refusal(
                        REFERENCE_NAMES_NOTHING,
                        "/acts/0/occasion",
                        "/acts/0/recalls/0",
                        "/acts/0/recalls/1",
                        "/acts/1/against/0"));
    }

    @Test
    @NotRefusedBy(REFERENCE_NAMES_NOTHING)
    void takesAnyActOnFileWhereAnyActMayBeNamed() {
        dossier.given(OPENED, incident(), summons(), note(), assertion(INTENT, 1))
                .when(file(by(AZERBAIJAN).inReplyTo(2, 3).recalling(1, 4).protestAgainst(1, 2, 3, 4)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnOccasionThatIsNoContact() {
        dossier.given(OPENED, note())
                .when(file(by(AZERBAIJAN).occasion(1).protestAgainst()))
                .expectException(refusal(OCCASION_IS_A_CONTACT, "/acts/0/occasion"));
    }

    @ParameterizedTest
    @MethodSource
    @NotRefusedBy(OCCASION_IS_A_CONTACT)
    void takesEveryContactAsAnOccasion(Act contact) {
        dossier.given(OPENED, contact)
                .when(file(by(AZERBAIJAN).occasion(1).protestAgainst()))
                .expectSuccessfulHandlerExecution();
    }

    static Stream<Act> takesEveryContactAsAnOccasion() {
        return Stream.of(summons(), conversation(), publicStatement());
    }

    @Test
    void refusesAnInstrumentThatIsNoPaper() {
        dossier.given(OPENED, summons())
                .when(file(by(AZERBAIJAN).instrument(1).protestAgainst()))
                .expectException(refusal(INSTRUMENT_IS_A_PAPER, "/acts/0/instrument"));
    }

    @Test
    void refusesTermsThatLieInNoPaper() {
        var particulars = by(AZERBAIJAN, RUSSIA).particulars();
        dossier.given(OPENED, incident(), conversation())
                .when(file(new Settlement(particulars, refs(1), refs(2), refs(), refs(), List.of())))
                .expectException(refusal(INSTRUMENT_IS_A_PAPER, "/acts/0/instruments/0"));
    }

    @Test
    @NotRefusedBy(INSTRUMENT_IS_A_PAPER)
    void takesANoteAsTheInstrument() {
        dossier.given(OPENED, note())
                .when(file(by(AZERBAIJAN).instrument(1).protestAgainst()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @NotRefusedBy(INSTRUMENT_IS_A_PAPER)
    void takesTermsThatLieInAnExchangeOfNotes() {
        var particulars = by(AZERBAIJAN, RUSSIA).particulars();
        dossier.given(OPENED, incident(), note(), by(RUSSIA).inReplyTo(2).note())
                .when(file(new Settlement(particulars, refs(1), refs(2, 3), refs(), refs(), List.of())))
                .expectResultMessagePayloadMatching(effects("1 open → settled, by 4"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesToAnswerCloseReserveOrReopenWhatIsNoIssue(Act act) {
        dossier.given(OPENED, note()).when(file(act)).expectException(refusal(ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED));
    }

    static Stream<Act> refusesToAnswerCloseReserveOrReopenWhatIsNoIssue() {
        return Stream.of(
                explanationOf(1),
                complianceWith(1),
                rejectionOf(1),
                notification(1),
                assurance(1),
                acceptanceClosing(1),
                withdrawalOf(1),
                waiverOf(1),
                settlementOf(1),
                adjudicationOf(1),
                lapseOf(1),
                reservationOn(1),
                reopeningOf(1));
    }

    @Test
    void refusesToAnswerADemandThatWasOnlyInstructed() {
        dossier.given(OPENED, instructed().demand(EXPLANATION))
                .when(file(explanationOf(1)))
                .expectException(refusal(ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED));
    }

    @Test
    void refusesToCloseAnIncidentBetweenOthers() {
        dossier.given(OPENED, on(ON_14_NOVEMBER).incident(RUS, UKRAINE))
                .when(file(acceptanceClosing(1)))
                .expectException(refusal(ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED));
    }

    @ParameterizedTest
    @MethodSource
    @NotRefusedBy(ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED)
    void takesWhatSatisfiesOrContestsAnyAct(Act act) {
        dossier.given(OPENED, note()).when(file(act)).expectEvents(act);
    }

    static Stream<Act> takesWhatSatisfiesOrContestsAnyAct() {
        return Stream.of(
                regretAbout(1),
                apologyFor(1),
                payment(EX_GRATIA, 1),
                denial(FACT, 1),
                assertion(FACT, 1),
                silenceOf(RUS, 1),
                returnOf(1),
                acceptanceOf(1),
                receiptOf(1),
                interimReplyTo(1),
                protestAgainst(1));
    }
}
