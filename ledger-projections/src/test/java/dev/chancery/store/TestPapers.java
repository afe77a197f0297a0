package dev.chancery.store;

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
}
