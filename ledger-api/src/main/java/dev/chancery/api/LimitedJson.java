package dev.chancery.api;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ledger's JSON within the limits, which are those of what is handed in and not of what is on file. */
@Component
final class LimitedJson {

    private final JsonMapper mapper;

    LimitedJson(ObjectProvider<JsonMapperBuilderCustomizer> customizers, Limits limits) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.textCharacters())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(
                JsonFactory.builder().streamReadConstraints(constraints).build());
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        this.mapper = builder.addModule(new ShortLists(limits.listItems())).build();
    }

    JsonMapper mapper() {
        return mapper;
    }

    /** What was put together here, as if it had been sent. */
    <T> T read(ObjectNode body, Class<T> type) {
        return mapper.readValue(mapper.writeValueAsBytes(body), type);
    }
}
