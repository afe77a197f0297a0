package dev.chancery.position;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Folio;
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
import dev.chancery.stance.Bearing;
import dev.chancery.stance.Bearings;
import dev.chancery.stance.Harm;
import dev.chancery.stance.Notice;
import dev.chancery.stance.Promise;
import dev.chancery.stance.Stand;
import dev.chancery.store.Envelope;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what each act says of others, and what it promises, as rows; each event once, however often it is told. */
@ProcessingGroup(PositionPaper.NAME)
public final class PositionPaper {

    public static final String NAME = "position";

    private final DossierRows dossiers;
    private final StanceRows stances;
    private final CitationRows citations;
    private final PromiseRows promises;
    private final ScopeRows scopes;

    public PositionPaper(JdbcClient rows) {
        dossiers = new DossierRows(rows);
        stances = new StanceRows(rows);
        citations = new CitationRows(rows);
        promises = new PromiseRows(rows);
        scopes = new ScopeRows(rows);
    }

    @EventHandler
    void on(RecordKeeping entry, DomainEventMessage<?> message, TrackingToken token) {
        var envelope = Envelope.of(message, token);
        if (entry instanceof DossierOpened cover) {
            dossiers.open(cover);
        } else if (dossiers.turns(envelope)) {
            switch (entry) {
                case ActCorrected correction -> {
                    end(correction.act(), envelope);
                    enter(correction.act(), correction.corrected(), envelope);
                }
                case ActStruckOut struckOut -> {
                    end(struckOut.act(), envelope);
                    stances.place(
                            envelope.dossier(),
                            struckOut.act(),
                            Set.of(struckOut.act()),
                            Set.of(),
                            envelope.position());
                }
                case DossierOpened ignored -> {}
                case DossierClosed ignored -> {}
                case DossierReopened ignored -> {}
                case DossierCorrected ignored -> {}
                case AccountAdded ignored -> {}
                case DiscrepancyAssessed ignored -> {}
            }
        }
    }

    @EventHandler
    void on(Act act, DomainEventMessage<?> message, TrackingToken token) {
        var envelope = Envelope.of(message, token);
        if (dossiers.turns(envelope)) {
            dossiers.add(envelope, StoredNames.of(act.getClass()));
            enter(envelope.folio(), act, envelope);
        }
    }

    @ResetHandler
    void reset() {
        scopes.clear();
        promises.clear();
        citations.clear();
        stances.clear();
        dossiers.clear();
    }

    private void end(int act, Envelope envelope) {
        stances.end(envelope.dossier(), act, envelope.position());
        citations.end(envelope.dossier(), act, envelope.position());
        promises.end(envelope.dossier(), act, envelope.position());
        scopes.end(envelope.dossier(), act, envelope.position());
    }

    private void enter(int folio, Act act, Envelope envelope) {
        Edtf on = act.particulars().on();
        LocalDate day = on == null ? dossiers.recordedOn(envelope.dossier(), folio) : RowDay.of(on.sortDay());
        var entry = new Entry(envelope.dossier(), folio, envelope.position(), on, day);
        Set<Integer> asserted = Bearings.asserted(act);
        var named = new TreeSet<Integer>();
        Citations.of(act).forEach(citation -> named.add(((Folio) citation.to()).number()));
        citations.write(entry, named, asserted, act.takesEffect() ? act.actingParties() : Set.of());
        for (Bearing bearing : Bearings.of(folio, act, dossiers.principals(envelope.dossier()))) {
            switch (bearing) {
                case Stand stand -> take(entry, stand, act);
                case Promise promise -> promises.write(entry, promise);
                case Harm harm -> scopes.write(entry, harm);
                case Notice notice -> scopes.write(entry, notice);
            }
        }
        if (!asserted.isEmpty()) {
            Set<PartyCode> asserting = act.takesEffect() ? act.actingParties() : Set.of();
            stances.place(envelope.dossier(), folio, asserted, asserting, envelope.position());
        }
    }

    /** Where an assertion is denied or admitted that is yet to come, it places the stance later. */
    private void take(Entry entry, Stand stand, Act act) {
        for (int named : stand.named()) {
            Set<Integer> asserted =
                    stand.looksThroughAssertions() ? citations.asserted(entry.dossier(), named) : Set.of();
            Set<PartyCode> asserting = asserted.isEmpty() ? Set.of() : citations.actingParties(entry.dossier(), named);
            for (PartyCode party : new TreeSet<>(act.actingParties())) {
                Set<Integer> about = asserted.isEmpty() || stand.disowns(asserting, party) ? Set.of(named) : asserted;
                stances.write(entry, stand, named, about, party);
            }
        }
    }
}
