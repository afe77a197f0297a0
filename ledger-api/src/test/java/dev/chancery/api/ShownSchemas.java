package dev.chancery.api;

import dev.chancery.act.Act;
import dev.chancery.act.Folio;
import dev.chancery.archive.StoredNames;
import dev.chancery.register.AddedAccount;
import dev.chancery.register.StruckOut;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Acts and events as they are read back: what was filed, with what the registry put to it. */
final class ShownSchemas {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    private final WireSchemas schemas;

    ShownSchemas(WireSchemas schemas) {
        this.schemas = schemas;
    }

    /** An act as {@link ShownActs} shows it. */
    ObjectNode actOnFile() {
        ObjectNode registry = JSON.objectNode().put("type", "object");
        ObjectNode properties = numbers(registry, "folio", "filing", "revision");
        properties.putObject("accounts").put("type", "array").set("items", schemas.ref("AccountOnFile", this::account));
        properties.putObject("answeredBy").put("type", "array").set("items", schemas.of(Folio.class));
        properties.set("struckOut", schemas.of(StruckOut.class));
        properties.putObject("versions").put("type", "array").set("items", schemas.ref("ActVersion", this::version));
        properties.set("_links", schemas.of(Links.class));
        registry.withArray("required").add("answeredBy");
        ObjectNode schema = JSON.objectNode();
        schema.putArray("allOf").add(schemas.of(Act.class)).add(registry);
        return schema;
    }

    /** One that was filed with the act shows less of itself than one that was added. */
    private ObjectNode account() {
        ObjectNode account = schemas.object(AddedAccount.class);
        account.putArray("required").add("publisher");
        return account;
    }

    /** An act as it was first recorded, or corrected once. */
    private ObjectNode version() {
        ObjectNode version = JSON.objectNode().put("type", "object");
        ObjectNode properties = numbers(version, "revision", "folio");
        properties.set("reason", schemas.of(String.class));
        properties.putObject("fields").put("type", "array").set("items", schemas.of(String.class));
        properties.set("act", schemas.of(Act.class));
        version.withArray("required").add("act");
        return version;
    }

    private ObjectNode numbers(ObjectNode schema, String... names) {
        ObjectNode properties = schema.putObject("properties");
        List.of(names).forEach(name -> properties.set(name, schemas.of(int.class)));
        properties.set("recordedAt", schemas.of(String.class));
        properties.set("recordedBy", schemas.of(String.class));
        List.copyOf(properties.propertyNames()).forEach(schema.putArray("required")::add);
        return properties;
    }

    /** An event as the history and the feed show it. */
    ObjectNode event() {
        return schemas.ref("Event", () -> {
            ObjectNode folio = JSON.objectNode().put("type", "object");
            folio.putObject("properties").set("folio", schemas.of(int.class));
            folio.putArray("required").add("folio");
            ObjectNode schema = JSON.objectNode();
            schema.putArray("allOf")
                    .add(schemas.ref("Recorded", () -> schemas.oneOf(StoredNames.all())))
                    .add(folio);
            return schema;
        });
    }
}
