package dev.chancery.register;

import dev.chancery.projection.Batch;
import dev.chancery.projection.Rows;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordingTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes covers into rows: the dossier as it stands, and what its cover said from one position until another. */
final class CoverRows {

    private final Rows rows;
    private final Batch pages;
    private final Map<String, Cover> open = new LinkedHashMap<>();

    CoverRows(Rows rows) {
        this.rows = rows;
        this.pages = new Batch(rows);
    }

    /** A dossier as it stands after the events read so far. */
    private static final class Cover {
        private @Nullable DossierOpened unwritten;
        private @Nullable Envelope openedBy;
        private String subject = "";
        private @Nullable String description;
        private boolean closed;
        private int version;
        private int acts;
        private @Nullable Integer lastAct;
    }

    void open(DossierOpened opened, Envelope envelope) {
        var cover = new Cover();
        cover.unwritten = opened;
        cover.openedBy = envelope;
        cover.subject = opened.subject();
        cover.description = opened.description();
        open.put(envelope.dossier(), cover);
        beginPage(cover, envelope);
    }

    void correct(DossierCorrected correction, Envelope envelope) {
        Cover cover = cover(envelope);
        cover.subject = Objects.requireNonNullElse(correction.subject(), cover.subject);
        cover.description = correction.description() == null ? cover.description : correction.description();
        turnPage(cover, envelope);
    }

    void setClosed(boolean closed, Envelope envelope) {
        Cover cover = cover(envelope);
        cover.closed = closed;
        turnPage(cover, envelope);
    }

    /** Notes an act that was filed. */
    void file(Envelope envelope) {
        Cover cover = cover(envelope);
        cover.acts++;
        cover.lastAct = envelope.folio();
        cover.version = envelope.folio();
    }

    /** Notes an act that stands no more; its row has ended already. */
    void strikeOut(Envelope envelope) {
        Cover cover = cover(envelope);
        cover.acts--;
        cover.lastAct = rows.sql("""
                        SELECT a.folio FROM register.act a WHERE a.dossier = ? AND a.until_position = ?
                        ORDER BY a.folio DESC FETCH FIRST ROW ONLY""")
                .params(envelope.dossier(), AsOf.STILL)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** Notes the last folio. */
    void advance(Envelope envelope) {
        cover(envelope).version = envelope.folio();
    }

    /** Writes what was noted. */
    void send() {
        var batch = new Batch(rows);
        open.forEach((dossier, cover) -> write(dossier, cover, batch));
        batch.send();
        pages.send();
        open.clear();
    }

    void forget() {
        open.clear();
        pages.clear();
    }

    private static void write(String dossier, Cover cover, Batch batch) {
        DossierOpened opened = cover.unwritten;
        Envelope by = cover.openedBy;
        String findable =
                Folding.folded(dossier + " " + cover.subject + " " + Objects.requireNonNullElse(cover.description, ""));
        if (opened == null || by == null) {
            batch.add(
                    """
                    UPDATE register.dossier SET subject = ?, description = ?, findable = ?, closed = ?, version = ?,
                        acts = ?, last_act = ? WHERE dossier = ?""",
                    cover.subject,
                    cover.description,
                    findable,
                    cover.closed,
                    cover.version,
                    cover.acts,
                    cover.lastAct,
                    dossier);
        } else {
            batch.add(
                    """
                    INSERT INTO register.dossier (dossier, party_one, party_other, subject, description, findable, closed,
                        version, acts, last_act, opened_at, opened_by)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    dossier,
                    opened.parties().get(0).code(),
                    opened.parties().get(1).code(),
                    cover.subject,
                    cover.description,
                    findable,
                    cover.closed,
                    cover.version,
                    cover.acts,
                    cover.lastAct,
                    RecordingTime.text(by.recordedAt()),
                    by.recordedBy());
        }
    }

    /** Keeps what the cover says from here on, beside what it said. */
    private void turnPage(Cover cover, Envelope envelope) {
        pages.send(); // the page that ends may be among them
        rows.sql("UPDATE register.cover SET until_position = ? WHERE dossier = ? AND until_position = ?")
                .params(envelope.position(), envelope.dossier(), AsOf.STILL)
                .update();
        beginPage(cover, envelope);
    }

    private void beginPage(Cover cover, Envelope envelope) {
        pages.add(
                """
                INSERT INTO register.cover (dossier, from_position, until_position, subject, description, closed)
                VALUES (?, ?, ?, ?, ?, ?)""",
                envelope.dossier(),
                envelope.position(),
                AsOf.STILL,
                cover.subject,
                cover.description,
                cover.closed);
    }

    private Cover cover(Envelope envelope) {
        return open.computeIfAbsent(envelope.dossier(), this::read);
    }

    private Cover read(String dossier) {
        return rows.sql("""
                        SELECT subject, description, closed, version, acts, last_act FROM register.dossier
                        WHERE dossier = ?""")
                .param(dossier)
                .query((row, number) -> {
                    var cover = new Cover();
                    cover.subject = row.getString(1);
                    cover.description = row.getString(2);
                    cover.closed = row.getBoolean(3);
                    cover.version = row.getInt(4);
                    cover.acts = row.getInt(5);
                    cover.lastAct = row.getObject(6, Integer.class);
                    return cover;
                })
                .single();
    }
}
