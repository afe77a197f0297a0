package dev.chancery.ledger;

import dev.chancery.act.Act;
import dev.chancery.api.RequestJson;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Projections;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A ledger that is measured, and what is measured beside it.
 *
 * @param beside the address of the bare application
 */
record Bench(String database, RunningLedger ledger, PlainJdbc jdbc, String beside, Figures figures) {

    static final int ROUNDS = 5;
    static final int WARM_UP = 3;
    static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    static final int ACTS = Integer.getInteger("bench.acts", 100_000);

    private static final String FILED = """
            {"type": "demand", "kind": "investigation", "on": "2025-11-14",
             "by": [{"party": "AZE", "office": "ministry"}], "to": [{"party": "RUS", "office": "ambassador"}],
             "text": [{"lang": "en", "value": "An appropriate investigation of the matter is requested."}]}""";
    static final String FILING = "{\"acts\": [" + FILED + "]}";

    private static final Act ACT = RequestJson.mapper(Parties.onFile()).readValue(FILED, Act.class);
    private static final Recording BY_THE_BENCH = new Recording("bench", "bench", null);

    void open(String id) {
        ledger.part(Recorder.class)
                .record(
                        new OpenDossier(id, List.of(new PartyCode("AZE"), new PartyCode("RUS")), "Bench", null),
                        BY_THE_BENCH);
    }

    void file(String id, int acts) {
        ledger.part(Recorder.class).record(new FileActs(id, Collections.nCopies(acts, ACT), null), BY_THE_BENCH);
    }

    /** Opens so many dossiers, with an act in the first. */
    List<String> openAll(String name, int dossiers) {
        List<String> ids = IntStream.range(0, dossiers)
                .mapToObj(n -> name + "-" + dossiers + "-" + n)
                .toList();
        ids.forEach(this::open);
        file(ids.getFirst(), 1);
        return ids;
    }

    long events() {
        return ledger.part(LedgerEvents.class).count();
    }

    long lastPosition() {
        return ledger.part(LedgerEvents.class).lastPosition();
    }

    Projections projections() {
        return ledger.part(Projections.class);
    }

    DataSource tables() {
        return ledger.part(DataSource.class);
    }

    /** Waits until all projections have come to the end of the ledger. */
    void awaitAll() {
        ledger.awaitProjections(Duration.ofHours(1));
    }
}
