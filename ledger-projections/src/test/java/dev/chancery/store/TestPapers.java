package dev.chancery.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bundles of papers are for those who are not of the store. */
public final class TestPapers {

    private TestPapers() {}

    /** The text of a paper; empty for the opening of a bundle. */
    public static String textOf(RecordedEvent event) {
        return event.payload() instanceof Papers.Filed paper ? paper.text() : "";
    }

    public static long open(Registry registry, String id) {
        return registry.open(id).position();
    }

    public static long file(Registry registry, String id, String... texts) {
        return registry.file(id, texts).position();
    }

    /** Files a text under a key, and keeps an answer that says so. */
    public static Answer file(Registry registry, RepeatKey key, String id, String text) {
        return registry.file(key, version -> said(id, version), id, text).result();
    }

    private static Answer said(String id, long version) {
        byte[] body = "{\"at\": %d}".formatted(version).getBytes(UTF_8);
        return new Answer(201, "/" + id + "/" + version, Math.toIntExact(version), body);
    }

    public static Handover handover(Registry registry) {
        return new Handover(registry.dataSource, registry.events);
    }

    public static Takeover takeover(Registry registry) {
        return new Takeover(
                registry.dataSource,
                registry.events,
                registry.engine,
                Durability.of(registry.dataSource),
                new Papers.Names());
    }

    /** Whether that is how papers are stored. */
    public static boolean isKnown(String type, @Nullable String revision) {
        return Set.of("opened", "filed").contains(type) && "1".equals(revision);
    }
}
