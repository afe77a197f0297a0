package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.archive.LedgerJson;
import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Places;
import dev.chancery.projection.Batch;
import dev.chancery.projection.Rows;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.register.Version.Place;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The versions of acts that begin or end in a batch. */
final class ActRows {

    private static final JsonMapper JSON = LedgerJson.archive();

    private final Batch batch;
    private final Map<Key, Place> standingBefore = new HashMap<>();
    private final Map<Key, Version> standing = new HashMap<>();
    private final List<Version> begun = new ArrayList<>();

    private record Key(String dossier, int act) {}

    private ActRows(Batch batch) {
        this.batch = batch;
    }

    /** Reads back the acts of earlier batches that are corrected or struck out in this one. */
    static ActRows touchedBy(List<RecordedEvent> events, Rows rows, Batch batch) {
        Map<String, Long> firstFolios = new HashMap<>();
        Set<Key> amended = new LinkedHashSet<>();
        for (RecordedEvent event : events) {
            long first = firstFolios.computeIfAbsent(event.dossier(), dossier -> event.folio());
            amendedBy(event).ifPresent(act -> {
                if (act < first) {
                    amended.add(new Key(event.dossier(), act));
                }
            });
        }
        var touched = new ActRows(batch);
        if (!amended.isEmpty()) {
            touched.readBack(amended, rows);
        }
        return touched;
    }

    private static OptionalInt amendedBy(RecordedEvent event) {
        if (event.isSetAside()) {
            return OptionalInt.empty();
        }
        return switch (event.payload()) {
            case ActCorrected correction -> OptionalInt.of(correction.act());
            case ActStruckOut strikeOut -> OptionalInt.of(strikeOut.act());
            default -> OptionalInt.empty();
        };
    }

    private void readBack(Set<Key> amended, Rows rows) {
        Places places = new Places();
        amended.forEach(key -> places.add(key.dossier(), key.act()));
        rows.sql("SELECT a.dossier, a.folio, MAX(a.revision), MIN(a.filing), MIN(a.recorded_at),"
                        + " MAX(CASE WHEN a.until_position = " + AsOf.STILL + " THEN a.sort_day END) FROM "
                        + places.table()
                        + " JOIN register.act a ON a.dossier = asked.dossier AND a.folio = asked.act"
                        + " GROUP BY a.dossier, a.folio")
                .params(places.parameters())
                .query((row, number) -> new Place(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        LocalDate.ofInstant(Instant.parse(row.getString(5)), ZoneOffset.UTC),
                        row.getObject(6, LocalDate.class)))
                .list()
                .forEach(place -> standingBefore.put(new Key(place.dossier(), place.folio()), place));
    }

    void file(Act act, RecordedEvent event) {
        Envelope envelope = event.envelope();
        var place = new Place(
                envelope.dossier(),
                envelope.folio(),
                1,
                envelope.filing().first(),
                envelope.recordedOn(),
                Version.sortDay(act));
        byte[] content = StoredNames.areOfToday(act.getClass(), event.type(), event.revision())
                ? event.json()
                : JSON.writeValueAsBytes(act);
        begin(new Version(place, act, content, envelope, null));
    }

    Place correct(ActCorrected correction, Envelope envelope) {
        Place before = end(correction.act(), envelope);
        Act corrected = correction.corrected();
        begin(new Version(before.next(corrected), corrected, JSON.writeValueAsBytes(corrected), envelope, correction));
        return before;
    }

    private void begin(Version version) {
        begun.add(version);
        standing.put(new Key(version.place().dossier(), version.place().folio()), version);
    }

    /** Ends the version of an act that stands. */
    Place end(int act, Envelope by) {
        var key = new Key(by.dossier(), act);
        Version unwritten = standing.remove(key);
        if (unwritten != null) {
            unwritten.endAt(by.position());
            return unwritten.place();
        }
        Place written = standingBefore.remove(key);
        if (written == null) {
            throw new IllegalStateException("Act " + act + " of " + by.dossier() + " is not in the register.");
        }
        batch.add(
                "UPDATE register.act SET until_position = ? WHERE dossier = ? AND folio = ? AND revision = ?",
                by.position(),
                written.dossier(),
                written.folio(),
                written.revision());
        return written;
    }

    void writeTo(Batch to) {
        begun.forEach(version -> version.writeTo(to));
    }
}
