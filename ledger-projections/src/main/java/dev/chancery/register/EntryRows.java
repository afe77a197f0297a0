package dev.chancery.register;

import dev.chancery.archive.LedgerJson;
import dev.chancery.archive.StoredNames;
import dev.chancery.projection.Rows;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.Discrepancy;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.register.ActRows.Version;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes into rows what the registry did to acts on file. */
final class EntryRows {

    private final Rows rows;
    private final ActRows acts;
    private final JsonMapper json = LedgerJson.archive();

    EntryRows(Rows rows, ActRows acts) {
        this.rows = rows;
        this.acts = acts;
    }

    void correct(ActCorrected correction, Envelope envelope) {
        Version corrected = rows.sql("""
                        SELECT MAX(revision), MIN(filing), MIN(recorded_at) FROM register.act
                        WHERE dossier = ? AND folio = ?""")
                .params(envelope.dossier(), correction.act())
                .query((row, number) -> new Version(
                        envelope,
                        correction.act(),
                        row.getInt(1) + 1,
                        row.getInt(2),
                        LocalDate.parse(row.getString(3).substring(0, "2025-11-14".length())),
                        correction.corrected(),
                        correction))
                .single();
        end(correction.act(), envelope);
        acts.insert(List.of(corrected));
    }

    void strikeOut(ActStruckOut strikeOut, Envelope envelope) {
        end(strikeOut.act(), envelope);
        rows.batch(
                """
                INSERT INTO register.strike_out (dossier, act, folio, position, recorded_at, recorded_by, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                List.<@Nullable Object[]>of(row(
                        envelope.dossier(),
                        strikeOut.act(),
                        envelope.folio(),
                        envelope.position(),
                        RecordingTime.text(envelope.recordedAt()),
                        envelope.recordedBy(),
                        strikeOut.reason())));
    }

    private void end(int act, Envelope envelope) {
        rows.sql("UPDATE register.act SET until_position = ? WHERE dossier = ? AND folio = ? AND until_position = ?")
                .params(envelope.position(), envelope.dossier(), act, AsOf.STILL)
                .update();
    }

    void addAccount(AccountAdded added, Envelope envelope) {
        rows.batch(
                """
                INSERT INTO register.account (dossier, act, folio, position, recorded_at, recorded_by, content)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                List.<@Nullable Object[]>of(row(
                        envelope.dossier(),
                        added.act(),
                        envelope.folio(),
                        envelope.position(),
                        RecordingTime.text(envelope.recordedAt()),
                        envelope.recordedBy(),
                        json.writeValueAsBytes(added.account()))));
        var batch = new ArrayList<@Nullable Object[]>();
        for (Discrepancy discrepancy : added.discrepancies()) {
            batch.add(row(
                    envelope.dossier(),
                    added.act(),
                    envelope.folio(),
                    batch.size(),
                    discrepancy.field(),
                    discrepancy.states(),
                    StoredNames.of(discrepancy.sort())));
        }
        rows.batch("""
                INSERT INTO register.discrepancy (dossier, act, folio, place, field, states, sort)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", batch);
    }

    void assess(DiscrepancyAssessed assessed, Envelope envelope) {
        rows.batch(
                """
                INSERT INTO register.assessment (dossier, act, account, folio, position, recorded_at, recorded_by,
                    opinion, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                assessed.of().stream()
                        .distinct()
                        .map(account -> row(
                                envelope.dossier(),
                                assessed.act(),
                                account.number(),
                                envelope.folio(),
                                envelope.position(),
                                RecordingTime.text(envelope.recordedAt()),
                                envelope.recordedBy(),
                                assessed.opinion(),
                                assessed.reason()))
                        .toList());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
