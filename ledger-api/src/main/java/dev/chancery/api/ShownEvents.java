package dev.chancery.api;

import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Recording;
import dev.chancery.store.RecordingTime;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as they are answered, with all that they say. */
@Component
final class ShownEvents {

    private final JsonMapper json;

    ShownEvents(JsonMapper json) {
        this.json = json;
    }

    /** An event in the ledger's feed. */
    record Shown(long position, String dossier, long version, String recordedAt, String recordedBy, ObjectNode event) {}

    Shown shown(RecordedEvent event) {
        return new Shown(
                event.position(), event.dossier(), event.folio(), recordedAt(event), recordedBy(event), content(event));
    }

    /** What it says, its type and its folio first. */
    ObjectNode content(RecordedEvent event) {
        ObjectNode content = json.valueToTree(event.payload());
        ObjectNode shown = json.createObjectNode();
        shown.set("type", content.remove("type"));
        shown.put("folio", event.folio());
        shown.setAll(content);
        return shown;
    }

    static String recordedAt(RecordedEvent event) {
        return RecordingTime.text(event.recordedAt());
    }

    static String recordedBy(RecordedEvent event) {
        return Objects.toString(event.metadata().get(Recording.RECORDED_BY));
    }
}
