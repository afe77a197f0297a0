package dev.chancery.position;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Folio;
import dev.chancery.edtf.Edtf;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Batch;
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
import dev.chancery.store.RecordedEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the acts of one dossier say of others and promise, as of the events read so far; each event makes rows of it. */
final class DossierPaper {

    private Set<PartyCode> principals = Set.of();
    private final Map<Integer, LocalDate> recordedOn = new HashMap<>();
    private final StanceRows stances = new StanceRows();
    private final CitationRows citations = new CitationRows();

    void take(RecordedEvent event, Batch batch) {
        if (event.isSetAside()) {
            return;
        }
        Envelope envelope = event.envelope();
        if (event.payload() instanceof Act act) {
            recordedOn.put(envelope.folio(), envelope.recordedOn());
            batch.add(
                    "INSERT INTO position.act (dossier, act, type) VALUES (?, ?, ?)",
                    envelope.dossier(),
                    envelope.folio(),
                    event.type());
            enter(envelope.folio(), act, envelope, batch);
        } else {
            keep((RecordKeeping) event.payload(), envelope, batch);
        }
    }

    private void keep(RecordKeeping entry, Envelope envelope, Batch batch) {
        switch (entry) {
            case DossierOpened cover -> open(cover, batch);
            case ActCorrected correction -> {
                end(correction.act(), envelope, batch);
                enter(correction.act(), correction.corrected(), envelope, batch);
            }
            case ActStruckOut struckOut -> {
                end(struckOut.act(), envelope, batch);
                stances.place(
                        batch,
                        envelope.dossier(),
                        struckOut.act(),
                        Set.of(struckOut.act()),
                        Set.of(),
                        envelope.position());
            }
            case DossierClosed ignored -> {}
            case DossierReopened ignored -> {}
            case DossierCorrected ignored -> {}
            case AccountAdded ignored -> {}
            case DiscrepancyAssessed ignored -> {}
        }
    }

    private void open(DossierOpened cover, Batch batch) {
        principals = Set.copyOf(cover.parties());
        batch.add(
                "INSERT INTO position.dossier (dossier, party_one, party_other) VALUES (?, ?, ?)",
                cover.dossier(),
                cover.parties().get(0).code(),
                cover.parties().get(1).code());
    }

    /** Ends what an act has said so far; the rows that end may be among those kept back. */
    private void end(int act, Envelope envelope, Batch batch) {
        batch.send();
        stances.end(batch, envelope.dossier(), act, envelope.position());
        citations.end(batch, envelope.dossier(), act, envelope.position());
        PromiseRows.end(batch, envelope.dossier(), act, envelope.position());
        ScopeRows.end(batch, envelope.dossier(), act, envelope.position());
        batch.send();
    }

    private void enter(int folio, Act act, Envelope envelope, Batch batch) {
        Edtf on = act.particulars().on();
        LocalDate day = on == null ? recordedOn.getOrDefault(folio, envelope.recordedOn()) : RowDay.of(on.sortDay());
        var entry = new Entry(envelope.dossier(), folio, envelope.position(), on, day);
        Set<Integer> asserted = Bearings.asserted(act);
        var named = new TreeSet<Integer>();
        Citations.of(act).forEach(citation -> named.add(((Folio) citation.to()).number()));
        Set<PartyCode> acting = act.takesEffect() ? act.actingParties() : Set.of();
        citations.write(batch, entry, named, asserted, acting);
        for (Bearing bearing : Bearings.of(folio, act, principals)) {
            switch (bearing) {
                case Stand stand -> take(entry, stand, act, batch);
                case Promise promise -> PromiseRows.write(batch, entry, promise);
                case Harm harm -> ScopeRows.write(batch, entry, harm);
                case Notice notice -> ScopeRows.write(batch, entry, notice);
            }
        }
        if (!asserted.isEmpty()) {
            stances.place(batch, envelope.dossier(), folio, asserted, acting, envelope.position());
        }
    }

    /** Where an assertion is denied or admitted that is yet to come, it places the stance later. */
    private void take(Entry entry, Stand stand, Act act, Batch batch) {
        for (int named : stand.named()) {
            Set<Integer> asserted = stand.looksThroughAssertions() ? citations.asserted(named) : Set.of();
            Set<PartyCode> asserting = asserted.isEmpty() ? Set.of() : citations.actingParties(named);
            for (PartyCode party : new TreeSet<>(act.actingParties())) {
                Set<Integer> about = asserted.isEmpty() || stand.disowns(asserting, party) ? Set.of(named) : asserted;
                stances.write(batch, entry, stand, named, about, party);
            }
        }
    }
}
