package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.TRIBUNAL;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.adjudicationOf;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.fullExplanationOf;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.lapseOf;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.reopeningOf;
import static dev.chancery.dossier.Cast.settlementOf;
import static dev.chancery.dossier.Cast.waiverOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.BOTH_PRINCIPALS_REOPEN;
import static dev.chancery.dossier.Rule.ONLY_A_CLOSED_ISSUE_IS_REOPENED;
import static dev.chancery.dossier.Rule.ONLY_THE_CLAIMANT_REOPENS;
import static dev.chancery.dossier.Rule.ONLY_THE_TRIBUNAL_REOPENS;

import dev.chancery.act.Acceptance;
import dev.chancery.act.Act;
import dev.chancery.act.Adjudication;
import dev.chancery.act.Closing;
import dev.chancery.act.Lapse;
import dev.chancery.act.Settlement;
import dev.chancery.act.Waiver;
import dev.chancery.act.Withdrawal;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 13. */
class ReopeningAnIssueTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @MethodSource("closedByTheClaimant")
    void refusesTheRespondentWhereTheClaimantClosed(Act closing) {
        dossier.given(OPENED, incident(), closing)
                .when(file(by(RUSSIA).reopeningOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_REOPENS, "/acts/0/issues/0"));
    }

    @ParameterizedTest
    @MethodSource("closedByTheClaimant")
    @NotRefusedBy(ONLY_THE_CLAIMANT_REOPENS)
    void takesTheClaimantWhereItClosed(Act closing) {
        dossier.given(OPENED, incident(), regretAbout(1), closing)
                .when(file(reopeningOf(1)))
                .expectEvents(reopeningOf(1))
                .expectResultMessagePayloadMatching(effects("1 " + became(closing) + " → open, by 4"));
    }

    static Stream<Act> closedByTheClaimant() {
        return Stream.of(acceptanceClosing(1), withdrawalOf(1), lapseOf(1));
    }

    @ParameterizedTest
    @MethodSource("closedForGood")
    void refusesOneAloneWhereItWasWaivedOrSettled(Act closing) {
        dossier.given(OPENED, incident(), closing)
                .when(file(reopeningOf(1)))
                .expectException(refusal(BOTH_PRINCIPALS_REOPEN, "/acts/0/by"));
    }

    @ParameterizedTest
    @MethodSource("closedForGood")
    @NotRefusedBy({BOTH_PRINCIPALS_REOPEN, ONLY_THE_CLAIMANT_REOPENS})
    void takesBothWhereItWasWaivedOrSettled(Act closing) {
        dossier.given(OPENED, incident(), closing)
                .when(file(by(AZERBAIJAN, RUSSIA).reopeningOf(1)))
                .expectResultMessagePayloadMatching(effects("1 " + became(closing) + " → open, by 3"));
    }

    static Stream<Act> closedForGood() {
        return Stream.of(waiverOf(1), settlementOf(1));
    }

    @Test
    void refusesBothPrincipalsWhereATribunalDecided() {
        dossier.given(OPENED, incident(), adjudicationOf(1))
                .when(file(by(AZERBAIJAN, RUSSIA).reopeningOf(1)))
                .expectException(refusal(ONLY_THE_TRIBUNAL_REOPENS, "/acts/0/by"));
    }

    @Test
    @NotRefusedBy({ONLY_THE_TRIBUNAL_REOPENS, BOTH_PRINCIPALS_REOPEN})
    void takesTheTribunalWhereItDecided() {
        dossier.given(OPENED, incident(), adjudicationOf(1))
                .when(file(by(TRIBUNAL).reopeningOf(1)))
                .expectResultMessagePayloadMatching(effects("1 adjudicated → open, by 3"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsStillOpenHoweverFarAnswered(Act answer) {
        dossier.given(OPENED, incident(), answer)
                .when(file(reopeningOf(1)))
                .expectException(refusal(ONLY_A_CLOSED_ISSUE_IS_REOPENED, "/acts/0/issues/0"));
    }

    static Stream<Act> refusesWhatIsStillOpenHoweverFarAnswered() {
        return Stream.of(note(), receiptOf(1), regretAbout(1), fullExplanationOf(1));
    }

    @Test
    void refusesToReopenTwice() {
        dossier.given(OPENED, incident(), withdrawalOf(1), reopeningOf(1))
                .when(file(reopeningOf(1)))
                .expectException(refusal(ONLY_A_CLOSED_ISSUE_IS_REOPENED));
    }

    @Test
    @NotRefusedBy(ONLY_A_CLOSED_ISSUE_IS_REOPENED)
    void takesItAsOftenAsTheIssueWasClosed() {
        dossier.given(OPENED, incident(), withdrawalOf(1), reopeningOf(1), acceptanceClosing(1))
                .when(file(reopeningOf(1)))
                .expectResultMessagePayloadMatching(effects("1 accepted → open, by 5"));
    }

    @Test
    void leavesAnIncidentOfTheSameKindANewIssue() {
        dossier.given(OPENED, incident(), acceptanceClosing(1))
                .when(file(incident()))
                .expectResultMessagePayloadMatching(effects("3 opened, by 3"));
    }

    private static String became(Act closing) {
        return switch ((Closing) closing) {
            case Acceptance ignored -> "accepted";
            case Withdrawal ignored -> "withdrawn";
            case Waiver ignored -> "waived";
            case Settlement ignored -> "settled";
            case Adjudication ignored -> "adjudicated";
            case Lapse ignored -> "lapsed";
        };
    }
}
