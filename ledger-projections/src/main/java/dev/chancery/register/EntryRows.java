package dev.chancery.register;

import dev.chancery.archive.LedgerJson;
import dev.chancery.archive.StoredNames;
import dev.chancery.projection.Batch;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.Discrepancy;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordingTime;
import tools.jackson.databind.json.JsonMapper;

/** What the registry did to acts on file. */
final class EntryRows {

    private static final JsonMapper JSON = LedgerJson.archive();

    private final Batch batch;

    EntryRows(Batch batch) {
        this.batch = batch;
    }

    void strikeOut(ActStruckOut strikeOut, Envelope envelope) {
        batch.add(
                """
                INSERT INTO register.strike_out (dossier, act, folio, position, recorded_at, recorded_by, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                envelope.dossier(),
                strikeOut.act(),
                envelope.folio(),
                envelope.position(),
                RecordingTime.text(envelope.recordedAt()),
                envelope.recordedBy(),
                strikeOut.reason());
    }

    void addAccount(AccountAdded added, Envelope envelope) {
        batch.add(
                """
                INSERT INTO register.account (dossier, act, folio, position, recorded_at, recorded_by, content)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                envelope.dossier(),
                added.act(),
                envelope.folio(),
                envelope.position(),
                RecordingTime.text(envelope.recordedAt()),
                envelope.recordedBy(),
                JSON.writeValueAsBytes(added.account()));
        int place = 0;
        for (Discrepancy discrepancy : added.discrepancies()) {
            batch.add(
                    """
                    INSERT INTO register.discrepancy (dossier, act, folio, place, field, states, sort)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    envelope.dossier(),
                    added.act(),
                    envelope.folio(),
                    place++,
                    discrepancy.field(),
                    discrepancy.states(),
                    StoredNames.of(discrepancy.sort()));
        }
    }

    void assess(DiscrepancyAssessed assessed, Envelope envelope) {
        assessed.of().stream()
                .distinct()
                .forEach(account -> batch.add(
                        """
                        INSERT INTO register.assessment (dossier, act, account, folio, position, recorded_at, recorded_by,
                            opinion, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        envelope.dossier(),
                        assessed.act(),
                        account.number(),
                        envelope.folio(),
                        envelope.position(),
                        RecordingTime.text(envelope.recordedAt()),
                        envelope.recordedBy(),
                        assessed.opinion(),
                        assessed.reason()));
    }
}
