package dev.chancery.dossier;

import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.assertion;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.publicStatement;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;

import dev.chancery.act.AssertionKind;
import java.util.Locale;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 4. */
class DenialContestsTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @EnumSource
    void contestsTheGrievanceOnThatKindOnly(AssertionKind kind) {
        dossier.given(OPENED, incident())
                .when(file(denial(kind, 1)))
                .expectResultMessagePayloadMatching(
                        effects("1 stays open, contested on " + kind.name().toLowerCase(Locale.ROOT) + ", by 2"));
    }

    @Test
    void contestsTheGrievanceOfAnIncidentThroughAnAssertionAboutIt() {
        dossier.given(OPENED, incident(), assertion(INTENT, 1))
                .when(file(denial(INTENT, 2)))
                .expectResultMessagePayloadMatching(effects("1 stays open, contested on intent, by 3"));
    }

    @Test
    void contestsThroughAnAssertionListedAfterItInTheSameFiling() {
        dossier.given(OPENED, incident())
                .when(file(denial(INTENT, "#a"), labelled("a").assertion(INTENT, 1)))
                .expectResultMessagePayloadMatching(effects("1 stays open, contested on intent, by 2"));
    }

    @Test
    void addsToTheKindsAlreadyContested() {
        dossier.given(OPENED, incident(), denial(INTENT, 1))
                .when(file(denial(FACT, 1)))
                .expectResultMessagePayloadMatching(effects("1 stays open, contested on fact and intent, by 3"));
    }

    @Test
    void saysNothingNewOfAKindAlreadyContested() {
        dossier.given(OPENED, incident(), denial(INTENT, 1))
                .when(file(denial(INTENT, 1)))
                .expectResultMessagePayloadMatching(effects("1 stays open, by 3"));
    }

    @Test
    void answersNothing() {
        dossier.given(OPENED, incident(), demand(EXPLANATION), receiptOf(2))
                .when(file(denial(FACT, 1, 2)))
                .expectResultMessagePayloadMatching(effects("1 stays open, contested on fact, by 4"));
    }

    @Test
    void leavesWhatIsNoGrievanceAlone() {
        dossier.given(OPENED, demand(EXPLANATION), publicStatement(), assertion(INTENT, 2))
                .when(file(denial(INTENT, 1, 2, 3)))
                .expectEvents(denial(INTENT, 1, 2, 3))
                .expectResultMessagePayloadMatching(effects());
    }
}
