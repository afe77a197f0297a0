package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.paging.Conditions;
import dev.chancery.projection.Batch;
import dev.chancery.projection.Rows;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dossiers of a batch: each as it stands, and what its cover said from one position until another. */
final class CoverRows {

    private final Map<String, Cover> covers = new LinkedHashMap<>();

    private CoverRows() {}

    /** Reads back the covers of the dossiers that were opened in earlier batches. */
    static CoverRows touchedBy(List<RecordedEvent> events, Rows rows) {
        Set<String> dossiers = new LinkedHashSet<>();
        events.forEach(event -> dossiers.add(event.dossier()));
        events.stream().filter(event -> event.folio() == 0).forEach(cover -> dossiers.remove(cover.dossier()));
        var touched = new CoverRows();
        if (!dossiers.isEmpty()) {
            touched.readBack(new ArrayList<>(dossiers), rows);
        }
        return touched;
    }

    private void readBack(List<String> dossiers, Rows rows) {
        Conditions conditions =
                new Conditions().and("c.until_position = ?", AsOf.STILL).in("d.dossier", dossiers);
        rows.sql("""
                        SELECT d.dossier, d.acts, d.last_act, d.years, c.from_position, c.subject, c.description, c.closed
                        FROM register.dossier d JOIN register.cover c ON c.dossier = d.dossier""" + conditions.sql())
                .params(conditions.parameters())
                .query((row, number) -> Cover.written(
                        row.getString("dossier"),
                        row.getInt("acts"),
                        row.getObject("last_act", Integer.class),
                        Years.read(row.getString("years")),
                        new Cover.Page(
                                row.getLong("from_position"),
                                row.getString("subject"),
                                row.getString("description"),
                                row.getBoolean("closed"))))
                .list()
                .forEach(cover -> covers.put(cover.dossier(), cover));
    }

    void open(DossierOpened opened, Envelope envelope) {
        covers.put(envelope.dossier(), Cover.opened(opened, envelope));
    }

    void correct(DossierCorrected correction, Envelope envelope) {
        of(envelope).correct(correction, envelope.position());
    }

    void setClosed(boolean closed, Envelope envelope) {
        of(envelope).setClosed(closed, envelope.position());
    }

    /** Notes an act that was filed. */
    void file(Act act, Envelope envelope) {
        of(envelope).file(envelope.folio(), Version.sortDay(act));
    }

    /** Notes that an act was corrected. */
    void correct(Version.Place before, Act corrected, Envelope envelope) {
        of(envelope).move(before.sortDay(), Version.sortDay(corrected));
    }

    /** Notes an act that stands no more. */
    void strikeOut(Version.Place act, Envelope envelope) {
        of(envelope).strikeOut(act.folio(), act.sortDay());
    }

    /** Notes the last folio; of a dossier whose cover was set aside there is nothing to note. */
    void advance(Envelope envelope) {
        Cover cover = covers.get(envelope.dossier());
        if (cover != null) {
            cover.advance(envelope.folio());
        }
    }

    /** After the acts of the batch. */
    void writeTo(Batch batch) {
        covers.values().forEach(cover -> cover.writeTo(batch));
    }

    private Cover of(Envelope envelope) {
        Cover cover = covers.get(envelope.dossier());
        if (cover == null) {
            throw new IllegalStateException("The cover of " + envelope.dossier() + " is not in the register.");
        }
        return cover;
    }
}
