package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The test of the model, Belgrade 1999: the money was agreed, "deliberate or mistake" never was. */
final class BelgradeTest {

    private static final int BOMBING = 1;
    private static final int DAMAGE_TO_UNITED_STATES_PREMISES = 2;
    private static final int DELIBERATE = 3;
    private static final int MISTAKE = 4;

    @AutoClose
    static RunningLedger ledger;

    static Desk desk;

    @BeforeAll
    static void file() {
        ledger = RunningLedger.handedOn();
        desk = Desk.open(ledger, "chn-usa-belgrade", "CHN", "USA");
        desk.file("""
                {"type": "incident", "label": "bombing", "on": "1999-05-07",
                 "place": {"name": "Embassy of China, Belgrade"}, "affects": ["diplomatic-premises", "diplomatic-staff"],
                 "respondent": {"party": "USA", "why": "own-conduct"}, "victim": {"party": "CHN"}}""", """
                {"type": "incident", "label": "premises", "on": "1999-05/1999-06",
                 "place": {"name": "Diplomatic premises of the United States in China"},
                 "affects": ["diplomatic-premises"],
                 "respondent": {"party": "CHN", "why": "failure-to-prevent"}, "victim": {"party": "USA"}}""", """
                {"type": "assertion", "label": "deliberate", "by": [{"party": "CHN"}], "on": "1999-05-08", "kind": "intent",
                 "manner": "asserted", "about": ["#bombing"], "imputedTo": "USA",
                 "text": [{"lang": "en", "value": "The attack was deliberate."}]}""", """
                {"type": "denial", "by": [{"party": "USA"}], "on": "1999-05-08", "kind": "intent",
                 "contests": ["#deliberate"], "grounds": ["a mistake in choosing the target"]}""", """
                {"type": "apology", "by": [{"party": "USA"}], "on": "1999-05-10", "about": ["#bombing"]}""");
        Reply paid = desk.file("""
                {"type": "payment", "by": [{"party": "USA"}], "to": [{"party": "CHN"}], "on": "1999-08",
                 "amount": 4500000, "currency": "USD", "basis": "ex-gratia", "about": [%d],
                 "text": [{"lang": "en", "value": "For the dead and injured, without admission of liability."}]}""".formatted(BOMBING));
        desk.file(
                settled(BOMBING, "The United States pays 28000000 USD for the property of China."),
                settled(
                        DAMAGE_TO_UNITED_STATES_PREMISES,
                        "China pays 2870000 USD for the property of the United States."));
    }

    private static String settled(int issue, String undertaking) {
        return """
                {"type": "settlement", "by": [{"party": "CHN"}, {"party": "USA"}], "on": "1999-12-16",
                 "closes": [%d], "undertakings": ["%s"]}""".formatted(issue, undertaking);
    }

    @Test
    void hasNothingOpenOnceTheMoneyIsAgreed() {
        assertThat(desk.getAcross("/api/open-issues?dossier=chn-usa-belgrade").items())
                .isEmpty();
        assertThat(desk.get("/issues").items())
                .extracting(issue -> issue.get("status").stringValue())
                .containsExactly("settled", "settled");
    }

    @Test
    void leavesThePositionOnIntentContested() {
        JsonNode intent = only(desk.get("/positions?kind=intent"));

        assertThat(intent.get("about").intValue()).isEqualTo(BOMBING);
        assertThat(intent.get("contested").booleanValue()).isTrue();
        assertThat(intent.get("stances")
                        .valueStream()
                        .map(stance -> stance.get("party").stringValue() + " "
                                + stance.get("stance").stringValue() + " by "
                                + stance.get("act").intValue()))
                .containsExactly("CHN asserted by " + DELIBERATE, "USA denied by " + MISTAKE);
    }

    @Test
    void takesNeitherPaymentNorSettlementForAPositionOnAnything() {
        assertThat(desk.get("/positions").items())
                .hasSize(2)
                .noneMatch(line -> line.path("kind").asString().equals("attribution"));
    }

    @Test
    void keepsWhatEachPromisedTheOther() {
        List<JsonNode> undertakings = desk.get("/commitments?kind=undertaking").items();

        assertThat(undertakings)
                .extracting(undertaking -> undertaking.get("covers").stringValue())
                .containsExactly(
                        "The United States pays 28000000 USD for the property of China.",
                        "China pays 2870000 USD for the property of the United States.");
        assertThat(undertakings).allSatisfy(undertaking -> {
            assertThat(undertaking.get("item").intValue()).isEqualTo(1);
            assertThat(undertaking.get("followedBy")).isNull();
        });
    }

    private static JsonNode only(Reply list) {
        assertThat(list.items()).hasSize(1);
        return list.items().getFirst();
    }
}
