package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import dev.chancery.paging.Cursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A dossier as it is printed. */
final class PrintPagesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*cursor=[^\"]*)\"");

    @AutoClose
    static RunningLedger ledger;

    /** Who sees one dossier of the two, and in it what is not secret. */
    static Voice officer;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        officer = ledger.newUser("print-officer", "desk-officer");
        ledger.grant("print-officer", "print-mine");
        for (String dossier : new String[] {"print-mine", "print-hidden"}) {
            open(dossier);
            file(dossier, """
                    {"type": "public-statement", "on": "2025-11-14", "by": [{"party": "AZE"}],
                     "text": [{"lang": "en", "value": "what is <said>"}],
                     "accounts": [{"publisher": "News.Az", "title": "Bəyanat <1>", "lang": "az", "published": "2025-11-15",
                       "retrieved": "2025-12-01", "url": "https://example.org/news?a=1&b=2",
                       "chain": ["News.Az", "Ministry of Foreign Affairs"]},
                      {"publisher": "Report"}]},
                    {"type": "condolence", "on": "2025-11-16", "by": [{"party": "RUS"}],
                     "text": [{"lang": "en", "value": "what is withheld"}], "marking": {"classification": "secret"},
                     "accounts": [{"publisher": "A secret source"}]}""");
        }
    }

    private static void open(String dossier) {
        Reply opened = ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "To print: %s"}""".formatted(dossier, dossier));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
    }

    private static void file(String dossier, String acts) {
        Reply filed = ledger.post("/api/dossiers/" + dossier + "/filings", "{\"acts\": [" + acts + "]}");
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        assertThat(ledger.getAfter(filed, "/api/dossiers/" + dossier + "/acts").status())
                .isEqualTo(200);
        assertThat(ledger.getAfter(filed, "/api/dossiers/" + dossier + "/issues")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void spellsItsSourcesOut() {
        String page = ledger.get("/dossiers/print-mine/print").text();

        assertThat(page)
                .contains("<h1 class=\"govuk-heading-l\">To print: print-mine</h1>")
                .contains("what is &lt;said&gt;", "what is withheld")
                .contains(
                        "<cite lang=\"az\">Bəyanat &lt;1&gt;</cite>", "<time>2025-11-15</time>", "retrieved 2025-12-01")
                .contains(">https://example.org/news?a=1&amp;b=2</a>", "News.Az ← Ministry of Foreign Affairs")
                .contains("<li><span>Report</span></li>")
                .doesNotContain("<details", "rel=\"next\"", "This part", "??");
    }

    @Test
    void saysAtTheTopWhatItIsOfAndWhenAndForWhomItWasPrinted() {
        assertThat(ledger.get("/dossiers/print-mine/print").text())
                .containsPattern("print-mine, as on record up to folio 2\\. "
                        + "Printed on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC for registrar\\.")
                .contains("Nothing is open.");
        assertThat(ledger.get("/dossiers/print-mine").text())
                .as("the page on the screen, where it is printed")
                .containsPattern("govuk-body-s chancery-on-paper\">print-mine, as on record up to folio 2\\.")
                .contains("href=\"/dossiers/print-mine/print\"");
        assertThat(ledger.get("/dossiers/print-mine/print", "Accept-Language", "ru")
                        .text())
                .contains("по состоянию записей до листа 2.");
    }

    @Test
    void showsNobodyMoreThanCallsDo() {
        Reply mine = officer.get("/dossiers/print-mine/print");
        assertThat(mine.header("Ledger-Partial")).isEqualTo("true");
        assertThat(mine.text())
                .contains("what is &lt;said&gt;", "are withheld from you", "for print-officer.")
                .doesNotContain("what is withheld", "Condolence", "A secret source");

        Reply hidden = officer.get("/dossiers/print-hidden/print");
        Reply none = officer.get("/dossiers/print-absent/print");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(numberless(hidden).replace("print-hidden", "print-absent")).isEqualTo(numberless(none));
    }

    private static String numberless(Reply page) {
        return page.text().replaceAll("<code>[^<]*</code>", "");
    }

    @Test
    void goesOnInPartsOfOneMoment() {
        open("print-long");
        for (int filing = 0; filing < 4; filing++) {
            file("print-long", statements(filing * 500, 500));
        }
        file("print-long", statements(2_000, 1));
        String first = ledger.get("/dossiers/print-long/print").text();
        file("print-long", statements(2_001, 1));
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = ledger.get(next.group(1)).text();

        assertThat(first)
                .contains("This part holds 2000 acts", "no. 2000<", "up to folio 2001.")
                .doesNotContain("no. 2001<", "This is a later part");
        assertThat(second)
                .contains("This is a later part", "no. 2001<", "up to folio 2001.")
                .doesNotContain("no. 2000<", "no. 2002<", "This part holds", "rel=\"next\"");
        assertThat(second.split("chancery-act__title", -1)).hasSize(2);
    }

    @Test
    void isPrintedInSmallerPartsWhereMuchWasSaid() throws IOException {
        open("print-wordy");
        var random = new SplittableRandom(5);
        for (int filing = 0; filing < 3; filing++) {
            file(
                    "print-wordy",
                    Stream.generate(() -> """
                            {"type": "public-statement", "on": "2025-11-14", "by": [{"party": "AZE"}],
                             "text": [{"lang": "en", "value": "%s"}]}""".formatted(prose(random, 3_000)))
                            .limit(100)
                            .collect(Collectors.joining(",")));
        }
        String first = ledger.get("/dossiers/print-wordy/print").text();
        var sent = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(sent)) {
            compressed.write(first.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(first).contains("This part holds 100 acts");
        assertThat(sent.size()).isLessThan(200_000);
    }

    private static String prose(SplittableRandom random, int characters) {
        StringBuilder prose = new StringBuilder();
        while (prose.length() < characters) {
            prose.append(Long.toString(random.nextLong(10_000), 26)).append(' ');
        }
        return prose.toString();
    }

    private static String statements(int from, int number) {
        return IntStream.range(from, from + number)
                .mapToObj(FIRST_DAY::plusDays)
                .map("""
                        {"type": "public-statement", "on": "%s", "by": [{"party": "AZE"}]}"""::formatted)
                .collect(Collectors.joining(","));
    }

    @Test
    void saysInAPageWhatIsWrongWithItsAddress() {
        assertThat(ledger.get("/dossiers/print-mine/print?cursor=none").status())
                .isEqualTo(400);
        assertThat(ledger.get("/dossiers/print-mine/print?order=recorded").status())
                .isEqualTo(400);
        Reply before = ledger.get("/dossiers/print-mine/print?cursor=" + forged(0));
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.header("Content-Type")).startsWith("text/html");
        assertThat(ledger.get("/dossiers/print-mine/print?cursor=" + forged(Long.MAX_VALUE / 10))
                        .status())
                .isEqualTo(400);
    }

    private static String forged(long position) {
        return Cursor.at(
                        "print",
                        position,
                        Cursor.at("acts-OCCURRED", "2025-11-14", "2025-11-14", 1)
                                .text())
                .text();
    }
}
