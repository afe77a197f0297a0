package dev.chancery.api;

import dev.chancery.act.Act;
import dev.chancery.archive.StoredNames;
import dev.chancery.dossier.Mend;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Rule;
import dev.chancery.gate.View;
import dev.chancery.record.ActCorrected;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds an act in its dossier's own events, as the registry had last read it. */
@Component
final class ActOnFile {

    private final LedgerEvents ledger;

    ActOnFile(LedgerEvents ledger) {
        this.ledger = ledger;
    }

    /** Declines a folio that is no act, or is one that is withheld. */
    void find(View view, String dossier, int folio) {
        filed(view, dossier, folio);
    }

    /**
     * The act as corrected, up to the version of the dossier that is its newest.
     *
     * @throws Refusal when there is a newer one
     */
    Act at(View view, String dossier, int folio, int version) {
        Act filed = filed(view, dossier, folio);
        int newest = ledger.versionAt(dossier, Long.MAX_VALUE);
        if (newest != version) {
            throw new Refusal(Rule.VERSION_IS_STALE, "", Mend.READ_AGAIN.of(newest, version));
        }
        try (Stream<RecordedEvent> corrections =
                ledger.ofType(dossier, StoredNames.of(ActCorrected.class), folio + 1L)) {
            return corrections
                    .map(RecordedEvent::payload)
                    .map(ActCorrected.class::cast)
                    .filter(correction -> correction.act() == folio)
                    .map(ActCorrected::corrected)
                    .reduce(filed, (earlier, later) -> later);
        }
    }

    private Act filed(View view, String dossier, int folio) {
        if (ledger.positionOf(dossier, 0).isEmpty()) {
            throw new Declined(Problems.noSuchDossier(dossier));
        }
        return ledger.find(dossier, folio)
                .map(RecordedEvent::payload)
                .filter(Act.class::isInstance)
                .map(Act.class::cast)
                .filter(act -> !view.withholds(dossier, folio))
                .orElseThrow(() -> new Declined(Problems.noSuchAct(dossier, folio)));
    }
}
