package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.archive.StoredNames;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger tells whoever files what can be filed, and how. */
final class RepertoireTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    @Test
    void describesEveryAct() {
        Reply repertoire = ledger.get("/api/repertoire");
        assertThat(repertoire.status()).isEqualTo(200);
        assertThat(repertoire.json().get("cameo").stringValue()).isEqualTo("1.1b3");
        assertThat(names(repertoire.items()))
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.acts().stream().map(StoredNames::of).toList());
        assertThat(repertoire.items()).allSatisfy(act -> {
            assertThat(act.propertyNames())
                    .containsExactly(
                            "name", "chapter", "meaning", "effect", "cameo", "legalHooks", "requires", "fields");
            assertThat(act.get("meaning").stringValue()).isNotBlank();
            assertThat(ledger.get("/api/repertoire/" + act.get("name").stringValue())
                            .json())
                    .isEqualTo(act);
        });
    }

    @Test
    void describesTheCommonFieldsOnce() {
        Reply repertoire = ledger.get("/api/repertoire");
        List<JsonNode> common = List.copyOf(repertoire.json().get("common").values());
        assertThat(names(common)).startsWith("label", "by", "to", "on", "at").contains("accounts", "legalHooks");
        assertThat(repertoire.items())
                .allSatisfy(
                        act -> assertThat(names(List.copyOf(act.path("fields").values())))
                                .doesNotContainAnyElementsOf(names(common)));
    }

    @Test
    void describesOneAct() {
        assertThat(ledger.get("/api/repertoire/silence-observed").json())
                .isEqualTo(JsonMapper.shared().readTree("""
                {"name": "silence-observed", "chapter": "response",
                 "meaning": "no reply as of a date, noted by an observer", "effect": null, "cameo": ["011"],
                 "legalHooks": ["ARS 45(b)"], "requires": ["by"],
                 "fields": [
                   {"name": "silent", "kind": "party", "list": false, "required": true,
                    "meaning": "The party that had not spoken; by is the observer."},
                   {"name": "about", "kind": "reference", "names": "act", "list": true, "required": false,
                    "meaning": "The acts on which it had not spoken."}]}"""));
    }

    @Test
    void saysWhichWordsAFieldTakes() {
        JsonNode extent = ledger.get("/api/repertoire/explanation").json().at("/fields/1");
        assertThat(extent.get("kind").stringValue()).isEqualTo("one-of");
        assertThat(extent.get("words").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("part", "full");
    }

    @Test
    void namesWhatIsNearAnActThatIsNotThere() {
        assertThat(problem("/api/repertoire/note-verbal"))
                .isEqualTo("The repertoire has no act \"note-verbal\". Near it: note-verbale."
                        + " GET /api/repertoire lists them all.");
        assertThat(problem("/api/repertoire/pigeon"))
                .isEqualTo("The repertoire has no act \"pigeon\". GET /api/repertoire lists them.");
    }

    @Test
    void takesNoParameters() {
        assertThat(ledger.get("/api/repertoire?chapter=response").status()).isEqualTo(400);
    }

    private static String problem(String path) {
        Reply reply = ledger.get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/no-such-act");
        return reply.json().get("detail").stringValue();
    }

    private static List<String> names(List<JsonNode> described) {
        return described.stream().map(each -> each.get("name").stringValue()).toList();
    }
}
