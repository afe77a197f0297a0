package dev.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.api.Declined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class DraftTest {

    private static Draft of(String... fields) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.merge(
                    fields[i],
                    List.of(fields[i + 1]),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return Draft.of(typed);
    }

    private static void assertHolds(Draft draft, String json) {
        assertThat(draft.typed()).isEqualTo(JsonMapper.shared().readTree(json));
    }

    @Test
    void isATreeOfWhatWasTyped() {
        assertHolds(
                of("version", "3", "/acts/0/type", "demand", "/acts/0/by/0/party", "AZE", "/acts/0/on", " 14.11.2025 "),
                """
                {"acts": [{"type": "demand", "by": [{"party": "AZE"}], "on": " 14.11.2025 "}]}""");
    }

    @Test
    void closesUpWhereNothingWasTyped() {
        assertHolds(
                of(
                        "/by/0/party",
                        " ",
                        "/by/1/party",
                        "AZE",
                        "/by/10/party",
                        "RUS",
                        "/by/2/office",
                        "",
                        "/to/0/party",
                        ""),
                """
                {"by": [{"party": "AZE"}, {"party": "RUS"}]}""");
    }

    @Test
    void holdsATextOnlyWhereThereIsMoreThanItsProposedLanguage() {
        assertHolds(
                of("/text/0/lang", "az", "/text/0/value", "Bir\r\niki", "/text/1/lang", "az", "/text/1/value", ""),
                """
                {"text": [{"lang": "az", "value": "Bir\\niki"}]}""");
    }

    @Test
    void holdsAllThatWasChosenForOneField() {
        assertHolds(of("/about", "4", "/about", "#a1", "/about", ""), """
                {"about": "4\\n#a1"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/acts/0/", "/a/b/c/d/e/f/g/h/i", "/acts/-1/type", "/a~1b", "/acts/0/ty pe"})
    void refusesFieldsThatNoFormHas(String name) {
        assertThatThrownBy(() -> of(name, "x")).isInstanceOf(Declined.class);
    }

    @Test
    void beginsAnActWithWhatTheOneBeforeSaysOfTheMeeting() {
        Draft summons = of(
                "/acts/0/type", "summons",
                "/acts/0/label", "a1",
                "/acts/0/on", "14 November 2025",
                "/acts/0/by/0/party", "AZE",
                "/acts/0/text/0/value", "said at the summons");

        assertHolds(new Draft(summons.with("demand").acts().get(1)), """
                {"type": "demand", "label": "a2", "on": "14 November 2025", "by": [{"party": "AZE"}], "occasion": "#a1"}""");
        assertHolds(new Draft(summons.with("incident").acts().get(1)), """
                {"type": "incident", "label": "a2", "on": "14 November 2025"}""");
        assertHolds(new Draft(summons.with("demand").with("protest").acts().get(2)), """
                {"type": "protest", "label": "a3", "on": "14 November 2025", "by": [{"party": "AZE"}], "occasion": "#a1"}""");
    }

    @Test
    void givesALabelThatIsFree() {
        Draft draft = Draft.blank()
                .with("summons")
                .with("demand")
                .with("protest")
                .without(1)
                .with("denial");

        assertThat(draft.acts())
                .extracting(act ->
                        act.path("type").asString() + " " + act.path("label").asString())
                .containsExactly("summons a1", "protest a3", "denial a2");
        assertThat(draft.without(99).acts()).hasSize(3);
    }

    @Test
    void ofAnActOnFileHoldsItAsItWouldBeTyped() {
        ObjectNode act = (ObjectNode) JsonMapper.shared().readTree("""
                {"type": "payment", "amount": 4500000.5, "about": [3, 4], "by": [{"party": "USA"}], "express": true}""");

        assertHolds(Draft.of("set", act), """
                {"set": {"type": "payment", "amount": "4500000.5", "about": ["3", "4"], "by": [{"party": "USA"}],
                 "express": "true"}}""");
    }
}
