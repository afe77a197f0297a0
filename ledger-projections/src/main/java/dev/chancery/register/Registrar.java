package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.projection.Batch;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;
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
import dev.chancery.store.RecordedEvent;
import java.util.List;

/**
 * Enters events into the register.
 *
 * <p>Nothing is kept at hand in between. What a batch does not hold itself is read back from the rows, in one query for the
 * covers and, where acts of earlier batches are corrected or struck out, one for these.
 */
final class Registrar implements Projection.Writer {

    private final Rows rows;

    Registrar(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void write(List<RecordedEvent> events) {
        var batch = new Batch(rows);
        var entering = new Entering(
                CoverRows.touchedBy(events, rows), ActRows.touchedBy(events, rows, batch), new EntryRows(batch));
        events.forEach(entering::enter);
        entering.acts.writeTo(batch);
        entering.covers.writeTo(batch);
        batch.send();
    }

    @Override
    public void forget() {}

    private record Entering(CoverRows covers, ActRows acts, EntryRows entries) {

        void enter(RecordedEvent event) {
            Envelope envelope = event.envelope();
            if (!event.isSetAside()) {
                if (event.payload() instanceof Act act) {
                    acts.file(act, event);
                    covers.file(act, envelope);
                } else {
                    enter((RecordKeeping) event.payload(), envelope);
                }
            }
            covers.advance(envelope);
        }

        private void enter(RecordKeeping entry, Envelope envelope) {
            switch (entry) {
                case DossierOpened cover -> covers.open(cover, envelope);
                case DossierClosed ignored -> covers.setClosed(true, envelope);
                case DossierReopened ignored -> covers.setClosed(false, envelope);
                case DossierCorrected correction -> covers.correct(correction, envelope);
                case ActCorrected correction ->
                    covers.correct(acts.correct(correction, envelope), correction.corrected(), envelope);
                case ActStruckOut strikeOut -> {
                    covers.strikeOut(acts.end(strikeOut.act(), envelope), envelope);
                    entries.strikeOut(strikeOut, envelope);
                }
                case AccountAdded account -> entries.addAccount(account, envelope);
                case DiscrepancyAssessed assessment -> entries.assess(assessment, envelope);
            }
        }
    }
}
