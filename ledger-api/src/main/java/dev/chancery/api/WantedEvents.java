package dev.chancery.api;

import dev.chancery.gate.View;
import dev.chancery.party.PartyCode;
import dev.chancery.record.DossierOpened;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Sieve;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which events of the ledger a reader wants. */
@Component
final class WantedEvents {

    private static final int KNOWN = 20_000;

    private final LedgerEvents ledger;
    private final Map<String, List<PartyCode>> principals =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<PartyCode>> eldest) {
                    return size() > KNOWN;
                }
            });

    WantedEvents(LedgerEvents ledger) {
        this.ledger = ledger;
    }

    /**
     * Those of one stored name in dossiers of one party, all where neither is given; as far as the reader may see.
     *
     * @param party a principal of the dossier
     */
    Sieve of(View view, @Nullable PartyCode party, @Nullable String type) {
        return events -> view.seen(events.stream()
                .filter(event -> type == null || event.type().equals(type))
                .filter(event -> party == null || principals(event.dossier()).contains(party))
                .toList());
    }

    /** They stand on the cover and never change. */
    private List<PartyCode> principals(String dossier) {
        List<PartyCode> known = principals.get(dossier);
        if (known != null) {
            return known;
        }
        // Not within the map, which would be closed to all others while the database is asked.
        List<PartyCode> read = ledger.find(dossier, 0)
                .map(RecordedEvent::payload)
                .map(DossierOpened.class::cast)
                .map(DossierOpened::parties)
                .orElse(List.of());
        principals.put(dossier, read);
        return read;
    }
}
