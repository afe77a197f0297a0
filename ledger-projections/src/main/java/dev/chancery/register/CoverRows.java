package dev.chancery.register;

import dev.chancery.party.PartyCode;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.store.Envelope;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes covers into rows: the dossier as it stands, and what its cover said from one position until another. */
final class CoverRows {

    private final JdbcClient rows;

    CoverRows(JdbcOperations rows) {
        this.rows = JdbcClient.create(rows);
    }

    /** The last folio that was entered. */
    Optional<Integer> version(String dossier) {
        return rows.sql("SELECT version FROM register_dossier WHERE dossier = ?")
                .param(dossier)
                .query(Integer.class)
                .optional();
    }

    void open(DossierOpened cover, Envelope envelope) {
        PartyCode one = cover.parties().get(0);
        PartyCode other = cover.parties().get(1);
        rows.sql("""
                        INSERT INTO register_dossier (dossier, party_one, party_other, subject, description, findable,
                            closed, version, acts, opened_at, opened_by)
                        VALUES (?, ?, ?, ?, ?, ?, FALSE, 0, 0, ?, ?)""")
                .param(cover.dossier())
                .param(one.code())
                .param(other.code())
                .param(cover.subject())
                .param(cover.description())
                .param(findable(cover.dossier(), cover.subject(), cover.description()))
                .param(envelope.recordedAt().toString())
                .param(envelope.recordedBy())
                .update();
        turnPage(envelope);
    }

    void correct(DossierCorrected correction, Envelope envelope) {
        String dossier = envelope.dossier();
        Cover cover = rows.sql("SELECT subject, description FROM register_dossier WHERE dossier = ?")
                .param(dossier)
                .query((row, number) -> new Cover(
                        Objects.requireNonNullElse(correction.subject(), row.getString(1)),
                        correction.description() == null ? row.getString(2) : correction.description()))
                .single();
        rows.sql("UPDATE register_dossier SET subject = ?, description = ?, findable = ? WHERE dossier = ?")
                .param(cover.subject())
                .param(cover.description())
                .param(findable(dossier, cover.subject(), cover.description()))
                .param(dossier)
                .update();
        turnPage(envelope);
    }

    void setClosed(boolean closed, Envelope envelope) {
        rows.sql("UPDATE register_dossier SET closed = ? WHERE dossier = ?")
                .params(closed, envelope.dossier())
                .update();
        turnPage(envelope);
    }

    /** Notes acts that were filed, up to the dossier's last folio. */
    void file(String dossier, int acts, int last) {
        rows.sql("UPDATE register_dossier SET version = ?, acts = acts + ?, last_act = ? WHERE dossier = ?")
                .params(last, acts, last, dossier)
                .update();
    }

    /** Notes an act that stands no more; its row has ended already. */
    void strikeOut(String dossier) {
        rows.sql("""
                        UPDATE register_dossier SET acts = acts - 1, last_act = (
                            SELECT a.folio FROM register_act a WHERE a.dossier = ? AND a.until_position = ?
                            ORDER BY a.folio DESC FETCH FIRST ROW ONLY)
                        WHERE dossier = ?""").params(dossier, AsOf.STILL, dossier).update();
    }

    /** Notes a record-keeping entry. */
    void advance(Envelope envelope) {
        rows.sql("UPDATE register_dossier SET version = ? WHERE dossier = ?")
                .params(envelope.folio(), envelope.dossier())
                .update();
    }

    /** Keeps what the cover says from here on, beside what it said. */
    private void turnPage(Envelope envelope) {
        rows.sql("UPDATE register_cover SET until_position = ? WHERE dossier = ? AND until_position = ?")
                .params(envelope.position(), envelope.dossier(), AsOf.STILL)
                .update();
        rows.sql("""
                        INSERT INTO register_cover (dossier, from_position, until_position, subject, description, closed)
                        SELECT dossier, ?, ?, subject, description, closed FROM register_dossier WHERE dossier = ?""")
                .params(envelope.position(), AsOf.STILL, envelope.dossier())
                .update();
    }

    private static String findable(String dossier, String subject, @Nullable String description) {
        return Folding.folded(dossier + " " + subject + " " + Objects.requireNonNullElse(description, ""));
    }

    private record Cover(String subject, @Nullable String description) {}
}
