package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who said what of the strike on the embassy in Kyiv, and what had been promised: over HTTP, at every stage of the file. */
final class PositionsTest {

    private static final String DOSSIER = "/api/dossiers/" + KyivCase.ID;

    @AutoClose
    static RunningLedger ledger;

    static KyivCase kyiv;

    /** The position of the ledger after each filing. */
    private static final Map<String, String> AFTER = new HashMap<>();

    @BeforeAll
    static void file(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
        kyiv = KyivCase.open(ledger, KyivCase.ID);
        KyivCase.FILINGS.forEach(filing -> AFTER.put(filing, kyiv.file(filing).header("Ledger-Position")));
    }

    @Test
    void raisesIntentAsAConcernThenAssertsItWhichIsAnEscalationAndDeniesIt() {
        JsonNode intent = position("a9", "intent", "&asOf=" + AFTER.get("C"));

        assertThat(intent.get("type").stringValue()).isEqualTo("incident");
        assertThat(intent.get("contested").booleanValue()).isTrue();
        assertThat(stances(intent))
                .containsExactly(
                        "AZE concern by a13 on 2025-11-14",
                        "AZE asserted by c2 on 2026-02-14, imputed to RUS",
                        "RUS denied by c4, naming c2");
        assertThat(shifts(intent)).containsExactly("AZE escalation from a13 to c2");
    }

    @Test
    void marksTheShiftFromRegretToBlameAsItWasKnownBetweenTheThirdAndTheFourthFiling() {
        JsonNode cause = position("a9", "cause", "&asOf=" + AFTER.get("C"));

        assertThat(cause.get("contested").booleanValue()).isFalse();
        assertThat(stances(cause))
                .containsExactly(
                        "RUS regretted by b3 on 2025-11-21", "RUS asserted by c5 on [2026-02-14..], imputed to UKR");
        assertThat(shifts(cause)).containsExactly("RUS regret-then-blame from b3 to c5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf=D"})
    void marksNoShiftFromRegretToBlameOnceBothAreKnownToHaveBeenSaidOnOneDay(String moment) {
        JsonNode cause = position("a9", "cause", moment.replace("D", AFTER.get("D")));

        assertThat(stances(cause))
                .containsExactly(
                        "RUS asserted by d1 on 2025-11-21, imputed to UKR",
                        "RUS asserted by c5 on [2026-02-14..], imputed to UKR");
        assertThat(cause.get("shifts")).isNull();
        assertThat(shifts(position("a9", "intent", ""))).containsExactly("AZE escalation from a13 to c2");
    }

    @Test
    void keepsTheRegretWithTheStrikeAsAWhole() {
        JsonNode whole = read("/positions?about=" + kyiv.folio("a9")).items().getFirst();

        assertThat(whole.get("kind")).isNull();
        assertThat(stances(whole)).containsExactly("RUS regretted by b3 on 2025-11-21");
    }

    @Test
    void listsEveryActAndKindThatAnythingWasSaidOf() {
        assertThat(lines(read("/positions"))).containsExactly("a7 fact", "a9", "a9 cause", "a9 fact", "a9 intent");
        assertThat(lines(read("/positions?asOf=" + AFTER.get("A")))).containsExactly("a9 intent");
        assertThat(lines(read("/positions?party=RUS"))).containsExactly("a9", "a9 cause", "a9 intent");
        assertThat(lines(read("/positions?kind=fact"))).containsExactly("a7 fact", "a9 fact");
    }

    @Test
    void showsWhatHadBeenSaidByADayTheUndatedByTheDayOfRecordingAloneAndWithAMoment() {
        assertThat(lines(read("/positions?validAt=2025-11-13"))).isEmpty();
        assertThat(stances(position("a9", "intent", "&validAt=2025-11-14")))
                .containsExactly("AZE concern by a13 on 2025-11-14");
        assertThat(stances(position("a9", "intent", "&validAt=2025-11-21")))
                .as("what is filed last was said then")
                .containsExactly("AZE concern by a13 on 2025-11-14", "RUS denied by d2 on 2025-11-21, naming a9");
        assertThat(stances(position("a9", "intent", "&validAt=2025-11-21&asOf=" + AFTER.get("C"))))
                .as("but was not known yet")
                .containsExactly("AZE concern by a13 on 2025-11-14");
    }

    @Test
    void readsLaterPagesAsTheFirstWasReadThoughMoreIsFiledMeanwhile() {
        KyivCase again = KyivCase.whole(ledger, "paged");
        Desk desk = Desk.open(ledger, "beside");
        desk.file(Desk.statement("2026-01-01"));
        String acts = "/api/dossiers/paged/acts";
        int strike = again.folio("a1");
        List<JsonNode> lines = desk.pages(
                "/api/dossiers/paged/positions?limit=2",
                () -> assertThat(ledger.post(acts, """
                                {"type": "assertion", "by": [{"party": "AZE"}], "kind": "law", "manner": "asserted",
                                 "about": [%d]}""".formatted(strike)).status())
                        .isEqualTo(201));

        assertThat(lines).hasSize(5);
    }

    @Test
    void refusesWhatCannotBeRead() {
        for (String query : List.of("about=nine", "kind=motive", "party=XXX", "validAt=soon", "cursor=x", "kinds=x")) {
            assertThat(read("/positions?" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(read("/commitments?kind=oath").status()).isEqualTo(400);
        assertThat(ledger.get("/api/dossiers/nowhere/positions").status()).isEqualTo(404);
        assertThat(ledger.get("/api/dossiers/nowhere/commitments").status()).isEqualTo(404);
        assertThat(read("/positions?asOf=0").status()).isEqualTo(404);
    }

    @Test
    void followsThePromiseToSpareThePremisesByTheStrikesOnThem() {
        JsonNode promise = commitment("");

        assertThat(label(promise.get("folio"))).isEqualTo("a3");
        assertThat(promise.get("kind").stringValue()).isEqualTo("assurance");
        assertThat(promise.get("by").get(0).stringValue()).isEqualTo("RUS");
        assertThat(promise.get("to").get(0).stringValue()).isEqualTo("AZE");
        assertThat(promise.get("on").stringValue()).isEqualTo("[2022-04..]");
        assertThat(promise.get("covers").stringValue()).isEqualTo("diplomatic premises");
        assertThat(labels(promise.get("knowledge"))).containsExactly("a2");
        assertThat(acts(promise.get("followedBy"))).containsExactly("a4", "a7", "a9");
        assertThat(promise.get("followedBy"))
                .allSatisfy(followed -> assertThat(followed.get("certain").booleanValue())
                        .as("the promise has no latest day")
                        .isFalse());
        assertThat(acts(promise.get("breachAlleged"))).containsExactly("a11");
        assertThat(labels(promise.at("/breachAlleged/0/incidents"))).containsExactly("a4", "a7", "a9");
        assertThat(label(promise.get("lastAct"))).isEqualTo("a11");
    }

    @Test
    void showsWhatFollowedByADay() {
        JsonNode promise = commitment("?validAt=2025-11-13");

        assertThat(acts(promise.get("followedBy"))).containsExactly("a4", "a7");
        assertThat(promise.get("breachAlleged")).isNull();
        assertThat(commitment("?asOf=" + AFTER.get("A")).get("followedBy")).hasSize(3);
        assertThat(read("/commitments?validAt=2022-03-31").items()).isEmpty();
    }

    @Test
    void listsCommitmentsByPartyAndKind() {
        assertThat(read("/commitments?party=AZE&kind=assurance").items()).hasSize(1);
        assertThat(read("/commitments?party=UKR").items()).isEmpty();
        assertThat(read("/commitments?kind=undertaking").items()).isEmpty();
    }

    private static JsonNode position(String about, String kind, String moment) {
        List<JsonNode> items = read("/positions?about=" + kyiv.folio(about) + "&kind=" + kind + moment)
                .items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static JsonNode commitment(String query) {
        List<JsonNode> items = read("/commitments" + query).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static Reply read(String path) {
        return ledger.get(DOSSIER + path, "Ledger-Position", Objects.requireNonNull(AFTER.get("D")));
    }

    private static List<String> lines(Reply list) {
        return list.items().stream()
                .map(line -> label(line.get("about"))
                        + (line.has("kind") ? " " + line.get("kind").stringValue() : ""))
                .toList();
    }

    private static List<String> stances(JsonNode line) {
        var stances = new ArrayList<String>();
        for (JsonNode stance : line.get("stances")) {
            var said = new StringBuilder(stance.get("party").stringValue() + " "
                    + stance.get("stance").stringValue() + " by " + label(stance.get("act")));
            if (stance.has("on")) {
                said.append(" on ").append(stance.get("on").stringValue());
            }
            if (stance.has("imputedTo")) {
                said.append(", imputed to ").append(stance.get("imputedTo").stringValue());
            }
            if (stance.has("named")) {
                said.append(", naming ").append(String.join(" ", labels(stance.get("named"))));
            }
            stances.add(said.toString());
        }
        return stances;
    }

    private static List<String> shifts(JsonNode line) {
        var shifts = new ArrayList<String>();
        for (JsonNode shift : line.get("shifts")) {
            shifts.add("%s %s from %s to %s"
                    .formatted(
                            shift.get("party").stringValue(),
                            shift.get("sort").stringValue(),
                            label(shift.get("from")),
                            label(shift.get("to"))));
        }
        return shifts;
    }

    private static List<String> acts(JsonNode named) {
        return named.valueStream().map(each -> label(each.get("act"))).toList();
    }

    private static List<String> labels(JsonNode folios) {
        return folios.valueStream().map(PositionsTest::label).toList();
    }

    private static String label(JsonNode folio) {
        return kyiv.label(folio.intValue());
    }
}
