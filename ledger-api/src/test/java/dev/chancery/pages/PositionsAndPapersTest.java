package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What parties have said and promised in a dossier, and the papers that its registry chases, as pages. */
final class PositionsAndPapersTest {

    private static final Pattern NEXT = Pattern.compile("<a[^>]*govuk-pagination__link[^>]*href=\"([^\"]*)\"");

    @AutoClose
    static RunningLedger ledger;

    static KyivCase kyiv;

    /** Who may see the dossiers, but nothing in them that is marked. */
    static Voice officer;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        kyiv = KyivCase.whole(ledger, "positions-kyiv");
        KeptFile.open(ledger, "positions-kept");
        officer = ledger.newUser("positions-officer", "desk-officer");
        ledger.grant("positions-officer", "positions-third");
        read(open("positions-third", """
                {"type": "incident", "label": "i", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                 "victim": {"party": "AZE"}},
                {"type": "assertion", "kind": "cause", "manner": "asserted", "imputedTo": "RUS", "on": "2025-11-15",
                 "by": [{"party": "UKR"}], "about": ["#i"]},
                {"type": "denial", "kind": "intent", "on": "2025-11-16", "by": [{"party": "RUS"}], "contests": ["#i"],
                 "marking": {"classification": "secret"}}"""), "positions-third");
    }

    private static Reply open(String id, String acts) {
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Positions and papers"}""".formatted(id));
        Reply filed = ledger.post("/api/dossiers/" + id + "/filings", "{\"acts\": [" + acts + "]}");
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        return filed;
    }

    private static void read(Reply filed, String id) {
        for (String list : List.of("acts", "issues", "positions")) {
            assertThat(ledger.getAfter(filed, "/api/dossiers/" + id + "/" + list)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String page(String path) {
        Reply page = ledger.get(path);
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text()).doesNotContain("??", "<script>", "<style", " style=", " onclick");
        return page.text();
    }

    /** Its words, as they follow each other. */
    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void standSideBySideWithTheirShiftsInWords() {
        String page = page("/dossiers/positions-kyiv/positions");

        int strike = kyiv.folio("a9");
        assertThat(words(page))
                .contains("Act and question Azerbaijan Russia Incident")
                .contains("Incident , no. " + strike + " : intent contested")
                .contains("raised as a concern , 2025-11-14 , no. " + kyiv.folio("a13"))
                .contains("asserted , imputed to Russia , 2026-02-14 , no. " + kyiv.folio("c2")
                        + " escalation shift after no. " + kyiv.folio("a13"))
                .contains("regretted , 2025-11-21 , no. " + kyiv.folio("b3"))
                .doesNotContain("Others");
        assertThat(page)
                .contains("href=\"/dossiers/positions-kyiv/acts/" + strike + "\"")
                .containsPattern("href=\"/dossiers/positions-kyiv/positions\" aria-current=\"page\"");
    }

    @Test
    void standWithThoseOfOthersWhereThereAreAny() {
        assertThat(words(page("/dossiers/positions-third/positions")))
                .contains("Azerbaijan Russia Others")
                .contains("Ukraine : asserted , imputed to Russia , 2025-11-15 , no. 2");
        assertThat(words(page("/dossiers/positions-kept/positions")))
                .contains("Nobody has taken a position", "Nothing that you may see was promised.");
    }

    @Test
    void ofCommitmentsSayWhatWasKnownAndWhatFollowed() {
        assertThat(words(page("/dossiers/positions-kyiv/positions")))
                .contains("Assurance : Russia → Azerbaijan , no. " + kyiv.folio("a3") + " breach alleged")
                .contains("Covers diplomatic premises")
                .contains("Condition none stated")
                .contains("Known before no. " + kyiv.folio("a2"))
                .contains("2024-01-02 no. " + kyiv.folio("a4") + " ( the order is not certain )")
                .contains("Breach alleged by no. " + kyiv.folio("a11") + " on account of no. " + kyiv.folio("a4")
                        + " , no. " + kyiv.folio("a7") + " , no. " + kyiv.folio("a9"));
    }

    @Test
    void showNobodyMoreThanCallsDo() {
        Reply page = officer.get("/dossiers/positions-third/positions");

        assertThat(page.header("Ledger-Partial")).isEqualTo("true");
        assertThat(words(page.text()))
                .contains("asserted", "Acts of this dossier are withheld from you")
                .doesNotContain("denied", "intent");
        assertThat(words(page("/dossiers/positions-third/positions"))).contains("denied", "intent");
        assertThat(officer.get("/dossiers/positions-kyiv/positions").status()).isEqualTo(404);
        assertThat(officer.get("/dossiers/positions-kyiv/papers").status()).isEqualTo(404);
    }

    @Test
    void listPapersThatAreMissingAndThoseNotAnswered() {
        assertThat(words(page("/dossiers/positions-kept/papers")))
                .contains("numbers 12/2025 to 13/2025 between no. 1 , no. 2 the sender’s serial leaves it out")
                .contains("Note verbale 11/2025 , no. 1 Azerbaijan ( ministry ) → Russia ( mission ) 2025-11-14");
        assertThat(words(page("/dossiers/positions-kyiv/papers")))
                .contains("no. " + kyiv.folio("a8") + " Azerbaijan → Russia 2025-11-14 or earlier")
                .contains("known to exist, not held")
                .contains("its number is not known");
        assertThat(words(page("/dossiers/positions-third/papers")))
                .contains("No paper that you may see is missing.", "No paper that you may see waits for a reply.");
    }

    @Test
    void goOnListByList() {
        String notes = String.join(
                ", ", IntStream.rangeClosed(1, 60).mapToObj(n -> """
                                {"type": "note-verbale", "on": "2025-11-14", "by": [{"party": "AZE"}],
                                 "to": [{"party": "RUS"}]}""").toList());
        read(open("papers-many", notes), "papers-many");
        Matcher next = NEXT.matcher(page("/dossiers/papers-many/papers"));

        assertThat(next.find()).isTrue();
        String missing = page(next.group(1).replace("&amp;", "&"));
        assertThat(count(missing, "its number is not known")).isEqualTo(10);
        assertThat(count(missing, "govuk-table__cell--numeric"))
                .as("the other stays")
                .isEqualTo(50);
        assertThat(next.find()).isTrue();
        String unanswered = page(next.group(1).replace("&amp;", "&"));
        assertThat(count(unanswered, "its number is not known")).isEqualTo(50);
        assertThat(count(unanswered, "govuk-table__cell--numeric")).isEqualTo(10);
    }

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positions?cursor=none",
                "positions?promises=none",
                "positions?kind=fact",
                "papers?cursor=none",
                "papers?unanswered=none",
                "papers?unanswered=true"
            })
    void sayInAPageWhatIsWrongWithTheirAddress(String address) {
        Reply page = ledger.get("/dossiers/positions-kept/" + address);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("<h1").doesNotContain("??", "dev.chancery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fr"})
    void areInEveryLanguage(String language) {
        for (String room : List.of("positions", "papers")) {
            assertThat(ledger.get("/dossiers/positions-kyiv/" + room, "Accept-Language", language)
                            .text())
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("??", "Missing papers", "Commitments");
        }
    }
}
