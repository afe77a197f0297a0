package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Folio;
import dev.chancery.act.RefersTo.Bond;
import dev.chancery.archive.LedgerJson;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.DossierReopened;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.Envelope;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes every dossier and every act into the register's rows. */
@ProcessingGroup(Register.NAME)
public final class Register {

    public static final String NAME = "register";

    private final JdbcClient rows;
    private final JsonMapper json = LedgerJson.archive();

    public Register(JdbcClient rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(RecordKeeping entry, DomainEventMessage<?> message, TrackingToken token) {
        var envelope = Envelope.of(message, token);
        if (isNew(envelope)) {
            switch (entry) {
                case DossierOpened cover -> open(cover, envelope);
                case DossierClosed ignored -> turn(envelope, true);
                case DossierReopened ignored -> turn(envelope, false);
                case DossierCorrected ignored -> {}
                case ActCorrected ignored -> {}
                case ActStruckOut ignored -> {}
                case AccountAdded ignored -> {}
                case DiscrepancyAssessed ignored -> {}
            }
        }
    }

    @EventHandler
    void on(Act act, DomainEventMessage<?> message, TrackingToken token) {
        var envelope = Envelope.of(message, token);
        if (isNew(envelope)) {
            enter(act, envelope);
            rows.sql("UPDATE register_dossier SET version = ?, acts = acts + 1, last_act = ? WHERE dossier = ?")
                    .params(envelope.folio(), envelope.folio(), envelope.dossier())
                    .update();
        }
    }

    @ResetHandler
    void reset() {
        for (String table : new String[] {"register_reference", "register_party", "register_act", "register_dossier"}) {
            rows.sql("DELETE FROM " + table).update();
        }
    }

    /** A dossier's events come in folio order, so what is not beyond its version has been entered before. */
    private boolean isNew(Envelope envelope) {
        return rows.sql("SELECT version FROM register_dossier WHERE dossier = ?")
                .param(envelope.dossier())
                .query(Integer.class)
                .optional()
                .map(version -> version < envelope.folio())
                .orElse(true);
    }

    private void open(DossierOpened cover, Envelope envelope) {
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
                .param(Folding.folded(cover.dossier() + " " + cover.subject() + " "
                        + Objects.requireNonNullElse(cover.description(), "")))
                .param(envelope.recordedAt().toString())
                .param(envelope.recordedBy())
                .update();
    }

    private void turn(Envelope envelope, boolean closed) {
        rows.sql("UPDATE register_dossier SET version = ?, closed = ? WHERE dossier = ?")
                .params(envelope.folio(), closed, envelope.dossier())
                .update();
    }

    private void enter(Act act, Envelope envelope) {
        Edtf on = act.particulars().on();
        LocalDate latest = on == null ? null : on.latest();
        rows.sql("""
                        INSERT INTO register_act (dossier, folio, filing, type, sort_day, latest_day, position,
                            recorded_at, recorded_by, content)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(envelope.dossier())
                .param(envelope.folio())
                .param(envelope.filing().first())
                .param(StoredNames.of(act.getClass()))
                .param(on == null ? RowDay.NONE : RowDay.of(on.sortDay()))
                .param(latest == null ? RowDay.NONE : RowDay.of(latest))
                .param(envelope.position())
                .param(envelope.recordedAt().toString())
                .param(envelope.recordedBy())
                .param(json.writeValueAsBytes(act))
                .update();
        for (PartyCode party : act.actingParties().stream().sorted().toList()) {
            rows.sql("INSERT INTO register_party (dossier, folio, party) VALUES (?, ?, ?)")
                    .params(envelope.dossier(), envelope.folio(), party.code())
                    .update();
        }
        for (var citation : Citations.of(act)) {
            rows.sql("INSERT INTO register_reference (dossier, folio, place, named, answers) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            envelope.dossier(),
                            envelope.folio(),
                            citation.pointer(),
                            ((Folio) citation.to()).number(),
                            citation.bond() == Bond.ANSWERS)
                    .update();
        }
    }
}
