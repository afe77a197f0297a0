package dev.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class PatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "demand", "on": "2025"}      | {"type": "demand", "on": "2025"}        | {}
            {"on": "2025"}                        | {"on": "2026"}                          | {"on": "2026"}
            {"on": "2025", "at": {"time": "10:00"}} | {"on": "2025"}                        | {"at": null}
            {"on": "2025"}                        | {"on": "2025", "at": {"time": "10:00"}} | {"at": {"time": "10:00"}}
            {"at": {"time": "10:00", "zone": "+04:00"}} | {"at": {"time": "11:00"}}         | {"at": {"time": "11:00", "zone": null}}
            {"by": [{"party": "AZE"}]}            | {"by": [{"party": "RUS"}]}              | {"by": [{"party": "RUS"}]}
            {"type": "demand"}                    | {"on": "2025"}                          | {"on": "2025"}
            """)
    void namesWhatDiffers(String before, String after, String patch) {
        assertThat(Patch.between(read(before), read(after))).isEqualTo(read(patch));
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
