package dev.chancery.api;

import dev.chancery.register.ActEntry;
import dev.chancery.register.ActVersion;
import dev.chancery.register.AddedAccount;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Acts as they are answered: as filed, with what the registry wrote on them. */
@Component
public final class ShownActs {

    private final JsonMapper json;

    ShownActs(JsonMapper json) {
        this.json = json;
    }

    /** An act as it stood. */
    public ObjectNode shown(ActEntry entry) {
        ActVersion version = entry.version();
        ObjectNode act = content(version.content());
        ObjectNode shown = json.createObjectNode();
        shown.set("type", act.remove("type"));
        shown.put("folio", entry.folio())
                .put("filing", entry.filing())
                .put("revision", version.revision())
                .put("recordedAt", version.recordedAt())
                .put("recordedBy", version.recordedBy());
        shown.setAll(act);
        for (AddedAccount added : entry.accounts()) {
            shown.withArray("accounts").add(json.<ObjectNode>valueToTree(added));
        }
        shown.set("answeredBy", json.valueToTree(entry.answeredBy()));
        if (entry.struckOut() != null) {
            shown.set("struckOut", json.valueToTree(entry.struckOut()));
        }
        return shown;
    }

    /** An act as it stood, with every version of it that there was. */
    ObjectNode shown(ActEntry entry, List<ActVersion> versions, boolean partial, Links links) {
        ObjectNode shown = shown(entry);
        for (ActVersion version : versions) {
            ObjectNode one = shown.withArray("versions").addObject();
            one.put("revision", version.revision())
                    .put("folio", version.folio())
                    .put("recordedAt", version.recordedAt())
                    .put("recordedBy", version.recordedBy());
            if (version.reason() != null) {
                one.put("reason", version.reason());
                one.set("fields", json.valueToTree(version.fields()));
            }
            one.set("act", content(version.content()));
        }
        if (partial) {
            shown.put("partial", true);
        }
        shown.set("_links", json.valueToTree(links));
        return shown;
    }

    /** The act itself. */
    public ObjectNode content(byte[] content) {
        return (ObjectNode) json.readTree(content);
    }
}
