package dev.chancery.archive;

import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.refs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.act.Act;
import dev.chancery.act.Casualties;
import dev.chancery.act.TimeOfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

class LedgerJsonTest {

    private static final JsonMapper STRICT =
            LedgerJson.strict(JsonMapper.builder()).build();

    @Test
    void readsAnActAsItIsFiled() {
        assertThat(read("""
                {"type": "demand", "label": "a14", "kind": "investigation", "by": [{"party": "AZE"}], "on": "2025-11-14",
                 "occasion": "#a10"}
                """))
                .isEqualTo(labelled("a14")
                        .by(AZERBAIJAN)
                        .on(ON_14_NOVEMBER)
                        .occasion("#a10")
                        .demand(INVESTIGATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"note-verbale\",\"by\":[{\"party\":\"AZE\"}],\"pigeon\":1}",
                "{\"type\":\"note-verbale\",\"by\":[{\"party\":\"AZE\",\"pigeon\":1}]}",
                "{\"type\":\"incident\",\"respondent\":{\"party\":\"RUS\",\"why\":\"own-conduct\",\"pigeon\":1},\"victim\":{\"party\":\"AZE\"}}"
            })
    void refusesAFieldItDoesNotKnowByName(String json) {
        assertThatExceptionOfType(UnrecognizedPropertyException.class)
                .isThrownBy(() -> read(json))
                .returns("pigeon", UnrecognizedPropertyException::getPropertyName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"against\":[1.9]}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"against\":[\"7\"]}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"against\":[true]}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"against\":[-1]}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"against\":[99999999999]}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"against\":7}",
                "{\"type\":\"protest\",\"by\":{\"party\":\"AZE\"},\"degree\":\"protest\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"Protest\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"PROTEST\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":1}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"Aserbaidschan\"}],\"degree\":\"protest\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":7}],\"degree\":\"protest\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\",\"person\":7}],\"degree\":\"protest\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"on\":20251114}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\",\"on\":\"2025-02-30\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"concern\",\"degree\":\"protest\"}",
                "{\"type\":\"protest\",\"by\":[{\"party\":\"AZE\"}],\"degree\":\"protest\"} {}",
                "{\"type\":\"pigeon\",\"by\":[{\"party\":\"AZE\"}]}",
                "{\"type\":\"dossier-opened\",\"dossier\":\"a\",\"parties\":[\"AZE\",\"RUS\"],\"subject\":\"a\"}",
                "{\"type\":\"dev.chancery.act.NoteVerbale\",\"by\":[{\"party\":\"AZE\"}]}",
                "{\"by\":[{\"party\":\"AZE\"}]}",
                "[]",
                "\"protest\""
            })
    void guessesNothing(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json));
    }

    @Test
    void takesNullForAbsent() {
        assertThat(read("""
                {"type": "note-verbale", "by": [{"party": "AZE", "office": null}], "on": null, "recalls": null, "label": null}
                """)).isEqualTo(by(AZERBAIJAN).note());
    }

    @Test
    void takesATimeOfDayThatDoesNotSayThatItIsApproximate() {
        assertThat(read("""
                {"type": "note-verbale", "by": [{"party": "AZE"}], "on": "2025-11-14", "at": {"time": "01:00"}}
                """).particulars().at()).isEqualTo(new TimeOfDay("01:00", false, null));
    }

    @Test
    void writesNothingForWhatIsAbsent() {
        assertThat(LedgerJson.archive().writeValueAsString(note())).isEqualTo("""
                {"type":"note-verbale","by":[{"party":"AZE"}]}""");
    }

    @Test
    void writesNoughtAndFalseWhichAreNotAbsent() {
        assertThat(LedgerJson.archive().writeValueAsString(new Casualties(0, null, null)))
                .isEqualTo("{\"killed\":0}");
        assertThat(LedgerJson.archive().writeValueAsString(new TimeOfDay("01:00", false, null)))
                .isEqualTo("{\"time\":\"01:00\",\"approximate\":false}");
    }

    @Test
    void writesFolioAndLabelAsTheyAreRead() {
        assertThat(LedgerJson.archive().writeValueAsString(refs(0, 12, "#a9"))).isEqualTo("[0,12,\"#a9\"]");
    }

    private static Act read(String json) {
        return STRICT.readValue(json, Act.class);
    }
}
