package dev.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.pages.Chromium;
import dev.chancery.store.LedgerEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry officer files the summons of 14 November on the form, in a real browser, with JavaScript and without. */
@Tag("h2")
final class FilingFormTest {

    private static int dossiers;

    static RunningLedger ledger;
    static Playwright playwright;
    static Browser browser;

    private final List<BrowserContext> opened = new ArrayList<>();
    private String id = "";

    @BeforeAll
    static void start(@TempDir Path home) {
        ledger = RunningLedger.onFiles(home, "--ledger.example=none");
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

    private Page form(boolean scripts) {
        return form(new NewContextOptions().setJavaScriptEnabled(scripts).setLocale("en"));
    }

    private Page form(NewContextOptions options) {
        id = "filing-form-" + ++dossiers;
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "The Embassy in Kyiv"}""".formatted(id));
        ledger.post("/api/dossiers/" + id + "/acts", """
                {"type": "incident", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                 "victim": {"party": "AZE"}, "place": {"name": "Embassy of Azerbaijan, Kyiv", "country": "UKR"},
                 "text": [{"lang": "en", "value": "A missile fell beside the Embassy"}]}""");
        BrowserContext context =
                browser.newContext(options.setBaseURL(ledger.baseUri().toString()));
        opened.add(context);
        Page page = context.newPage();
        page.navigate("/login");
        signIn(page);
        page.navigate("/dossiers/" + id + "/file");
        return page;
    }

    private static void signIn(Page page) {
        page.locator("#username").fill(RunningLedger.REGISTRAR);
        page.locator("#password").fill(RunningLedger.PASSWORD);
        page.locator("main button").last().click();
    }

    private static void put(Page page, String type) {
        int before = page.locator(".chancery-sheet").count();
        page.locator("#add").selectOption(type);
        page.locator("button[value=add]").click();
        page.locator(".chancery-sheet").nth(before).waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String pointer) {
        return page.locator("[name='" + pointer + "']").last();
    }

    private static void fillInTheSummons(Page page) {
        put(page, "summons");
        field(page, "/acts/0/by/0/party").fill("Azərbaycan");
        field(page, "/acts/0/to/0/party").fill("Russia");
        field(page, "/acts/0/summoned/person").fill("Mikhail Yevdokimov");
        field(page, "/acts/0/on").fill("14 November 2025");
    }

    /** Of the store; projections follow it. */
    private int version() {
        return ledger.part(LedgerEvents.class).versionAt(id, Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesAMeetingAfterLookingAtWhatItDoes(boolean scripts) {
        Page page = form(scripts);
        fillInTheSummons(page);
        put(page, "demand");
        assertThat(field(page, "/acts/1/on").inputValue()).isEqualTo("14 November 2025");
        assertThat(field(page, "/acts/1/by/0/party").inputValue()).isEqualTo("Azərbaycan");
        page.locator("select[name='/acts/1/kind']").selectOption("investigation");
        page.locator("input[type=checkbox][name='/acts/1/about'][value='1']").check();
        field(page, "/acts/1/text/0/value").fill("An appropriate investigation is requested.");
        button(page, "See what it would do").click();
        page.locator("#effects").waitFor();

        assertThat(page.getByText("Read as 2025-11-14").count()).isPositive();
        assertThat(page.locator("section:has(#effects) li").allTextContents().toString())
                .contains("this form, 2: Demand: an investigation", "opened");
        assertThat(version()).isEqualTo(1);
        if (scripts) {
            page.waitForFunction("document.activeElement.id === 'effects'");
            assertThat(page.locator("#said").textContent()).contains("What recording this would do");
        }
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=3");

        assertThat(page.locator(".chancery-step").textContent()).contains("not there");
        assertThat(ledger.get("/api/dossiers/" + id + "/acts/3")
                        .json()
                        .get("occasion")
                        .intValue())
                .isEqualTo(2);
        assertThat(version()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysARefusalBesideTheFieldAndKeepsWhatWasTyped(boolean scripts) {
        Page page = form(scripts);
        put(page, "withdrawal");
        field(page, "/acts/0/by/0/party").fill("RUS");
        page.locator("input[type=checkbox][name='/acts/0/closes'][value='1']").check();
        field(page, "/acts/0/text/0/value").fill("We consider it closed.");
        button(page, "Record").click();
        page.locator(".govuk-error-summary").waitFor();

        assertThat(page.locator("fieldset:has([name='/acts/0/closes']) .govuk-error-message")
                        .textContent())
                .contains("claimant");
        assertThat(field(page, "/acts/0/text/0/value").inputValue()).isEqualTo("We consider it closed.");
        assertThat(page.locator("input[type=checkbox][name='/acts/0/closes'][value='1']")
                        .isChecked())
                .isTrue();
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.url()).contains("#f-acts-0-closes");
        assertThat(version()).isEqualTo(1);

        field(page, "/acts/0/by/0/party").fill("AZE");
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=2");
        assertThat(page.locator(".chancery-step").textContent()).contains("Withdrawn");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsWhatOthersRecordedMeanwhile(boolean scripts) {
        Page page = form(scripts);
        fillInTheSummons(page);
        ledger.post("/api/dossiers/" + id + "/acts", """
                {"type": "expression-of-regret", "by": [{"party": "RUS"}], "about": [1], "on": "2025-11-15"}""");
        button(page, "Record").click();
        page.locator(".govuk-error-summary").waitFor();

        assertThat(page.locator("main").textContent()).contains("others have recorded", "Expression of regret");
        assertThat(field(page, "/acts/0/summoned/person").inputValue()).isEqualTo("Mikhail Yevdokimov");
        assertThat(version()).isEqualTo(2);
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=3");
        assertThat(version()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesNothingWhenItsSessionIsOver(boolean scripts) {
        Page page = form(scripts);
        fillInTheSummons(page);
        page.context().clearCookies();
        button(page, "Record").click();
        page.locator("#username").waitFor();
        assertThat(page.locator("main").textContent()).contains("Your session is over");
        signIn(page);
        page.waitForURL("**/file");

        assertThat(page.locator("main").textContent()).contains("You are signed in again");
        assertThat(field(page, "/acts/0/by/0/party").inputValue()).isEqualTo("Azərbaycan");
        assertThat(version()).isEqualTo(1);
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=2");
    }

    @Test
    void bringsBackWhatWasTypedWhenItsPageWasLeft() {
        Page page = form(true);
        fillInTheSummons(page);
        page.navigate("/dossiers/" + id);
        page.navigate("/dossiers/" + id + "/file");
        button(page, "Bring back what was typed here before").click();
        page.locator(".chancery-sheet").waitFor();

        assertThat(field(page, "/acts/0/on").inputValue()).isEqualTo("14 November 2025");
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=2");
        page.navigate("/dossiers/" + id + "/file");
        assertThat(button(page, "Bring back what was typed here before").isVisible())
                .isFalse();
    }

    /** With faults, readings and effects on it. */
    private void fillInAndLook(Page page) {
        fillInTheSummons(page);
        put(page, "demand");
        page.locator("select[name='/acts/1/kind']").selectOption("investigation");
        field(page, "/acts/1/on").fill("03/04/2025");
        field(page, "/acts/1/text/0/value").fill("An appropriate investigation is requested.");
        page.locator("button[value=look]").last().click();
        page.locator(".govuk-error-summary").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void barsNobody(String scheme) {
        Page page = form(new NewContextOptions().setLocale("en").setColorScheme(ColorScheme.valueOf(scheme)));
        fillInAndLook(page);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("with faults")
                .isEmpty();
        field(page, "/acts/1/on").fill("14.11.2025");
        page.locator("button[value=look]").last().click();
        page.locator("#effects").waitFor();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("with effects")
                .isEmpty();
    }

    @Test
    void isFilledInByTheKeyboardAlone() {
        Page page = form(true);
        page.locator("#add").focus();
        page.keyboard().type("Prot");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator(".chancery-sheet").waitFor();
        page.waitForFunction("document.activeElement.id === 'sheet-0'");
        page.keyboard().press("Tab");
        page.keyboard().type("AZE");
        assertThat(page.locator("[name='/acts/0/by/0/party']").inputValue()).isEqualTo("AZE");
    }

    @Test
    void isPictured() {
        for (String language : List.of("en", "az", "ru", "fr")) {
            picture(language, new NewContextOptions().setLocale(language));
        }
        picture("dark", new NewContextOptions().setLocale("en").setColorScheme(ColorScheme.DARK));
        picture("narrow", new NewContextOptions().setLocale("en").setViewportSize(360, 780));
    }

    private void picture(String how, NewContextOptions options) {
        Page page = form(options);
        fillInAndLook(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "gallery", "filing-filled-in-" + how + ".png"))
                .setFullPage(true));
        assertThat(page.locator("body").textContent()).doesNotContain("??");
    }
}
