package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Role;
import dev.chancery.archive.StoredNames;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import dev.chancery.ledger.Visitor;
import dev.chancery.projection.Projections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The pages of those who look after the file: who recorded and who read what, and how the projections are doing. */
@Timeout(120)
final class OversightPagesTest {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @AutoClose
    static RunningLedger ledger;

    static Voice auditor;

    /** Who sees one dossier of the two, and in it what is not secret. */
    static Voice registrar;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        auditor = ledger.newUser("over-auditor", "auditor");
        registrar = ledger.newUser("over-registrar", "registrar");
        ledger.grant("over-registrar", "over-mine");
        Reply closed = null;
        for (String dossier : List.of("over-mine", "over-hidden")) {
            ledger.post("/api/dossiers", """
                    {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Overseen"}""".formatted(dossier));
            Reply filed = ledger.post("/api/dossiers/" + dossier + "/filings", """
                    {"acts": [
                      {"type": "note-verbale", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "on": "2025-11-14"},
                      {"type": "public-statement", "by": [{"party": "RUS"}], "on": "2025-11-14",
                       "marking": {"classification": "secret"}}]}""", "X-Request-Id", "over-request");
            assertThat(filed.status()).as("%s", filed).isEqualTo(201);
            closed = ledger.post(
                    "/api/dossiers/" + dossier + "/close",
                    "{\"reason\": \"settled <at> last\"}",
                    "If-Match",
                    filed.header("ETag"));
            assertThat(closed.status()).as("%s", closed).isEqualTo(201);
        }
        assertThat(ledger.getAfter(closed, "/api/audit-trail").status()).isEqualTo(200);
        assertThat(ledger.getAfter(closed, "/api/dossiers").status()).isEqualTo(200);
    }

    /** The pages of a list, one after the other. */
    private static List<String> pages(Voice reader, String address) {
        List<String> pages = new ArrayList<>();
        for (String next = address; next != null; ) {
            Reply page = reader.get(next);
            assertThat(page.status()).as("%s", page).isEqualTo(200);
            pages.add(page.text());
            Matcher link = NEXT.matcher(page.text());
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return pages;
    }

    @Test
    void sayWhoRecordedWhatInADossierAndWhy() {
        Reply page = auditor.get("/dossiers/over-mine/trail");

        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "<a class=\"govuk-link\" href=\"/dossiers/over-mine/replay?folio=1\">over-mine\u00a0/\u00a01</a>",
                        ">Dossier opened</td>",
                        ">Note verbale</td>",
                        ">Dossier closed</td>",
                        ">settled &lt;at&gt; last</td>",
                        ">over-request</code>",
                        ">registrar</td>",
                        ">a call</td>")
                .doesNotContain("over-hidden", "??");
        assertThat(page.text().indexOf(">Dossier opened<"))
                .isLessThan(page.text().indexOf(">Dossier closed<"));
    }

    @Test
    void sayWhoRecordedWhatInTheWholeLedgerPageByPage() {
        List<String> pages = pages(ledger.as(RunningLedger.REGISTRAR), "/trail");
        int entries = 0;
        for (JsonNode page = ledger.get("/api/audit-trail?limit=500").json(); ; ) {
            entries += page.get("items").size();
            if (!page.has("next")) {
                break;
            }
            page = ledger.get(page.get("next").stringValue()).json();
        }

        assertThat(String.join("", pages)).contains("over-mine\u00a0/\u00a03", "over-hidden\u00a0/\u00a03");
        assertThat(pages).allSatisfy(page -> assertThat(rows(page)).isBetween(1, 50));
        assertThat(pages.stream().mapToInt(OversightPagesTest::rows).sum()).isEqualTo(entries);
    }

    private static int rows(String page) {
        return page.split("<time>", -1).length - 1;
    }

    @Test
    void showNobodyMoreOfTheTrailThanCallsDo() {
        Reply mine = registrar.get("/dossiers/over-mine/trail");
        assertThat(mine.text())
                .contains("Note verbale", "Entries are withheld from you")
                .doesNotContain("Public statement");
        assertThat(mine.header("Ledger-Partial")).isEqualTo("true");
        assertThat(pages(registrar, "/trail")).noneMatch(page -> page.contains("over-hidden"));

        Reply hidden = registrar.get("/dossiers/over-hidden/trail", "X-Request-Id", "over-compared");
        Reply none = registrar.get("/dossiers/over-absent/trail", "X-Request-Id", "over-compared");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text().replace("over-hidden", "over-absent")).isEqualTo(none.text());
    }

    @Test
    void leadFromADossierToItsTrailWhoMaySeeIt() {
        ledger.newUser("over-officer", "desk-officer");
        ledger.grant("over-officer", "over-mine");

        assertThat(auditor.get("/dossiers/over-mine").text()).contains("href=\"/dossiers/over-mine/trail\"");
        assertThat(ledger.as("over-officer").get("/dossiers/over-mine").text()).doesNotContain("/trail");
    }

    @Test
    void sayWhoReadWhatAndKeepWhatWasAsked() {
        Voice reader = ledger.newUser("over-reader", "desk-officer");
        ledger.grant("over-reader", "over-mine");
        reader.get("/api/dossiers/over-mine/acts?order=recorded");
        reader.get("/api/dossiers/over-hidden");
        reader.get("/dossiers?q=over-mine");

        String all = auditor.get("/access-log?subject=over-reader&dossier=&call=&from=&to=")
                .text();
        assertThat(all)
                .contains("listActs", "GET /api/dossiers/over-mine/acts?order=recorded", "dossiersPage", "127.0.0.1")
                .contains("name=\"subject\" maxlength=\"255\" spellcheck=\"false\" value=\"over-reader\"")
                .containsPattern("numeric\">404</td>")
                .doesNotContain("??");
        assertThat(all.indexOf("dossiersPage")).as("the newest first").isLessThan(all.indexOf("listActs"));
        assertThat(auditor.get("/access-log?subject=over-reader&dossier=over-mine")
                        .text())
                .contains("listActs")
                .doesNotContain("dossiersPage");
        assertThat(auditor.get("/access-log?subject=over-reader&call=listActs").text())
                .contains("listActs")
                .doesNotContain("dossiersPage");
        String later = auditor.get("/access-log?subject=over-reader&from=2999-01-01T10:00")
                .text();
        assertThat(later).contains("Nobody has read anything of that kind.", "value=\"2999-01-01T10:00\"");
        assertThat(auditor.get("/access-log?subject=over-reader&to=2999-01-01T10:00:00%2B02:00")
                        .text())
                .as("with its zone, as the call takes it")
                .contains("listActs", "value=\"2999-01-01T08:00\"");
    }

    @Test
    void haveTheAccessLogAsTheTableThatTheCallAnswers() {
        Voice reader = ledger.newUser("over-table", "desk-officer");
        reader.get("/api/dossiers/=SUM(A1)");
        reader.get("/api/dossiers");
        String page = auditor.get("/access-log?subject=over-table").text();
        assertThat(page).contains("href=\"/access-log.csv?subject=over-table\"");

        Reply table = auditor.get("/access-log.csv?subject=over-table", "Accept", "text/html,*/*;q=0.8");
        assertThat(table.status()).as("%s", table).isEqualTo(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"access-log.csv\"");
        assertThat(table.text())
                .contains("'=SUM(A1)")
                .isEqualTo(auditor.get("/api/access-log?limit=500&subject=over-table", "Accept", "text/csv")
                        .text());
    }

    @Test
    void areInTheAccessLogThemselvesWithHowManyRowsTheyShowed() {
        Voice reader = ledger.newUser("over-counted", "auditor");
        reader.get("/dossiers?q=Overseen");
        reader.get("/dossiers?q=over-absent");
        reader.get("/dossiers/over-mine");
        reader.get("/trail?cursor=none");

        assertThat(auditor.get("/api/access-log?subject=over-counted").items())
                .extracting(entry -> entry.get("call").stringValue() + " "
                        + entry.get("results").intValue())
                .containsExactly("trailPage 0", "dossierPage 1", "dossiersPage 0", "dossiersPage 2");
    }

    @Test
    void sayHowTheProjectionsAreDoing() {
        String page = ledger.get("/projections").text();

        assertThat(page)
                .contains("Docket of open issues", "Agrees with the ledger", "Segments: ")
                .doesNotContain("??");
        long position = ledger.part(Projections.class).position("audit");
        assertThat(page).contains("<dd>" + position + "</dd>");
    }

    @Test
    void haveAProjectionReadTheLedgerAnew() {
        Projections projections = ledger.part(Projections.class);
        Integer before = projections.status("position").generation();
        Visitor administrator =
                Visitor.signedIn(ledger, RunningLedger.REGISTRAR).get("/projections");
        assertThat(administrator.last().text()).contains("name=\"projection\" value=\"position\"");

        Visitor taken = administrator.fill("/projections", "projection", "position");
        assertThat(taken.last().status()).as("%s", taken.last()).isEqualTo(303);
        assertThat(taken.last().header("Location")).isEqualTo("/projections");
        assertThat(taken.follow().last().text()).contains("role=\"status\">The reading has begun.");
        assertThat(taken.get("/projections").last().text()).as("said once").doesNotContain("role=\"status\"");
        while (projections.status("position").generation().equals(before) || projections.isRebuilding("position")) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Test
    void haveNothingReadAnewForOthersOrByAnotherName() {
        Visitor administrator =
                Visitor.signedIn(ledger, RunningLedger.REGISTRAR).get("/projections");
        Visitor unknown = administrator.fill("/projections", "projection", "atlas");
        assertThat(unknown.last().status()).isEqualTo(404);
        assertThat(unknown.last().text()).contains("There is no such projection.");
        assertThat(administrator.fill("/projections").last().status()).isEqualTo(400);

        Visitor other = Visitor.signedIn(ledger, "over-auditor").get("/projections");
        assertThat(other.last().text()).contains("Docket of open issues").doesNotContain("Read the ledger");
        Visitor refused = other.fill("/projections", "projection", "docket");
        assertThat(refused.last().status()).isEqualTo(403);
        assertThat(refused.last().text()).contains("This page is not for your role.");
    }

    @Test
    void sayWhatAProjectionCouldNotTake(@TempDir Path folder) {
        try (RunningLedger own = RunningLedger.onFiles(folder)) {
            own.post("/api/dossiers", """
                    {"id": "damaged", "parties": ["AZE", "RUS"], "subject": "Damaged"}""");
            own.part(JdbcClient.class).sql("""
                            INSERT INTO event (position, dossier, folio, stream_type, event_id, recorded_at, type, revision,
                                payload, metadata)
                            SELECT position + 1, dossier, folio + 1, stream_type, 'damaged', recorded_at, type, revision,
                                CAST('{"type": 7' AS BYTEA), metadata
                            FROM event WHERE dossier = 'damaged'""").update();
            Reply after = own.post("/api/dossiers", """
                    {"id": "after", "parties": ["AZE", "RUS"], "subject": "Recorded after"}""");
            assertThat(own.getAfter(after, "/api/dossiers/after").status()).isEqualTo(200);

            assertThat(own.get("/projections").text())
                    .contains("events not taken", ">damaged / 1</th>", "<span lang=\"en\">")
                    .doesNotContain("??");
            assertThat(own.newUser("only-audits", "auditor").get("/projections").text())
                    .contains("events not taken")
                    .doesNotContain("damaged / 1");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void areLedToByWhoMayOpenThemAndByNobodyElse(Role role) {
        String subject = "over-led-" + StoredNames.of(role);
        Voice voice = ledger.newUser(subject, StoredNames.of(role));
        String home = voice.get("/").text();

        assertThat(Room.ALL).allSatisfy(room -> {
            int status = voice.get(room.path()).status();
            assertThat(status).isIn(200, 403);
            assertThat(home.contains("chancery-header__link\" href=\"" + room.path() + "\">"))
                    .as("%s to %s", room, role)
                    .isEqualTo(status == 200);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trail?cursor=none",
                "/trail?dossier=over-mine",
                "/dossiers/over-mine/trail?cursor=none",
                "/access-log?cursor=none",
                "/access-log?from=yesterday",
                "/access-log?from=2025-11-14",
                "/access-log?to=%2B12025-11-14T00:00:00Z",
                "/access-log?limit=5",
                "/access-log.csv?from=yesterday",
                "/projections?name=docket"
            })
    void sayInAPageWhatIsWrongWithTheirAddress(String address) {
        Reply page = auditor.get(address);

        assertThat(page.status()).as("%s", page).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<h1").doesNotContain("dev.chancery", "??");
    }

    @Test
    void holdNothingInline() {
        for (String path : List.of("/trail", "/access-log", "/projections")) {
            assertThat(auditor.get(path).text()).as(path).doesNotContain("<script>", "<style", " style=", " onclick");
        }
    }
}
