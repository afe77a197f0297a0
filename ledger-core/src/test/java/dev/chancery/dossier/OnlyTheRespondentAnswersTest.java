package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.rejectionOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ONLY_THE_RESPONDENT_ANSWERS;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 8. */
class OnlyTheRespondentAnswersTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @MethodSource
    void refusesTheClaimant(Act answer) {
        dossier.given(OPENED, incident()).when(file(answer)).expectException(refusal(ONLY_THE_RESPONDENT_ANSWERS));
    }

    static Stream<Act> refusesTheClaimant() {
        return answersBy(AZERBAIJAN);
    }

    @ParameterizedTest
    @MethodSource
    void refusesAThirdParty(Act answer) {
        dossier.given(OPENED, incident()).when(file(answer)).expectException(refusal(ONLY_THE_RESPONDENT_ANSWERS));
    }

    static Stream<Act> refusesAThirdParty() {
        return answersBy(UKRAINE);
    }

    @ParameterizedTest
    @MethodSource
    @NotRefusedBy(ONLY_THE_RESPONDENT_ANSWERS)
    void takesTheRespondentAndItsProtectingPower(Act answer) {
        dossier.given(OPENED, incident()).when(file(answer)).expectEvents(answer);
    }

    static Stream<Act> takesTheRespondentAndItsProtectingPower() {
        return Stream.concat(answersBy(RUSSIA), answersBy(SWITZERLAND_FOR_RUSSIA));
    }

    private static Stream<Act> answersBy(Actor actor) {
        return Stream.of(
                by(actor).notification(1),
                by(actor).assurance(1),
                by(actor).explanationOf(1),
                by(actor).complianceWith(1),
                by(actor).rejectionOf(1),
                by(actor).regretAbout(1),
                by(actor).apologyFor(1),
                by(actor).payment(EX_GRATIA, 1),
                by(actor).responsibilityFor(1),
                by(actor).inquiryInto(1),
                by(actor).findingsOn(1),
                by(actor).offer(EX_GRATIA, 1));
    }

    @Test
    void refusesTheRespondentOfAnotherIssue() {
        dossier.given(OPENED, by(RUSSIA).demand(RELEASE))
                .when(file(rejectionOf(1)))
                .expectException(refusal(ONLY_THE_RESPONDENT_ANSWERS, "/acts/0/answers/0"));
    }

    @Test
    void findsFaultWithTheAnswerAndNotWithTheReply() {
        dossier.given(OPENED, incident())
                .when(file(by(AZERBAIJAN).inReplyTo(1).recalling(1).explanationOf(1)))
                .expectException(refusal(ONLY_THE_RESPONDENT_ANSWERS, "/acts/0/answers/0"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_RESPONDENT_ANSWERS)
    void takesAJointAnswerOfTheRespondentAndAnother() {
        dossier.given(OPENED, incident())
                .when(file(by(UKRAINE, RUSSIA).explanationOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_RESPONDENT_ANSWERS)
    void takesAnybodyWhereNoIssueIsNamed() {
        dossier.given(OPENED, incident(), note())
                .when(file(
                        by(AZERBAIJAN).notification(),
                        by(UKRAINE).assurance(),
                        by(UKRAINE).regretAbout(2),
                        by(AZERBAIJAN).returnOf(2),
                        by(UKRAINE).inReplyTo(1).apologyFor(2)))
                .expectResultMessagePayloadMatching(effects());
    }

    @Test
    @NotRefusedBy(ONLY_THE_RESPONDENT_ANSWERS)
    void takesReceiptFromWhoeverWasAddressed() {
        dossier.given(OPENED, incident(), note())
                .when(file(by(UKRAINE).receiptOf(1, 2), by(AZERBAIJAN).interimReplyTo(1)))
                .expectResultMessagePayloadMatching(effects());
    }
}
