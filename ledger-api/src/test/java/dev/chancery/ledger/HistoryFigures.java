package dev.chancery.ledger;

import dev.chancery.ledger.Figures.Rates;

/** How fast a long dossier is replayed. */
final class HistoryFigures {

    private static final String JSON_LINES = "application/jsonl";

    private final Bench bench;

    HistoryFigures(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        Rates ours = new Rates();
        Rates limit = new Rates();
        String history = bench.ledger().baseUri() + "/api/dossiers/long/history";
        Load.inTurn(
                Bench.ROUNDS,
                n -> Load.drain(history, JSON_LINES),
                new Rates(),
                n -> Load.drain(bench.beside() + "/rows/long", JSON_LINES),
                new Rates());
        try (Heap heap = Heap.watched()) {
            Load.drain(history, JSON_LINES);
            bench.figures()
                    .note(
                            bench.database(),
                            "memory after collections, at most, while a history of " + Bench.ACTS + " acts is read, MB",
                            heap.mostMegabytes());
        }
        for (int round = 0; round < Bench.ROUNDS; round++) {
            ours.add(Bench.ACTS / Load.millis(n -> Load.drain(history, JSON_LINES)) * 1_000);
            limit.add(Bench.ACTS / Load.millis(n -> Load.drain(bench.beside() + "/rows/long", JSON_LINES)) * 1_000);
        }
        bench.figures()
                .add(
                        bench.database(),
                        "history of a dossier of " + Bench.ACTS + " acts, events a second",
                        ours,
                        limit,
                        0.5);
    }
}
