package dev.chancery.pages;

import static dev.chancery.pages.ReadingRoom.GALLERY;
import static dev.chancery.pages.ReadingRoom.barsNobody;
import static dev.chancery.pages.ReadingRoom.in;
import static dev.chancery.pages.ReadingRoom.picture;
import static dev.chancery.pages.ReadingRoom.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.chancery.ledger.RunningLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on the Kyiv case, in a real browser; and a picture of each in {@code target/gallery}. */
@Tag("h2")
final class BrowserTest {

    private static final String CASE = "aze-rus-kyiv-embassy";
    private static final String AUDITOR = "auditor";
    private static final int MOST_KILOBYTES = 200;

    /** How wide a page is between its margins on paper, in pixels of CSS. */
    private static final int A4 = 673;

    private static final String KEPT = "test-kept";

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("home", "/"),
            Map.entry("dossiers", "/dossiers"),
            Map.entry("dossiers-unclear", "/dossiers?party=Saint"),
            Map.entry("dossier", "/dossiers/" + CASE),
            Map.entry("issues", "/issues"),
            Map.entry("replay", "/dossiers/" + CASE + "/replay?folio=12"),
            Map.entry("act", "/dossiers/" + CASE + "/acts/9"),
            Map.entry("act-corrected", "/dossiers/" + KEPT + "/acts/3"),
            Map.entry("positions", "/dossiers/" + CASE + "/positions"),
            Map.entry("papers", "/dossiers/" + CASE + "/papers"),
            Map.entry("compare", "/dossiers/" + CASE + "/compare?from=17&to=28"),
            Map.entry("compare-backwards", "/dossiers/" + CASE + "/compare?from=28&to=17"),
            Map.entry("paper", "/dossiers/" + CASE + "/print"),
            Map.entry("filing", "/dossiers/" + CASE + "/file"),
            Map.entry("correct", "/dossiers/" + CASE + "/acts/12/correct"),
            Map.entry("strike-out", "/dossiers/" + KEPT + "/acts/2/strike-out"),
            Map.entry("account", "/dossiers/" + KEPT + "/acts/3/account"),
            Map.entry("assess", "/dossiers/" + KEPT + "/acts/3/assess"),
            Map.entry("act-struck-out", "/dossiers/" + KEPT + "/acts/4"),
            Map.entry("opening", "/opening"),
            Map.entry("trail", "/trail"),
            Map.entry("dossier-trail", "/dossiers/" + CASE + "/trail"),
            Map.entry("access-events", "/access-events"),
            Map.entry("projections", "/projections"),
            Map.entry("users", "/users"),
            Map.entry("user", "/users/l.aliyeva"),
            Map.entry("problem", "/dossiers/none"));

    /** For auditors alone. */
    private static final Map<String, String> AUDITS = Map.of("access-log", "/access-log");

    /** For who has not signed in. */
    private static final Map<String, String> DOORS = Map.of("sign-in", "/login", "sign-in-failed", "/login?error");

    static RunningLedger ledger;
    static ReadingRoom room;

    @BeforeAll
    static void start(@TempDir Path home) {
        ledger = RunningLedger.onFiles(home, "--ledger.example=" + CASE, "--ledger.markings.caveats=eyes-only");
        ledger.newUser("l.aliyeva", "desk-officer");
        ledger.grant("l.aliyeva", CASE);
        ledger.newUser(AUDITOR, "auditor");
        KeptFile.open(ledger, KEPT);
        room = new ReadingRoom(ledger);
    }

    @AfterAll
    static void end() {
        room.close();
        ledger.close();
    }

    @AfterEach
    void leave() {
        room.leave();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator text(Page page, String text) {
        return page.getByText(text);
    }

    /** When all of the page has come. */
    private static int count(Locator all) {
        all.page().waitForLoadState();
        return all.count();
    }

    /** On the pages that say what they do. */
    private static void assertDone(Page page, String what) {
        assertThat(page.locator("[role=status]").textContent()).isEqualTo(what);
    }

    @WithAndWithoutScripts
    void signInByNameAndPasswordAndOut(boolean scripts) {
        Page page = room.door(in("en").setJavaScriptEnabled(scripts));
        page.navigate("/issues");
        assertThat(page.url()).endsWith("/login");
        page.locator("#username").fill(RunningLedger.REGISTRAR);
        page.locator("#password").fill("not the password at all");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT).textContent())
                .contains("The name or the password is not right.")
                .doesNotContain("not the password at all");

        signIn(page, RunningLedger.REGISTRAR);
        text(page, "registrar").first().waitFor();
        button(page, "Sign out").click();
        assertDone(page, "You have signed out.");
        page.navigate("/dossiers");
        assertThat(page.url()).endsWith("/login");
    }

    @WithAndWithoutScripts
    void leadFromTheFirstToEveryRoom(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/");
        int doors = count(page.locator(".chancery-doors a"));
        assertThat(doors).isGreaterThan(4);
        for (int i = 0; i < doors; i++) {
            Locator door = page.locator(".chancery-doors a").nth(i);
            String name = door.textContent();
            door.click();
            assertThat(page.locator("h1").textContent()).isEqualTo(name);
            link(page, "Chancery").first().click();
        }
        assertThat(page.url()).endsWith("/");
    }

    @WithAndWithoutScripts
    void findTheDossierAndReadWhatTheAmbassadorSaid(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers");
        page.getByLabel("Party").fill("Saint");
        button(page, "Show").click();
        assertThat(page.locator("#party-error").textContent()).contains("Several parties go by that name");
        assertThat(page.getByLabel("Party").inputValue()).isEqualTo("Saint");
        page.getByLabel("Party").fill("Azərbaycan");
        page.getByLabel("Words in").fill("embassy of azerbaijan");
        button(page, "Show").click();
        assertThat(count(page.locator("tbody tr"))).isEqualTo(1);
        page.locator("tbody a").first().click();

        assertThat(page.locator("h1").textContent()).startsWith("Damage to the Embassy of Azerbaijan in Kyiv");
        assertThat(count(text(page, "Open issues: 9."))).isEqualTo(1);
        assertThat(count(page.locator("ol.chancery-timeline .chancery-act"))).isEqualTo(28);
        link(page, "as it was recorded").click();
        assertThat(page.url()).contains("order=recorded");
        assertThat(page.locator(".chancery-act").first().getAttribute("id")).isEqualTo("folio-1");
    }

    @WithAndWithoutScripts
    void followTheTimelineFromAnActToThoseThatItNames(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE);
        Locator named = page.locator(".chancery-act__links a").first();
        String folio = named.getAttribute("href");
        named.click();
        assertThat(page.url()).endsWith("/dossiers/" + CASE + folio);
        assertThat(count(page.locator(folio + ":target"))).isEqualTo(1);

        Locator sources = page.locator("#folio-9 .chancery-act__sources");
        assertThat(sources.locator("li").first().isVisible()).isFalse();
        sources.locator("summary").click();
        assertThat(sources.locator("li").first().isVisible()).isTrue();

        Locator year = page.locator(".chancery-years svg a").last();
        String of = year.getAttribute("aria-label");
        year.click();
        assertThat(page.url()).contains("year=" + of.substring(0, 4));
        assertThat(count(page.locator(".chancery-act"))).isEqualTo(Integer.parseInt(of.substring(6)));
        link(page, "all years").click();
        assertThat(count(page.locator(".chancery-act"))).isEqualTo(28);
    }

    @WithAndWithoutScripts
    void stepThroughWhatWasKnownWhen(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE + "/replay?folio=0");
        assertThat(count(text(page, "Nothing is open."))).isEqualTo(1);
        assertThat(count(page.locator("a[rel=prev]"))).isZero();
        for (int folio = 1; folio <= 3; folio++) {
            page.locator("a[rel=next]").first().click();
            assertThat(page.url()).endsWith("/replay?folio=" + folio);
            assertThat(page.locator(".chancery-act--marked").getAttribute("id")).isEqualTo("folio-" + folio);
            assertThat(count(page.locator(".chancery-timeline .chancery-act"))).isEqualTo(folio);
        }
        page.locator("a[rel=prev]").click();
        assertThat(page.url()).endsWith("/replay?folio=2");
        page.locator("#folio").press("End");
        page.locator("form:has(#folio) button").click();
        assertThat(page.url()).endsWith("/replay?folio=62");
        assertThat(count(text(page, "Open issues: 9."))).isEqualTo(1);
        assertThat(count(page.locator("a[rel=next]"))).isZero();
        page.locator("#folio").press("ArrowLeft");
        page.locator("form:has(#folio) button").click();
        assertThat(page.url()).endsWith("/replay?folio=61");
    }

    @WithAndWithoutScripts
    void replayADossierAsItWasAtTheEndOfADay(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE + "/replay?folio=1");
        String recorded = page.locator("main time").first().textContent().substring(0, 10);
        page.locator("#on").fill(recorded);
        page.locator("form:has(#on) button").click();

        assertThat(page.url()).endsWith("/replay?on=" + recorded);
        assertThat(page.locator("#on").inputValue()).isEqualTo(recorded);
        assertThat(count(text(page, "Open issues:"))).isEqualTo(1);
    }

    @WithAndWithoutScripts
    void printADossierWithItsSourcesAndWithoutWhatIsAroundIt(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE);
        link(page, "to be printed").click();
        assertThat(page.url()).endsWith("/dossiers/" + CASE + "/print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertOnPaper(page);
        Locator source = page.locator(".chancery-sources li").first();
        assertThat(source.textContent()).contains("Trend", "2025-11-21", "Trend ← Ministry of Foreign Affairs");
        assertThat(source.isVisible()).isTrue();
        assertThat(count(page.locator(".chancery-sources"))).isEqualTo(28);
        if (!scripts) {
            page.pdf(new Page.PdfOptions().setPath(GALLERY.resolve("paper.pdf")).setFormat("A4"));
        }

        page.navigate("/dossiers/" + CASE);
        assertOnPaper(page);
        assertThat(page.locator(".chancery-act__sources li").first().isVisible())
                .isTrue();
    }

    private static void assertOnPaper(Page page) {
        for (String around : List.of(".chancery-header", ".chancery-footer", "main nav", ".chancery-on-screen")) {
            page.locator(around)
                    .all()
                    .forEach(each -> assertThat(each.isVisible()).as(around).isFalse());
        }
        text(page, "as on record up to folio 62.").waitFor();
    }

    @WithAndWithoutScripts
    void goFromAnActInTheChronologyToAllThatIsSaidOfIt(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE);
        page.locator("#folio-9 h3 a").click();

        assertThat(page.url()).endsWith("/dossiers/" + CASE + "/acts/9");
        assertThat(page.locator("h1").textContent()).startsWith("Incident");
        assertThat(count(page.locator(".chancery-account"))).isEqualTo(11);
        assertThat(count(text(page, "calls the damage serious"))).isEqualTo(1);
        page.locator(".chancery-act__links a").first().click();
        assertThat(page.url()).matches(".*/acts/[0-9]+");
    }

    @WithAndWithoutScripts
    void goFromAPositionToTheActThatTookIt(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE);
        link(page, "Positions").click();
        assertThat(page.locator("[aria-current=page]").textContent()).isEqualTo("Positions");
        Locator shift =
                page.locator(".chancery-stances li:has(.chancery-shift)").first();
        assertThat(shift.textContent()).contains("escalation");
        assertThat(count(page.locator(".chancery-promise"))).isPositive();
        Locator taken = shift.locator("> a.chancery-folio").last();
        String folio = taken.textContent();
        taken.click();
        assertThat(page.locator("h1").textContent()).contains(folio);
    }

    @WithAndWithoutScripts
    void goFromAMissingPaperToTheActThatKnowsOfIt(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE);
        link(page, "Papers").click();
        assertThat(page.locator("[aria-current=page]").textContent()).isEqualTo("Papers");
        assertThat(page.locator("table").first().textContent()).contains("known to exist, not held");
        Locator paper = page.locator("tbody a.chancery-folio").first();
        String folio = paper.textContent();
        paper.click();
        assertThat(page.locator("h1").textContent()).contains(folio);
    }

    @WithAndWithoutScripts
    void compareTwoMomentsAndKeepThemInTheAddress(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + CASE);
        link(page, "Compare").click();
        page.locator("#from").fill("0");
        page.locator("#to").fill("16");
        button(page, "Compare").click();

        assertThat(page.url()).endsWith("/compare?from=0&to=16");
        assertThat(page.locator("[aria-current=page]").textContent()).isEqualTo("Compare");
        assertThat(count(page.locator("table").last().locator("tbody tr"))).isEqualTo(16);
        page.locator("#to").fill("yesterday");
        button(page, "Compare").click();
        assertThat(page.locator("#to").inputValue()).isEqualTo("yesterday");
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("To is a folio from 0 to 62");
        page.getByRole(AriaRole.ALERT).locator("a").click();
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("to");
    }

    @WithAndWithoutScripts
    void askWhatIsOpenAndKeepWhatWasAskedInTheAddress(boolean scripts) throws IOException {
        Page page = room.page(scripts);
        page.navigate("/issues");
        int all = count(page.locator("tbody tr"));
        page.getByLabel("Kind").selectOption("demand");
        page.getByLabel("In the order of").selectOption("dossier");
        button(page, "Show").click();

        assertThat(page.url()).contains("kind=demand");
        assertThat(page.getByLabel("Kind").inputValue()).isEqualTo("demand");
        int demands = count(page.locator("tbody tr"));
        assertThat(demands).isBetween(1, all - 1);
        Download file =
                page.waitForDownload(() -> link(page, "All of it as a file").click());
        assertThat(file.suggestedFilename()).isEqualTo("open-issues.csv");
        assertThat(Files.readAllLines(file.path())).hasSize(1 + demands).anyMatch(line -> line.contains(CASE));

        page.getByLabel("overdue").check();
        button(page, "Show").click();
        assertThat(page.getByLabel("overdue").isChecked()).isTrue();
        page.waitForLoadState();
        assertThat(page.locator("tbody tr").all())
                .allSatisfy(row -> assertThat(row.textContent()).contains("overdue"));
        page.goBack();
        page.goBack();
        assertThat(count(page.locator("tbody tr"))).isEqualTo(all);
    }

    @WithAndWithoutScripts
    void goFromAnIssueToTheActThatOpenedIt(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/issues?kind=demand");
        page.locator("tbody a").first().click();
        assertThat(page.url()).matches(".*/dossiers/[^/]+/acts/[0-9]+");
        page.locator("#opened").waitFor();
    }

    @WithAndWithoutScripts
    void chooseALanguageAndComeBackToThePage(boolean scripts) {
        Page page = room.page(RunningLedger.REGISTRAR, in("en").setJavaScriptEnabled(scripts));
        page.navigate("/issues?kind=demand");
        button(page, "Русский").click();

        assertThat(page.url()).endsWith("/issues?kind=demand");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
        assertThat(page.locator("h1").textContent()).isEqualTo("Открытые вопросы");
    }

    @Test
    void sayWhatIsWrongWithAFormThatLacksAField() {
        Page page = room.page(true);
        page.navigate("/");
        page.evaluate("document.querySelectorAll('footer button').forEach(button => button.name = '')");
        Response answer = page.waitForResponse(
                "**/language", () -> button(page, "Русский").click());
        page.waitForLoadState();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.locator("h1").textContent()).isEqualTo("The address of this page cannot be read.");
    }

    @WithAndWithoutScripts
    void sayWhatIsNotThereAndLeadBack(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/none");
        assertThat(page.locator("h1").textContent()).isEqualTo("There is no such dossier.");
        assertThat(page.locator("main code").textContent()).isNotBlank();
        link(page, "Back to the beginning").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Chancery");
    }

    @WithAndWithoutScripts
    void openADossierAndBeToldWhatWasForgotten(boolean scripts) {
        String id = "opened-" + (scripts ? "with" : "without");
        Page page = room.page(scripts);
        page.navigate("/dossiers");
        link(page, "Open a dossier").click();
        page.locator("[name='/parties/0']").fill("Azərbaycan");
        page.locator("[name='/parties/1']").fill("Atlantis");
        page.locator("[name='/id']").fill(id);
        button(page, "Open a dossier").click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("No party goes by the name “Atlantis”");
        assertThat(page.locator("[name='/parties/0']").inputValue()).isEqualTo("Azərbaycan");

        page.locator("[name='/parties/1']").fill("France");
        page.locator("[name='/subject']").fill("Opened on a form");
        button(page, "Open a dossier").click();
        assertThat(page.url()).endsWith("/dossiers/" + id + "/file");
        assertThat(ledger.get("/api/dossiers/" + id).json().get("parties").toString())
                .isEqualTo("[\"AZE\",\"FRA\"]");
        page.navigate("/opening");
        assertThat(page.locator("[name='/subject']").inputValue()).isEmpty();
    }

    @WithAndWithoutScripts
    void addAUserAndBeToldWhatWasForgotten(boolean scripts) {
        String subject = "added-" + (scripts ? "with" : "without");
        Page page = room.page(scripts);
        page.navigate("/users");
        page.locator("#user-added-subject").fill(subject);
        page.locator("#user-added-name").fill("Rəşad Quliyev");
        page.locator("#user-added-password").fill("too short");
        page.locator("#user-added-reason").fill("posted to the desk");
        button(page, "Add a user").click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("at least 15 characters");
        assertThat(page.locator("#user-added-name").inputValue()).isEqualTo("Rəşad Quliyev");
        assertThat(page.locator("#user-added-password").inputValue()).isEmpty();

        page.locator("#user-added-password").fill("a long enough password");
        button(page, "Add a user").click();
        assertDone(page, "The user is added, and holds nothing yet.");
        assertThat(page.url()).endsWith("/users/" + subject);
        page.locator("#asOf").fill("2020-01-01");
        button(page, "Show").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("There is no such user, or was none then.");
    }

    /** Opens what is folded, and has it sent; what else is asked for is filled in before. */
    private static void give(Page page, String change, String reason) {
        page.locator("#" + change + "-reason").fill(reason);
        page.locator("button[value=" + change + "]").click();
    }

    private static void unfold(Page page, String change) {
        page.locator("#" + change + " > summary").click();
    }

    @WithAndWithoutScripts
    void giveARoleAndBeToldWhatWasForgotten(boolean scripts) {
        String subject = "given-" + (scripts ? "with" : "without");
        ledger.newUser(subject);
        Page page = room.page(scripts);
        page.navigate("/users");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(subject).setExact(true))
                .click();
        unfold(page, "role-given");
        page.locator("#role-given-role").selectOption("legal-adviser");
        page.locator("#role-given-until").fill("2099-12-31");
        page.locator("button[value=role-given]").click();

        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Say why");
        assertThat(page.locator("#role-given-role").inputValue()).isEqualTo("legal-adviser");
        assertThat(page.locator("#role-given-until").inputValue()).isEqualTo("2099-12-31");
        page.locator(".govuk-error-summary a").click();
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("role-given-reason");
        give(page, "role-given", "advises on the case");

        assertDone(page, "The role is given.");
        assertThat(page.locator("#roles + ul").textContent()).contains("legal adviser", "2100-01-01");
        assertThat(page.locator("tbody tr").last().textContent()).contains("Role given", "advises on the case");
        unfold(page, "role-withdrawn");
        page.locator("#role-withdrawn-role").selectOption("legal-adviser");
        give(page, "role-withdrawn", "posted elsewhere");
        assertDone(page, "The role is withdrawn.");
        assertThat(count(text(page, "None: nothing may be done here."))).isEqualTo(1);
    }

    @WithAndWithoutScripts
    void clearAUserAndGrantADossierAndBarAtTheDoor(boolean scripts) {
        String subject = "cleared-" + (scripts ? "with" : "without");
        ledger.newUser(subject, "researcher");
        Page page = room.page(scripts);
        page.navigate("/users/" + subject);
        unfold(page, "clearance-given");
        page.locator("#clearance-given-level").selectOption("secret");
        page.locator("#clearance-given-eyes-only").check();
        give(page, "clearance-given", "vetted");
        assertDone(page, "The clearance is given.");
        assertThat(page.locator("[aria-labelledby=clearance]").textContent()).contains("secret", "eyes-only");
        unfold(page, "dossier-granted");
        page.locator("#dossier-granted-dossier").fill(CASE);
        give(page, "dossier-granted", "writes its history");
        assertDone(page, "The dossier is granted.");
        unfold(page, "user-barred");
        give(page, "user-barred", "on leave");
        assertDone(page, "The user is barred.");
        assertThat(page.locator("h1").textContent()).contains("barred");

        Page door = room.door(in("en").setJavaScriptEnabled(scripts));
        door.navigate("/login");
        signIn(door, subject);
        assertThat(door.getByRole(AriaRole.ALERT).textContent()).contains("The name or the password is not right.");
        unfold(page, "user-readmitted");
        give(page, "user-readmitted", "is back");
        signIn(door, subject);
        assertThat(door.locator(".chancery-header__out").textContent()).contains(subject);
    }

    @WithAndWithoutScripts
    void askWhoGaveWhatToWhom(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/users");
        link(page, "What was given and withdrawn").click();
        assertThat(page.url()).endsWith("/access-events");
        Locator given = page.locator("tbody tr:has-text('l.aliyeva')").first();
        assertThat(given.textContent()).contains("User added", "registrar");
        given.locator("a").click();
        assertThat(page.url()).endsWith("/users/l.aliyeva");
        assertThat(page.locator("tbody").textContent()).contains("desk officer", CASE);
    }

    @WithAndWithoutScripts
    void askWhoRecordedWhat(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/dossiers/" + KEPT);
        page.locator(".chancery-orders a[href$=trail]").click();
        assertThat(count(page.locator("tbody tr"))).isEqualTo(10);
        assertThat(page.locator("tbody tr").last().textContent()).contains("of another file", "registrar", "a call");
        page.locator("tbody a").last().click();
        assertThat(page.url()).endsWith("/dossiers/" + KEPT + "/replay?folio=9");

        page.navigate("/dossiers/" + KEPT + "/trail");
        link(page, "of all dossiers").click();
        assertThat(count(page.locator("tbody tr"))).isEqualTo(50);
        page.locator("a[rel=next]").click();
        assertThat(count(page.locator("tbody tr"))).isPositive();
    }

    @WithAndWithoutScripts
    void askWhoReadWhat(boolean scripts) throws IOException {
        Page page = room.page(AUDITOR, scripts);
        page.navigate("/dossiers");
        link(page, "Access log").first().click();
        page.getByLabel("Reader").fill(AUDITOR);
        button(page, "Show").click();

        assertThat(page.url()).contains("subject=auditor");
        assertThat(page.locator("tbody tr").first().textContent()).contains("accessLogPage");
        assertThat(page.locator("tbody").textContent()).contains("dossiersPage");
        Download file = page.waitForDownload(() -> page.locator("a[download]").click());
        assertThat(Files.readString(file.path())).contains("dossiersPage").doesNotContain("registrar");
        page.getByLabel("Before, UTC").fill("2020-01-01T00:00");
        button(page, "Show").click();
        assertThat(count(text(page, "Nobody has read anything of that kind."))).isEqualTo(1);
    }

    @WithAndWithoutScripts
    void haveAProjectionReadTheLedgerAnew(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/projections");
        Locator docket = page.locator("section:has(#projection-docket)");
        int generation =
                Integer.parseInt(docket.locator("dl > div:nth-child(4) dd").textContent());
        docket.locator("form button").click();
        assertThat(page.locator("[role=status]").textContent()).startsWith("The reading has begun.");

        Locator next = docket.locator("dl > div:nth-child(4) dd:text-is('" + (generation + 1) + "')");
        while (count(next) == 0) {
            link(page, "Look again").click();
        }
        assertThat(count(page.locator("[role=status]"))).as("said once").isZero();
    }

    @WithAndWithoutScripts
    void comeToTheContentByTheKeyboardAlone(boolean scripts) {
        Page page = room.page(scripts);
        page.navigate("/");
        page.waitForLoadState(); // a key that is pressed before goes nowhere
        page.locator("body").press("Tab");
        Locator focused = page.locator(":focus");
        assertThat(focused.getAttribute("class")).contains("govuk-skip-link");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#main");
        assertThat(count(page.locator("#main:focus"))).isEqualTo(1);
    }

    /** Has each page looked at in a language, by who may. */
    private static void look(String language, BiConsumer<Page, String> at) {
        Page registrar = room.page(RunningLedger.REGISTRAR, in(language));
        look(registrar, PAGES, at);
        lookAtAFiling(registrar, at);
        look(room.page(AUDITOR, in(language)), AUDITS, at);
        look(room.door(in(language)), DOORS, at);
    }

    private static void look(Page page, Map<String, String> pages, BiConsumer<Page, String> at) {
        pages.forEach((name, path) -> {
            page.navigate(path);
            at.accept(page, name);
        });
    }

    /** The form with an act on it: with what it lacks, and with what recording it would do. */
    private static void lookAtAFiling(Page page, BiConsumer<Page, String> at) {
        page.navigate("/dossiers/" + CASE + "/file");
        page.locator("#add").selectOption("demand");
        page.locator("button[value=add]").click();
        page.locator("button[value=look]").click();
        page.locator(".govuk-error-summary").waitFor();
        at.accept(page, "filing-returned");
        page.locator("[name='/acts/0/by/0/party']").fill("AZE");
        page.locator("[name='/acts/0/to/0/party']").fill("RUS");
        page.locator("[name='/acts/0/on']").fill("2025-11-28");
        page.locator("[name='/acts/0/kind']").selectOption("explanation");
        page.locator("button[value=look]").click();
        page.locator("#effects").waitFor();
        at.accept(page, "filing-looked-over");
    }

    /** One after the other, as each page is loaded once for all of it. */
    @Test
    void areSmallAndBarNobodyAndArePicturedInTheLightAndTheDarkAndNarrowAndOnPaper() {
        look("en", (page, name) -> {
            assertThat(kilobytes(page)).as(name).isBetween(1, MOST_KILOBYTES);
            barsNobody(page, name);
            picture(page, name, "en");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, name, "dark");
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setMedia(Media.PRINT));
            page.setViewportSize(A4, 1_000);
            picture(page, name, "print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(360, 780);
            picture(page, name, "narrow");
            page.setViewportSize(1280, 720);
        });
    }

    /** As they go over the wire, with all that they load; also where the browser has kept it from another page. */
    private static int kilobytes(Page page) {
        Number bytes =
                (Number) page.evaluate("['navigation', 'resource'].flatMap(each => performance.getEntriesByType(each))"
                        + ".reduce((sum, each) => sum + each.encodedBodySize, 0)");
        return bytes.intValue() / 1_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fr"})
    void arePicturedIn(String language) {
        look(language, (page, name) -> picture(page, name, language));
    }

    @Test
    void barNobodyFromAFormThatCameBack() {
        Page page = room.page(true);
        page.navigate("/users/l.aliyeva");
        for (String change :
                List.of("role-given", "clearance-given", "dossier-granted", "password-changed", "user-barred")) {
            unfold(page, change);
        }
        barsNobody(page, "forms");
        page.locator("button[value=role-given]").click();
        assertThat(count(page.locator(".govuk-error-summary"))).isEqualTo(1);
        barsNobody(page, "a form that came back");
        picture(page, "user-returned", "light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, "user-returned", "dark");
    }
}
