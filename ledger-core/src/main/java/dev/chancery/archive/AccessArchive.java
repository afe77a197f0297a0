package dev.chancery.archive;

import dev.chancery.access.AccessChange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** How changes of access are written down for ever. */
public final class AccessArchive {

    private static final JsonMapper JSON = mapper();

    private AccessArchive() {}

    private static JsonMapper mapper() {
        var builder = LedgerJson.lenient(JsonMapper.builder());
        StoredNames.accessChanges()
                .forEach(type -> builder.registerSubtypes(new NamedType(type, StoredNames.of(type))));
        return builder.build();
    }

    public static String type(AccessChange change) {
        return StoredNames.of(change.getClass());
    }

    public static String revision(AccessChange change) {
        return StoredNames.revision(change.getClass());
    }

    public static byte[] write(AccessChange change) {
        return JSON.writerFor(AccessChange.class).writeValueAsBytes(change);
    }

    public static AccessChange read(byte[] written) {
        return JSON.readValue(written, AccessChange.class);
    }
}
