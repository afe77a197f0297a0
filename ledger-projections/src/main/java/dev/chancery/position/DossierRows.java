package dev.chancery.position;

import dev.chancery.party.PartyCode;
import dev.chancery.record.DossierOpened;
import dev.chancery.store.Envelope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between whom a dossier is, how far it has been read, and which acts it holds. */
final class DossierRows {

    private final JdbcClient rows;

    DossierRows(JdbcClient rows) {
        this.rows = rows;
    }

    void clear() {
        rows.sql("DELETE FROM position_line").update();
        rows.sql("DELETE FROM position_act").update();
        rows.sql("DELETE FROM position_dossier").update();
    }

    void open(DossierOpened cover) {
        if (principals(cover.dossier()).isEmpty()) {
            rows.sql("INSERT INTO position_dossier (dossier, party_one, party_other, version) VALUES (?, ?, ?, 0)")
                    .params(
                            cover.dossier(),
                            cover.parties().get(0).code(),
                            cover.parties().get(1).code())
                    .update();
        }
    }

    /** Turns to the next folio; false if it has been read before, since a dossier's events come in folio order. */
    boolean turns(Envelope envelope) {
        return rows.sql("UPDATE position_dossier SET version = ? WHERE dossier = ? AND version < ?")
                        .params(envelope.folio(), envelope.dossier(), envelope.folio())
                        .update()
                > 0;
    }

    void add(Envelope envelope, String type) {
        rows.sql("INSERT INTO position_act (dossier, act, type, recorded_on) VALUES (?, ?, ?, ?)")
                .params(envelope.dossier(), envelope.folio(), type, envelope.recordedOn())
                .update();
    }

    /** When an act was first recorded. */
    LocalDate recordedOn(String dossier, int act) {
        return rows.sql("SELECT recorded_on FROM position_act WHERE dossier = ? AND act = ?")
                .params(dossier, act)
                .query(LocalDate.class)
                .single();
    }

    /** Both principals; empty before the cover has been read. */
    Set<PartyCode> principals(String dossier) {
        return rows.sql("SELECT party_one, party_other FROM position_dossier WHERE dossier = ?")
                .param(dossier)
                .query((row, number) -> Set.of(new PartyCode(row.getString(1)), new PartyCode(row.getString(2))))
                .optional()
                .orElse(Set.of());
    }

    /** The types of some acts, by folio. */
    Map<Integer, String> types(String dossier, Collection<Integer> acts) {
        var types = new HashMap<Integer, String>();
        if (!acts.isEmpty()) {
            rows.sql("SELECT act, type FROM position_act WHERE dossier = :dossier AND act IN (:acts)")
                    .param("dossier", dossier)
                    .param("acts", acts)
                    .query(row -> {
                        types.put(row.getInt(1), row.getString(2));
                    });
        }
        return types;
    }
}
