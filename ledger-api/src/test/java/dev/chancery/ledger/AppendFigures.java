package dev.chancery.ledger;

import dev.chancery.ledger.Figures.Rates;
import java.util.List;

/** How fast acts are put on file. */
final class AppendFigures {

    private final Bench bench;

    AppendFigures(Bench bench) {
        this.bench = bench;
    }

    void append(int threads) throws Exception {
        List<String> dossiers = bench.openAll("append", threads);
        bench.jdbc().takeTheLastEventForASample();
        Rates ours = new Rates();
        Rates limit = new Rates();
        for (int round = -Bench.WARM_UP; round < Bench.ROUNDS; round++) {
            double ourRate = Load.rate(threads, 400, n -> bench.file(dossiers.get(n), 1));
            bench.awaitAll();
            double limitRate = Load.rate(threads, 400, n -> bench.jdbc().insertAndCommit());
            if (round >= 0) {
                ours.add(ourRate);
                limit.add(limitRate);
            }
        }
        bench.figures().add(bench.database(), "append one act, " + threads + " threads, a second", ours, limit, 0.8);
    }

    void appendOverHttp(int clients) throws Exception {
        List<String> dossiers = bench.openAll("http", clients);
        Rates ours = new Rates();
        Rates limit = new Rates();
        for (int round = -Bench.WARM_UP; round < Bench.ROUNDS; round++) {
            double ourRate = Load.rate(
                    clients,
                    200,
                    n -> Load.post(
                            bench.ledger().baseUri() + "/api/dossiers/" + dossiers.get(n) + "/filings", Bench.FILING));
            bench.awaitAll();
            double limitRate = Load.rate(clients, 200, n -> Load.post(bench.beside() + "/rows", Bench.FILING));
            if (round >= 0) {
                ours.add(ourRate);
                limit.add(limitRate);
            }
        }
        bench.figures().add(bench.database(), "append over HTTP, " + clients + " clients, a second", ours, limit, 0.7);
    }

    void appendToALongDossier() throws Exception {
        bench.open("long");
        for (int acts = 0; acts < Bench.ACTS; acts += 500) {
            bench.file("long", 500);
        }
        bench.awaitAll();
        Rates inLong = new Rates();
        Rates inShort = new Rates();
        for (int part = -1; part < 5; part++) {
            String brief = "short-" + (part + 1);
            bench.open(brief);
            bench.file(brief, 10);
            Load.inTurn(
                    100,
                    n -> bench.file("long", 1),
                    part < 0 ? new Rates() : inLong,
                    n -> bench.file(brief, 1),
                    part < 0 ? new Rates() : inShort);
        }
        bench.figures()
                .addAtMost(
                        bench.database(),
                        "append to a dossier of " + Bench.ACTS + " acts, ms",
                        inLong,
                        inShort,
                        1.2,
                        2);
    }
}
