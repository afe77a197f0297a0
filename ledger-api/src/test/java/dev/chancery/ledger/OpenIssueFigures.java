package dev.chancery.ledger;

import dev.chancery.ledger.Figures.Rates;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How fast open issues are listed, beside the same answer without asking anything. */
final class OpenIssueFigures {

    private static final int QUERIES = 200;

    private final Bench bench;

    OpenIssueFigures(Bench bench) {
        this.bench = bench;
    }

    /** Every filter, first and hundredth page, now and as of the middle of the ledger. */
    void measure() throws Exception {
        long middle = bench.lastPosition() / 2;
        for (String filter : List.of(
                "",
                "&party=AZE",
                "&claimant=AZE",
                "&respondent=RUS",
                "&kind=claim",
                "&status=open",
                "&overdue=true",
                "&contested=true",
                "&dossier=" + ManyDossiers.name(1_000),
                "&sort=due",
                "&sort=dossier")) {
            for (String asOf : List.of("", "&asOf=" + middle)) {
                String first = "/api/open-issues?limit=50" + filter + asOf;
                String hundredth = hundredthPage(first);
                for (String page : Stream.of(first, hundredth).distinct().toList()) {
                    measure(
                            "open issues" + filter + (asOf.isEmpty() ? "" : "&asOf=middle")
                                    + (page.equals(first) ? "" : ", page 100"),
                            page);
                }
            }
        }
    }

    private String hundredthPage(String first) throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        String page = first;
        for (int n = 1; n < 100; n++) {
            JsonNode next =
                    json.readTree(Load.get(bench.ledger().baseUri() + page)).get("next");
            if (next == null) {
                return first;
            }
            page = next.stringValue();
        }
        return page;
    }

    private void measure(String work, String page) throws Exception {
        String url = bench.ledger().baseUri() + page;
        BareApplication.answer("page", JsonMapper.builder().build().readTree(Load.get(url)));
        Rates ours = new Rates();
        Rates limit = new Rates();
        Load.inTurn(QUERIES, n -> Load.get(url), ours, n -> Load.get(bench.beside() + "/constant/page"), limit);
        bench.figures().addTail(bench.database(), work + ", p99 ms", ours, limit, 3);
    }
}
