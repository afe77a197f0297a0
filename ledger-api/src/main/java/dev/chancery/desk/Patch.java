package dev.chancery.desk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What makes one act of another, as a JSON merge patch (RFC 7396). */
final class Patch {

    private Patch() {}

    /** Of the fields that differ; what is only in the first is taken away. The type stays out of it. */
    static ObjectNode between(ObjectNode before, ObjectNode after) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        after.properties().forEach(field -> {
            JsonNode was = before.get(field.getKey());
            JsonNode is = field.getValue();
            if (was instanceof ObjectNode part && is instanceof ObjectNode other) {
                ObjectNode inner = between(part, other);
                if (!inner.isEmpty()) {
                    patch.set(field.getKey(), inner);
                }
            } else if (!is.equals(was)) {
                patch.set(field.getKey(), is);
            }
        });
        before.propertyNames().stream()
                .filter(field -> !field.equals("type") && !after.has(field))
                .forEach(patch::putNull);
        return patch;
    }
}
