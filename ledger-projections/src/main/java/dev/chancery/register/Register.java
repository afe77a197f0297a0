package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.DossierReopened;
import dev.chancery.record.RecordKeeping;
import dev.chancery.register.ActRows.Version;
import dev.chancery.store.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes every dossier, every version of every act and every further account into the register's rows.
 *
 * <p>Acts are kept back until as many have come as the projection reads at once, or until the registry touches a file,
 * and are written together: a filing costs a few batches of rows, however large its dossier is.
 */
@ProcessingGroup(Register.NAME)
public final class Register {

    public static final String NAME = "register";

    private static final int KEPT_BACK = 500;

    private final JdbcOperations rows;
    private final CoverRows covers;
    private final ActRows acts;
    private final EntryRows entries;

    public Register(JdbcOperations rows) {
        this.rows = rows;
        this.covers = new CoverRows(rows);
        this.acts = new ActRows(rows);
        this.entries = new EntryRows(rows, acts);
    }

    @EventHandler
    void on(RecordKeeping entry, DomainEventMessage<?> message, TrackingToken token) {
        var envelope = Envelope.of(message, token);
        InTray tray = inTray();
        if (tray.isNew(envelope)) {
            tray.empty();
            enter(entry, envelope);
            covers.advance(envelope);
        }
    }

    @EventHandler
    void on(Act act, DomainEventMessage<?> message, TrackingToken token) {
        var envelope = Envelope.of(message, token);
        InTray tray = inTray();
        if (tray.isNew(envelope)) {
            tray.add(Version.first(act, envelope));
        }
    }

    @ResetHandler
    void reset() {
        List.of(
                        "assessment",
                        "discrepancy",
                        "account",
                        "strike_out",
                        "paper",
                        "reference",
                        "person",
                        "party",
                        "act",
                        "cover",
                        "dossier")
                .forEach(table -> rows.update("DELETE FROM register_" + table));
    }

    private void enter(RecordKeeping entry, Envelope envelope) {
        switch (entry) {
            case DossierOpened cover -> covers.open(cover, envelope);
            case DossierClosed ignored -> covers.setClosed(true, envelope);
            case DossierReopened ignored -> covers.setClosed(false, envelope);
            case DossierCorrected correction -> covers.correct(correction, envelope);
            case ActCorrected correction -> entries.correct(correction, envelope);
            case ActStruckOut strikeOut -> {
                entries.strikeOut(strikeOut, envelope);
                covers.strikeOut(envelope.dossier());
            }
            case AccountAdded account -> entries.addAccount(account, envelope);
            case DiscrepancyAssessed assessment -> entries.assess(assessment, envelope);
        }
    }

    private InTray inTray() {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        return work.getOrComputeResource(NAME, key -> {
            var tray = new InTray();
            work.onPrepareCommit(ignored -> tray.empty());
            return tray;
        });
    }

    /** What has come in and is not written yet, of all that is written in one transaction. */
    private final class InTray {

        private final Map<String, Integer> versions = new HashMap<>();
        private final List<Version> filed = new ArrayList<>();

        /** A dossier's events come in folio order, so what is not beyond its version has been entered before. */
        boolean isNew(Envelope envelope) {
            int version = versions.computeIfAbsent(
                    envelope.dossier(), dossier -> covers.version(dossier).orElse(-1));
            if (version >= envelope.folio()) {
                return false;
            }
            versions.put(envelope.dossier(), envelope.folio());
            return true;
        }

        void add(Version act) {
            filed.add(act);
            if (filed.size() >= KEPT_BACK) {
                empty();
            }
        }

        void empty() {
            acts.insert(filed);
            Map<String, Integer> numbers = new HashMap<>();
            Map<String, Integer> last = new HashMap<>();
            for (Version act : filed) {
                numbers.merge(act.envelope().dossier(), 1, Integer::sum);
                last.put(act.envelope().dossier(), act.folio());
            }
            last.forEach((dossier, folio) -> covers.file(dossier, numbers.getOrDefault(dossier, 0), folio));
            filed.clear();
        }
    }
}
