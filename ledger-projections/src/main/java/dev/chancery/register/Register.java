package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.projection.Past;
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
import dev.chancery.register.ActRows.Version;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Every dossier, every version of every act and every further account. */
public final class Register implements Projection {

    public static final String NAME = "register";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        return new RegisterWriter(rows);
    }

    /**
     * Keeps acts and covers back, and writes them together: at the end, or before the registry touches a file, which is rare.
     */
    private static final class RegisterWriter implements Writer {

        private final CoverRows covers;
        private final ActRows acts;
        private final EntryRows entries;
        private final List<Version> filed = new ArrayList<>();

        RegisterWriter(Rows rows) {
            this.covers = new CoverRows(rows);
            this.acts = new ActRows(rows);
            this.entries = new EntryRows(rows, acts);
        }

        @Override
        public void write(List<RecordedEvent> events) {
            for (RecordedEvent event : events) {
                Envelope envelope = event.envelope();
                if (event.isSetAside()) {
                    covers.advance(envelope);
                } else if (event.payload() instanceof Act act) {
                    filed.add(Version.first(act, envelope));
                    covers.file(envelope);
                } else {
                    enter((RecordKeeping) event.payload(), envelope);
                }
            }
            send();
        }

        private void send() {
            acts.insert(filed);
            filed.clear();
            covers.send();
        }

        @Override
        public void forget() {
            filed.clear();
            covers.forget();
        }

        private void enter(RecordKeeping entry, Envelope envelope) {
            switch (entry) {
                case DossierOpened cover -> covers.open(cover, envelope);
                case DossierClosed ignored -> covers.setClosed(true, envelope);
                case DossierReopened ignored -> covers.setClosed(false, envelope);
                case DossierCorrected correction -> covers.correct(correction, envelope);
                case ActCorrected correction -> {
                    send();
                    entries.correct(correction, envelope);
                }
                case ActStruckOut strikeOut -> {
                    send();
                    entries.strikeOut(strikeOut, envelope);
                    covers.strikeOut(envelope);
                }
                case AccountAdded account -> entries.addAccount(account, envelope);
                case DiscrepancyAssessed assessment -> entries.assess(assessment, envelope);
            }
            covers.advance(envelope);
        }
    }
}
