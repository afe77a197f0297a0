package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chancery.act.Act;
import dev.chancery.dossier.Refusal;
import dev.chancery.party.Parties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A correction is a merge patch of an act's fields, read as strictly as the act was. */
@Tag("no-database")
final class CorrectionTest {

    private static final JsonMapper JSON = RequestJson.mapper(Parties.onFile());

    private static final Act DEMAND = JSON.readValue("""
            {"type": "demand", "kind": "investigation", "by": [{"party": "AZE"}], "on": "2025-11-14",
             "at": {"time": "10:00", "approximate": true}, "place": {"name": "Baku", "country": "AZE"}, "about": [9]}""", Act.class);

    private static Correction correction(String set) {
        return Correction.of(DEMAND, (ObjectNode) JSON.readTree(set.replace('\'', '"')), JSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'on': '2025-11-15'}                          | on             | /on             | "2025-11-15"
            {'on': '2025-11-15', 'kind': 'investigation'} | on             | /on             | "2025-11-15"
            {'place': {'name': 'Bakı'}}                   | place          | /place          | {"name":"Bakı","country":"AZE"}
            {'place': {'country': null}}                  | place          | /place          | {"name":"Baku"}
            {'about': [9, 10]}                            | about          | /about          | [9,10]
            {'about': []}                                 | about          | /about          | ~~
            {'at': null}                                  | at             | /at             | ~~
            {'dueBy': {'on': '2026', 'basis': 'stated'}}  | dueBy          | /dueBy/on       | "2026"
            {'kind': 'release', 'on': null, 'at': null}   | on, at, kind   | /kind           | "release"
            """)
    void changesWhatItSetsAndNothingElse(String set, String fields, String pointer, String value) {
        Correction correction = correction(set);

        assertThat(correction.fields()).containsExactlyInAnyOrder(fields.split(", "));
        String read = JSON.valueToTree(correction.corrected()).at(pointer).toString();
        assertThat(read).isEqualTo(value.isEmpty() ? "" : value);
        assertThat(correction.corrected().particulars().by())
                .isEqualTo(DEMAND.particulars().by());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'folio': 3}                       | 422 | field-is-fixed  | /set/folio
            {'label': 'a9'}                    | 422 | field-is-fixed  | /set/label
            {'colour': 'red'}                  | 400 | unknown-field   | /set/colour
            {'colour': null}                   | 400 | unknown-field   | /set/colour
            {'place': {'colour': 'red'}}       | 400 | unknown-field   | /set/place/colour
            {'damage': null, 'on': '2025'}     | 400 | unknown-field   | /set/damage
            {'on': '14 November'}              | 400 | invalid-date    | /set/on
            {'on': 2025}                       | 400 | invalid-value   | /set/on
            {'by': [{'party': 'ATL'}]}         | 400 | unknown-party   | /set/by/0/party
            {'by': null}                       | 400 | invalid-field   | /set/by
            {'on': null}                       | 400 | invalid-field   | /set/at
            {'kind': 'everything'}             | 400 | unknown-value   | /set/kind
            """)
    void isDeclinedByTheFieldThatIsWrong(String set, int status, String code, String pointer) {
        Problem problem =
                catchThrowableOfType(Declined.class, () -> correction(set)).problem();

        assertThat(problem.status().value()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.errors()).extracting(Problem.At::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                          | correction-changes-something | /set
            {'on': '2025-11-14'}        | correction-changes-something | /set
            {'place': {'name': 'Baku'}} | correction-changes-something | /set
            {'verbatim': null}          | correction-changes-something | /set
            {'type': 'protest'}         | correction-keeps-the-type    | /set/type
            """)
    void isRefusedWhereItChangesNothingOrTheType(String set, String rule, String pointer) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> correction(set));

        assertThat(refusal.rule().code()).isEqualTo(rule);
        assertThat(refusal.findings()).extracting(Refusal.Finding::pointer).containsExactly(pointer);
    }

    @Test
    void namesActsByTheirFoliosOnly() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> correction("{'about': [9, '#a10'], 'occasion': '#a11'}"));

        assertThat(refusal.rule().code()).isEqualTo("label-names-nothing");
        assertThat(refusal.findings())
                .extracting(Refusal.Finding::pointer)
                .containsExactly("/set/occasion", "/set/about/1");
    }
}
