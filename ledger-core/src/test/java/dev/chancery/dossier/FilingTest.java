package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.FILING_IS_EMPTY;
import static dev.chancery.dossier.Rule.FILING_LIMIT;
import static dev.chancery.dossier.Rule.ONLY_THE_CLAIMANT_CLOSES;
import static dev.chancery.dossier.Rule.VERSION_IS_STALE;
import static org.hamcrest.Matchers.containsString;

import dev.chancery.dossier.Filed.FiledAct;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.Filing;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void answersWithFoliosVersionAndEffects() {
        var i = new FiledAct("i", 1);
        var unlabelled = new FiledAct(null, 2);
        dossier.given(OPENED)
                .when(file(labelled("i").incident(), regretAbout("#i")))
                .expectResultMessagePayloadMatching(effects("1 opened, by 1", "1 open → answered in part, by 2"))
                .expectResultMessagePayloadMatching(
                        answer(new Filed(DOSSIER, 1, 2, List.of(i, unlabelled), List.of())));
    }

    @Test
    void isKnownByTheFolioOfItsFirstAct() {
        dossier.given(OPENED, incident(), note())
                .when(file(note(), note(), note()))
                .expectEventsMatching(eachEnvelopeSays(new Filing(3, 5)));
    }

    @Test
    void isRecordedWhollyOrNotAtAll() {
        dossier.given(OPENED)
                .when(file(labelled("i").incident(), note(), by(RUSSIA).waiverOf("#i")))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES, "/acts/2/closes/0"))
                .expectNoEvents();
    }

    @Test
    void leavesTheFoliosAloneWhenItIsRefused() {
        var fixture = dossier();
        fixture.given(OPENED).when(file(incident(), protestAgainst(1))).expectNoEvents();
        dossier.given(OPENED, incident())
                .when(file(protestAgainst(1)))
                .expectResultMessagePayloadMatching(effects("1 stays open, lodged, by 2"));
    }

    @Test
    void refusesNothingAtAll() {
        dossier.given(OPENED).when(file()).expectException(refusal(FILING_IS_EMPTY, "/acts"));
    }

    @Test
    @NotRefusedBy(FILING_IS_EMPTY)
    void takesASingleAct() {
        dossier.given(OPENED).when(file(note())).expectEvents(note());
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 10_000})
    void refusesMoreThanTheLimitAndNamesIt(int acts) {
        dossier.given(OPENED)
                .when(file(Collections.nCopies(acts, note())))
                .expectException(refusal(FILING_LIMIT, "/acts"))
                .expectExceptionMessage(containsString("500"))
                .expectNoEvents();
    }

    @Test
    @NotRefusedBy(FILING_LIMIT)
    void takesAsManyAsTheLimit() {
        dossier.given(OPENED)
                .when(file(Collections.nCopies(500, note())))
                .expectEvents(Collections.nCopies(500, note()).toArray());
    }

    @Test
    void takesEffectAsAWholeAlsoWhenItIsReplayed() {
        dossier.given(OPENED)
                .andGivenCommands(file(explanationOf("#d"), labelled("d").demand(EXPLANATION)))
                .when(file(acceptanceClosing(2)))
                .expectResultMessagePayloadMatching(effects("2 answered → accepted, by 3"));
    }

    @Test
    void isRefusedAtAVersionThatIsStale() {
        dossier.given(OPENED, note())
                .when(new FileActs(DOSSIER, List.of(note()), 0))
                .expectException(refusal(VERSION_IS_STALE))
                .expectExceptionMessage(containsString("version 1"));
    }

    @Test
    void isRefusedAtAVersionThatIsYetToCome() {
        dossier.given(OPENED)
                .when(new FileActs(DOSSIER, List.of(note()), 1))
                .expectException(refusal(VERSION_IS_STALE));
    }

    @Test
    void isToldOfAStaleVersionBeforeAnyOtherRule() {
        dossier.given(OPENED, note(), new DossierClosed("put away"))
                .when(new FileActs(DOSSIER, List.of(), 1))
                .expectException(refusal(VERSION_IS_STALE));
    }

    @Test
    void neitherClosesNorReopensAtAVersionThatIsStale() {
        dossier.given(OPENED, note())
                .when(new CloseDossier(DOSSIER, "put away", 0))
                .expectException(refusal(VERSION_IS_STALE));
    }

    @Test
    @NotRefusedBy(VERSION_IS_STALE)
    void takesTheVersionThatTheDossierHas() {
        dossier.given(OPENED, note())
                .when(new FileActs(DOSSIER, List.of(note()), 1))
                .expectEvents(note());
    }

    private static Matcher<List<EventMessage<?>>> eachEnvelopeSays(Filing filing) {
        return new CustomTypeSafeMatcher<>("each envelope says " + filing) {
            @Override
            protected boolean matchesSafely(List<EventMessage<?>> events) {
                return !events.isEmpty()
                        && events.stream()
                                .allMatch(event ->
                                        Filing.of(event.getMetaData(), -1).equals(filing));
            }
        };
    }

    private static Matcher<Filed> answer(Filed expected) {
        return new CustomTypeSafeMatcher<>("but for its effects, " + expected) {
            @Override
            protected boolean matchesSafely(Filed filed) {
                return new Filed(filed.dossier(), filed.filing(), filed.version(), filed.acts(), List.of())
                        .equals(expected);
            }
        };
    }
}
