package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on the Kyiv case, in a real browser without JavaScript; and a picture of each in {@code target/gallery}. */
@Tag("h2")
final class BrowserTest {

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final String CASE = "aze-rus-kyiv-embassy";
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

    private static final Map<String, Map<String, String>> BY_READER =
            Map.of(RunningLedger.REGISTRAR, PAGES, "auditor", AUDITS);

    static RunningLedger ledger;
    static Playwright playwright;
    static Browser browser;

    private final List<BrowserContext> opened = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path home) {
        ledger = RunningLedger.onFiles(home, "--ledger.example=" + CASE, "--ledger.markings.caveats=eyes-only");
        ledger.newUser("l.aliyeva", "desk-officer");
        ledger.grant("l.aliyeva", CASE);
        ledger.newUser("auditor", "auditor");
        KeptFile.open(ledger, KEPT);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    static void end() {
        playwright.close();
        ledger.close();
    }

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
    }

    /** Without JavaScript, which the pages do not need. */
    private Page open(NewContextOptions options) {
        return openWithScripts(options.setJavaScriptEnabled(false));
    }

    private Page openWithScripts(NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setBaseURL(ledger.baseUri().toString()));
        opened.add(context);
        return context.newPage();
    }

    private Page signedIn(NewContextOptions options) {
        return signedIn(open(options));
    }

    private static Page signedIn(Page page) {
        return signedIn(page, RunningLedger.REGISTRAR);
    }

    private static Page signedIn(Page page, String user) {
        page.navigate("/login");
        page.locator("#username").fill(user);
        page.locator("#password").fill(RunningLedger.PASSWORD);
        page.locator("main button").click();
        assertThat(page.url()).endsWith("/");
        return page;
    }

    private static NewContextOptions english() {
        return new NewContextOptions().setLocale("en");
    }

    @Test
    void findTheDossierAndReadWhatTheAmbassadorSaid() {
        Page page = signedIn(english());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dossiers"))
                .first()
                .click();
        page.getByLabel("Party").fill("Azərbaycan");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        page.locator("tbody a").first().click();

        assertThat(page.locator("h1").textContent()).startsWith("Damage to the Embassy of Azerbaijan in Kyiv");
        assertThat(page.getByText("Open issues: 9.").count()).isEqualTo(1);
        assertThat(page.locator("ol.chancery-timeline .chancery-act").count()).isEqualTo(28);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("as it was recorded"))
                .click();
        assertThat(page.url()).contains("order=recorded");
        assertThat(page.locator(".chancery-act").first().getAttribute("id")).isEqualTo("folio-1");
    }

    @Test
    void stepThroughWhatWasKnownWhen() {
        Page page = signedIn(english());
        page.navigate("/dossiers/" + CASE + "/replay?folio=0");
        assertThat(page.getByText("Nothing is open.").count()).isEqualTo(1);
        assertThat(page.locator("a[rel=prev]").count()).isZero();
        for (int folio = 1; folio <= 5; folio++) {
            page.locator("a[rel=next]").first().click();
            assertThat(page.url()).endsWith("/replay?folio=" + folio);
            assertThat(page.locator(".chancery-act--marked").getAttribute("id")).isEqualTo("folio-" + folio);
            assertThat(page.locator(".chancery-timeline .chancery-act").count()).isEqualTo(folio);
        }
        page.locator("#folio").fill("62");
        page.locator("form:has(#folio) button").click();
        assertThat(page.getByText("Open issues: 9.").count()).isEqualTo(1);
        assertThat(page.locator("a[rel=next]").count()).isZero();
    }

    @Test
    void printADossierWithItsSourcesAndWithoutWhatIsAroundIt() {
        Page page = signedIn(english());
        page.navigate("/dossiers/" + CASE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("to be printed"))
                .click();
        assertThat(page.url()).endsWith("/dossiers/" + CASE + "/print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertOnPaper(page);
        Locator source = page.locator(".chancery-sources li").first();
        assertThat(source.textContent()).contains("Trend", "2025-11-21", "Trend ← Ministry of Foreign Affairs");
        assertThat(source.isVisible()).isTrue();
        assertThat(page.locator(".chancery-sources").count()).isEqualTo(28);
        page.pdf(new Page.PdfOptions().setPath(GALLERY.resolve("paper.pdf")).setFormat("A4"));

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
        assertThat(page.getByText("as on record up to folio 62.").isVisible()).isTrue();
    }

    @Test
    void goFromAnActInTheChronologyToAllThatIsSaidOfIt() {
        Page page = signedIn(english());
        page.navigate("/dossiers/" + CASE);
        page.locator("#folio-9 h3 a").click();

        assertThat(page.url()).endsWith("/dossiers/" + CASE + "/acts/9");
        assertThat(page.locator("h1").textContent()).startsWith("Incident");
        assertThat(page.locator(".chancery-account").count()).isEqualTo(11);
        assertThat(page.getByText("calls the damage serious").count()).isEqualTo(1);
        page.locator(".chancery-act__links a").first().click();
        assertThat(page.url()).matches(".*/acts/[0-9]+");
    }

    @Test
    void compareTwoMomentsAndKeepThemInTheAddress() {
        Page page = signedIn(english());
        page.navigate("/dossiers/" + CASE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        page.locator("#from").fill("0");
        page.locator("#to").fill("16");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();

        assertThat(page.url()).endsWith("/compare?from=0&to=16");
        assertThat(page.locator("[aria-current=page]").textContent()).isEqualTo("Compare");
        assertThat(page.locator("table").last().locator("tbody tr").count()).isEqualTo(16);
        page.locator("#to").fill("yesterday");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        assertThat(page.locator("#to").inputValue()).isEqualTo("yesterday");
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("To is a folio from 0 to 62");
    }

    @Test
    void askWhatIsOpenAndKeepWhatWasAskedInTheAddress() {
        Page page = signedIn(english());
        page.navigate("/issues");
        int all = page.locator("tbody tr").count();
        page.getByLabel("Kind").selectOption("demand");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(page.url()).contains("kind=demand");
        assertThat(page.getByLabel("Kind").inputValue()).isEqualTo("demand");
        assertThat(page.locator("tbody tr").count()).isBetween(1, all - 1);
        page.goBack();
        assertThat(page.locator("tbody tr").count()).isEqualTo(all);
    }

    @Test
    void chooseALanguageAndComeBackToThePage() {
        Page page = signedIn(english());
        page.navigate("/issues?kind=demand");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Русский"))
                .click();

        assertThat(page.url()).endsWith("/issues?kind=demand");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
        assertThat(page.locator("h1").textContent()).isEqualTo("Открытые вопросы");
    }

    @Test
    void sayWhatIsWrongWithAFormThatLacksAField() {
        Page page = signedIn(openWithScripts(english()));
        page.evaluate("document.querySelectorAll('footer button').forEach(button => button.name = '')");
        Response answer = page.waitForResponse(
                "**/language",
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Русский"))
                        .click());
        page.waitForLoadState();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.locator("h1").textContent()).isEqualTo("The address of this page cannot be read.");
    }

    @Test
    void giveARoleAndBeToldWhatWasForgotten() {
        ledger.newUser("r.quliyev");
        Page page = signedIn(english());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Users"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("r.quliyev"))
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("Give a role"))
                .click();
        page.locator("#role-given-role").selectOption("legal-adviser");
        page.locator("#role-given-until").fill("2099-12-31");
        page.locator("button[value=role-given]").click();

        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Say why");
        assertThat(page.locator("#role-given-role").inputValue()).isEqualTo("legal-adviser");
        assertThat(page.locator("#role-given-until").inputValue()).isEqualTo("2099-12-31");
        page.locator(".govuk-error-summary a").click();
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("role-given-reason");
        page.locator("#role-given-reason").fill("advises on the case");
        page.locator("button[value=role-given]").click();

        assertThat(page.locator("[role=status]").textContent()).isEqualTo("The role is given.");
        assertThat(page.locator("#roles + ul").textContent()).contains("legal adviser", "2100-01-01");
        assertThat(page.locator("tbody tr").last().textContent()).contains("Role given", "advises on the case");
    }

    @Test
    void askWhoReadWhat() {
        Page page = signedIn(open(english()), "auditor");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dossiers"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Access log"))
                .first()
                .click();
        page.getByLabel("Reader").fill("auditor");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(page.url()).contains("subject=auditor");
        assertThat(page.locator("tbody tr").first().textContent()).contains("accessLogPage");
        assertThat(page.locator("tbody").textContent()).contains("dossiersPage");
        assertThat(page.locator("a[download]").getAttribute("href")).startsWith("/access-log.csv?subject=auditor");
    }

    @Test
    void comeToTheContentByTheKeyboardAlone() {
        Page page = signedIn(english());
        page.waitForLoadState(); // a key that is pressed before goes nowhere
        page.locator("body").press("Tab");
        Locator focused = page.locator(":focus");
        assertThat(focused.getAttribute("class")).contains("govuk-skip-link");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void barNobody(String scheme) {
        BY_READER.forEach((reader, pages) -> {
            Page page = signedIn(openWithScripts(english().setColorScheme(ColorScheme.valueOf(scheme))), reader);
            pages.forEach((name, path) -> {
                page.navigate(path);
                barsNobody(page, name + ", " + scheme);
            });
        });
        Page page = signedIn(openWithScripts(english().setColorScheme(ColorScheme.valueOf(scheme))));
        page.navigate("/users/l.aliyeva");
        for (String title :
                List.of("Give a role", "Give a clearance", "Grant a dossier", "Set a password", "Bar from")) {
            page.locator("summary", new Page.LocatorOptions().setHasText(title)).click();
        }
        barsNobody(page, "forms, " + scheme);
        page.locator("button[value=role-given]").click();
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        barsNobody(page, "a form that came back, " + scheme);
        picture(scheme.toLowerCase(Locale.ROOT), "user-returned", page);
        page.context().clearCookies();
        page.navigate("/login");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static void barsNobody(Page page, String what) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(what).isEmpty();
    }

    @Test
    void areSmall() {
        BY_READER.forEach((reader, pages) -> pages.forEach((name, path) -> {
            Page page = signedIn(open(english()), reader);
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            page.navigate(path);
            long bytes = List.copyOf(answers).stream()
                    .filter(answer -> !answer.url().endsWith("/icon.svg")) // it may come late, or be given up
                    .mapToLong(answer -> answer.request().sizes().responseBodySize)
                    .sum();
            assertThat(bytes / 1_000).as(name).isBetween(1L, (long) MOST_KILOBYTES);
        }));
    }

    @Test
    void arePictured() {
        for (String language : List.of("en", "az", "ru", "fr")) {
            picture(language, new NewContextOptions().setLocale(language));
        }
        picture("dark", english().setColorScheme(ColorScheme.DARK));
        picture("narrow", english().setViewportSize(360, 780));
        BY_READER.forEach((reader, pages) -> {
            Page printed = signedIn(open(english().setViewportSize(A4, 1_000)), reader);
            printed.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            pictures("print", pages, printed);
            if (reader.equals(RunningLedger.REGISTRAR)) {
                filing("print", Media.PRINT, printed);
            }
        });
    }

    private void picture(String how, NewContextOptions options) {
        BY_READER.forEach((reader, pages) -> pictures(how, pages, signedIn(open(options), reader)));
        filing(how, Media.SCREEN, signedIn(open(options)));
        Page door = open(options);
        door.navigate("/login");
        picture(how, "sign-in", door);
    }

    /** The form with an act on it: with what it lacks, and with what recording it would do. */
    private static void filing(String how, Media media, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate("/dossiers/" + CASE + "/file");
        page.locator("#add").selectOption("demand");
        page.locator("button[value=add]").click();
        page.locator("button[value=look]").click();
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
        picture(how, "filing-returned", page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("[name='/acts/0/by/0/party']").fill("AZE");
        page.locator("[name='/acts/0/to/0/party']").fill("RUS");
        page.locator("[name='/acts/0/on']").fill("2025-11-28");
        page.locator("[name='/acts/0/kind']").selectOption("explanation");
        page.locator("button[value=look]").click();
        assertThat(page.locator("#effects").count()).isEqualTo(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
        picture(how, "filing-looked-over", page);
    }

    private static void pictures(String how, Map<String, String> pages, Page page) {
        pages.forEach((name, path) -> {
            page.navigate(path);
            picture(how, name, page);
        });
    }

    private static void picture(String how, String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(GALLERY.resolve(name + "-" + how + ".png"))
                .setFullPage(true));
        assertThat(page.locator("body").textContent()).as("%s, %s", name, how).doesNotContain("??");
    }
}
