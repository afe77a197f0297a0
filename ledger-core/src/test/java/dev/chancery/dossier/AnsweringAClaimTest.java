package dev.chancery.dossier;

import static dev.chancery.act.PaymentBasis.COMPENSATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.claimAbout;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ONLY_THE_CLAIMANT_CLOSES;
import static dev.chancery.dossier.Rule.ONLY_THE_RESPONDENT_ANSWERS;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A claim is answered and closed as any issue is; only regret and apology are no answer to it. */
class AnsweringAClaimTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @MethodSource
    @NotRefusedBy(ONLY_THE_RESPONDENT_ANSWERS)
    void isTheRespondents(Act answer) {
        dossier.given(OPENED, incident(), claimAbout(1)).when(file(answer)).expectEvents(answer);
    }

    static Stream<Act> isTheRespondents() {
        return answersBy(RUSSIA);
    }

    @ParameterizedTest
    @MethodSource
    void isNotTheClaimants(Act answer) {
        dossier.given(OPENED, incident(), claimAbout(1))
                .when(file(answer))
                .expectException(refusal(ONLY_THE_RESPONDENT_ANSWERS));
    }

    static Stream<Act> isNotTheClaimants() {
        return answersBy(AZERBAIJAN);
    }

    @Test
    void isNotClosedByTheRespondent() {
        dossier.given(OPENED, incident(), claimAbout(1))
                .when(file(by(RUSSIA).withdrawalOf(2)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }

    private static Stream<Act> answersBy(Actor actor) {
        return Stream.of(
                by(actor).explanationOf(2),
                by(actor).rejectionOf(2),
                by(actor).complianceWith(2),
                by(actor).payment(COMPENSATION, 2),
                by(actor).offer(COMPENSATION, 2),
                by(actor).responsibilityFor(2),
                by(actor).inquiryInto(2),
                by(actor).findingsOn(2));
    }
}
