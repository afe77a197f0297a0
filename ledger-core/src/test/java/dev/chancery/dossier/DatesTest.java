package dev.chancery.dossier;

import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.ON_13_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.NOT_YET_HAPPENED;
import static dev.chancery.dossier.Rule.RESPONSE_PRECEDES_ITS_CAUSE;

import dev.chancery.act.Act;
import dev.chancery.edtf.Edtf;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 9; it is 30 November 2025. */
class DatesTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-12-02",
                "2025-12-02T00:30:00+14:00",
                "2025-12-02?",
                "2026",
                "2025-12-05/2026-01",
                "[2025-12-02..]"
            })
    void refusesWhatIsStillToCome(String day) {
        dossier.given(OPENED)
                .when(file(on(Edtf.parse(day)).incident()))
                .expectException(refusal(NOT_YET_HAPPENED, "/acts/0/on"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-30",
                "2025-12-01",
                "2025-12",
                "2025",
                "2025-11-30/2026",
                "[2025-11..]",
                "[..2026-01-01]",
                "1994-07-03"
            })
    @NotRefusedBy(NOT_YET_HAPPENED)
    void takesWhatMayHaveHappenedWithADaysTolerance(String day) {
        dossier.given(OPENED).when(file(on(Edtf.parse(day)).incident())).expectSuccessfulHandlerExecution();
    }

    @Test
    @NotRefusedBy(NOT_YET_HAPPENED)
    void takesAnActOfUnknownDate() {
        dossier.given(OPENED).when(file(incident())).expectEvents(incident());
    }

    @ParameterizedTest
    @MethodSource
    void refusesAResponseAClosingOrAReopeningBeforeItsCause(Act act) {
        dossier.given(OPENED, on(ON_14_NOVEMBER).incident())
                .when(file(act))
                .expectException(refusal(RESPONSE_PRECEDES_ITS_CAUSE));
    }

    static Stream<Act> refusesAResponseAClosingOrAReopeningBeforeItsCause() {
        return Stream.of(
                on(ON_13_NOVEMBER).notification(1),
                on(ON_13_NOVEMBER).assurance(1),
                on(ON_13_NOVEMBER).explanationOf(1),
                on(ON_13_NOVEMBER).complianceWith(1),
                on(ON_13_NOVEMBER).rejectionOf(1),
                on(ON_13_NOVEMBER).regretAbout(1),
                on(ON_13_NOVEMBER).apologyFor(1),
                on(ON_13_NOVEMBER).payment(EX_GRATIA, 1),
                on(ON_13_NOVEMBER).receiptOf(1),
                on(ON_13_NOVEMBER).interimReplyTo(1),
                on(ON_13_NOVEMBER).acceptanceClosing(1),
                on(ON_13_NOVEMBER).acceptanceOf(1),
                on(ON_13_NOVEMBER).withdrawalOf(1),
                on(ON_13_NOVEMBER).waiverOf(1),
                on(ON_13_NOVEMBER).settlementOf(1),
                on(ON_13_NOVEMBER).adjudicationOf(1),
                on(ON_13_NOVEMBER).lapseOf(1),
                on(ON_13_NOVEMBER).reopeningOf(1));
    }

    @Test
    void refusesAReplyBeforeTheNoteItRepliesTo() {
        dossier.given(OPENED, on(ON_21_NOVEMBER).note())
                .when(file(by(RUSSIA).on(ON_14_NOVEMBER).inReplyTo(1).note()))
                .expectException(refusal(RESPONSE_PRECEDES_ITS_CAUSE, "/acts/0/inReplyTo/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-11-14", "2025-11", "2025", "[..2025-11-14]", "2025-11-13/2025-11-14", "[..2025-11-20]"})
    @NotRefusedBy(RESPONSE_PRECEDES_ITS_CAUSE)
    void takesAResponseThatMayHaveComeAfterIt(String day) {
        dossier.given(OPENED, on(ON_14_NOVEMBER).incident())
                .when(file(by(RUSSIA).on(day).regretAbout(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }

    @Test
    @NotRefusedBy(RESPONSE_PRECEDES_ITS_CAUSE)
    void takesAResponseWhereEitherDateIsUnknown() {
        dossier.given(OPENED, incident(), on(ON_14_NOVEMBER).incident())
                .when(file(on(ON_13_NOVEMBER).regretAbout(1), regretAbout(2)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @NotRefusedBy(RESPONSE_PRECEDES_ITS_CAUSE)
    void takesAMentionOfWhatCameLater() {
        dossier.given(OPENED, on(ON_21_NOVEMBER).incident())
                .when(file(
                        on(ON_14_NOVEMBER).recalling(1).note(),
                        on(ON_14_NOVEMBER).assertion(INTENT, 1),
                        on(ON_14_NOVEMBER).denial(INTENT, 1),
                        on(ON_14_NOVEMBER).protestAgainst(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @NotRefusedBy(RESPONSE_PRECEDES_ITS_CAUSE)
    void takesAnAnswerOfNovemberRecordedBeforeAnIncidentOfOctober() {
        dossier.given(
                        OPENED,
                        on(ON_14_NOVEMBER).demand(EXPLANATION),
                        on(ON_21_NOVEMBER).explanationOf(1))
                .when(file(on(Edtf.parse("2025-10")).incident()))
                .expectResultMessagePayloadMatching(effects("3 opened, by 3"));
    }

    @Test
    void refusesToHandBackAPaperBeforeItWasSent() {
        dossier.given(OPENED, on(ON_14_NOVEMBER).note())
                .when(file(on(ON_13_NOVEMBER).returnOf(1)))
                .expectException(refusal(RESPONSE_PRECEDES_ITS_CAUSE, "/acts/0/returned/0"));
    }
}
