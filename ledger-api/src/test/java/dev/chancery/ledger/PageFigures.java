package dev.chancery.ledger;

import dev.chancery.ledger.Figures.Rates;
import dev.chancery.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast pages are drawn, beside pages of the same bytes for which nothing is asked: one of the ledger's own, and one of an
 * application that has neither doors nor an access log.
 */
final class PageFigures {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 100_000);
    private static final int ACTS = Integer.getInteger("bench.page-acts", 10_000);
    private static final int WARM_UP = Integer.getInteger("bench.page-warm-up", 1_000);
    private static final int PAGES = 300;
    private static final int MOST = 3;
    private static final String AUDITOR = "auditor";

    /** Which of them to measure, as a regular expression. */
    private static final String ONLY = System.getProperty("bench.pages", ".*");

    private final Bench bench;

    PageFigures(Bench bench) {
        this.bench = bench;
    }

    /** In a ledger of many dossiers, and in one of them with many acts. */
    void measure() throws Exception {
        var many = new ManyDossiers();
        many.recordModels(bench.ledger());
        bench.awaitAll();
        many.copyUntil(bench.tables(), DOSSIERS * ManyDossiers.EVENTS_EACH);
        new GrowthFigures(bench).readAnew();
        bench.ledger().newUser(AUDITOR, "auditor");
        bench.open("pages");
        many.fileInOne(bench.ledger(), "pages", "AZE", "RUS", ACTS);
        bench.awaitAll();
        JdbcClient sql = bench.ledger().part(JdbcClient.class);
        sql.sql("ANALYZE").update();
        if (!TestDatabase.isOnPostgresql()) {
            sql.sql("SET OPTIMIZE_REUSE_RESULTS 0").update(); // answers to the same question, which are rare in use
        }
        ConstantPage constant = ConstantPage.in(bench.ledger());
        for (Map.Entry<String, String> page : pages().entrySet()) {
            if (page.getKey().matches(ONLY)) {
                measure(page.getKey(), page.getValue(), constant);
            }
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("another dossier each time", "/dossiers/%s");
        pages.put("dossiers", "/dossiers");
        pages.put("dossiers of a party", "/dossiers?party=AZE");
        pages.put("dossiers by words", "/dossiers?q=" + ManyDossiers.name(1_000));
        pages.put("open issues", "/issues");
        pages.put("open issues that are overdue", "/issues?overdue=true");
        pages.put("the form for opening", "/opening");
        pages.put("a dossier", "/dossiers/pages");
        pages.put("a dossier as recorded", "/dossiers/pages?order=recorded");
        pages.put("a dossier in one year", "/dossiers/pages?year=2010");
        pages.put("an act", "/dossiers/pages/acts/" + (ACTS - 7));
        pages.put("replay in the middle", "/dossiers/pages/replay?folio=" + ACTS / 2);
        pages.put("replay at the end", "/dossiers/pages/replay");
        pages.put("compare", "/dossiers/pages/compare?from=" + (ACTS - 30) + "&to=" + ACTS);
        pages.put("positions", "/dossiers/pages/positions");
        pages.put("papers", "/dossiers/pages/papers");
        pages.put("to be printed", "/dossiers/pages/print");
        pages.put("trail of a dossier", "/dossiers/pages/trail");
        pages.put("the form for filing", "/dossiers/pages/file");
        pages.put("the form for correcting", "/dossiers/pages/acts/" + (ACTS - 7) + "/correct");
        pages.put("the form for striking out", "/dossiers/pages/acts/" + (ACTS - 7) + "/strike-out");
        pages.put("the form for a source", "/dossiers/pages/acts/" + (ACTS - 7) + "/account");
        pages.put("trail", "/trail");
        pages.put("changes of access", "/access-events");
        pages.put("projections", "/projections");
        pages.put("users", "/users");
        pages.put("a user", "/users/registrar");
        pages.put("access log", "/access-log");
        return pages;
    }

    private void measure(String page, String path, ConstantPage constant) throws Exception {
        String url = bench.ledger().baseUri() + path;
        String reader = RunningLedger.basic(
                path.equals("/access-log") ? AUDITOR : RunningLedger.REGISTRAR, RunningLedger.PASSWORD);
        AtomicInteger next = new AtomicInteger();
        Load.Work ours = n -> Load.get(url.formatted(ManyDossiers.name(next.incrementAndGet() % DOSSIERS)), reader);
        byte[] drawn = Load.get(url.formatted(ManyDossiers.name(0)), reader).getBytes(StandardCharsets.UTF_8);
        constant.holds(drawn);
        BareApplication.answerPage("page", drawn);
        String inLedger = bench.ledger().baseUri() + "/dossiers/pages/constant";
        String bare = bench.beside() + "/page/page";
        for (int n = 0; n < WARM_UP; n++) {
            ours.by(n);
        }
        String work = "page: " + page + ", " + drawn.length / 1_000 + " KB, ms";
        measure(work, ours, n -> Load.get(inLedger, reader));
        measure(work + ", beside a bare application", ours, n -> Load.get(bare));
    }

    private void measure(String work, Load.Work page, Load.Work constant) throws Exception {
        Rates ours = new Rates();
        Rates limit = new Rates();
        Load.inTurn(PAGES, page, ours, constant, limit);
        bench.figures().addAtMost(bench.database(), work, ours, limit, MOST, MOST);
    }
}
