package dev.chancery.store;

import dev.chancery.archive.ActSerializer;
import dev.chancery.store.RecordedEvent.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;

/** Events as they lie in a ledger, without a ledger. */
public final class TestEvents {

    private static final ActSerializer SERIALIZER = ActSerializer.create();

    private TestEvents() {}

    public static RecordedEvent recorded(
            long position, String dossier, long folio, Object payload, Map<String, ?> metadata, Instant recordedAt) {
        SerializedObject<byte[]> content = SERIALIZER.serialize(payload, byte[].class);
        return new RecordedEvent(
                position,
                new Row(
                        "dossier",
                        dossier,
                        folio,
                        "event-" + position,
                        recordedAt,
                        null,
                        content.getType().getName(),
                        content.getType().getRevision(),
                        content.getData(),
                        SERIALIZER
                                .serialize(MetaData.from(metadata), byte[].class)
                                .getData()),
                SERIALIZER);
    }

    /** Those of one dossier after another, each in its order. */
    public static List<RecordedEvent> byDossier(List<RecordedEvent> events) {
        return events.stream()
                .sorted(java.util.Comparator.comparing(RecordedEvent::dossier).thenComparing(RecordedEvent::folio))
                .toList();
    }
}
