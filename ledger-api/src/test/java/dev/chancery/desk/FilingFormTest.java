package dev.chancery.desk;

import static dev.chancery.pages.ReadingRoom.barsNobody;
import static dev.chancery.pages.ReadingRoom.in;
import static dev.chancery.pages.ReadingRoom.picture;
import static dev.chancery.pages.ReadingRoom.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.pages.ReadingRoom;
import dev.chancery.pages.WithAndWithoutScripts;
import dev.chancery.store.LedgerEvents;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry officer files the summons of 14 November and keeps its file on the forms, in a real browser. */
@Tag("h2")
final class FilingFormTest {

    private static int dossiers;

    static RunningLedger ledger;
    static ReadingRoom room;

    private String id = "";

    @BeforeAll
    static void start(@TempDir Path home) {
        ledger = RunningLedger.onFiles(home, "--ledger.example=none");
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

    private Page form(boolean scripts) {
        return form(room.page(scripts));
    }

    private Page form(Page page) {
        open();
        page.navigate("/dossiers/" + id + "/file");
        return page;
    }

    /** A dossier with an incident. */
    private void open() {
        id = "filing-form-" + ++dossiers;
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "The Embassy in Kyiv"}""".formatted(id));
        ledger.post("/api/dossiers/" + id + "/acts", """
                {"type": "incident", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                 "victim": {"party": "AZE"}, "place": {"name": "Embassy of Azerbaijan, Kyiv", "country": "UKR"},
                 "text": [{"lang": "en", "value": "A missile fell beside the Embassy"}]}""");
    }

    /** The act, on its page, after one of the forms that lead from it is chosen. */
    private Page keeping(boolean scripts, String form) {
        Page page = room.page(scripts);
        open();
        page.navigate("/dossiers/" + id + "/acts/1");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(form)).click();
        return page;
    }

    private static void look(Page page) {
        page.locator("button[value=look]").last().click();
    }

    /** What a script does when a part of the page was exchanged; without, it is the page that is new. */
    private static void assertSaid(Page page, boolean scripts, String focused, String said) {
        page.waitForLoadState(); // it comes last
        assertThat(page.locator("#said").count()).isEqualTo(1);
        if (scripts) {
            page.waitForFunction("focused => document.activeElement.matches(focused)", focused);
            assertThat(page.locator("#said").textContent()).contains(said);
        } else {
            assertThat(page.locator("#said").textContent()).isEmpty();
            assertThat(page.locator(focused).textContent()).contains(said);
        }
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

    @WithAndWithoutScripts
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
        page.waitForLoadState();

        assertThat(page.getByText("Read as 2025-11-14").count()).isPositive();
        assertThat(page.locator("section:has(#effects) li").allTextContents().toString())
                .contains("this form, 2: Demand: an investigation", "opened");
        assertThat(version()).isEqualTo(1);
        assertSaid(page, scripts, "#effects", "What recording this would do");
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

    @WithAndWithoutScripts
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

    @WithAndWithoutScripts
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

    @WithAndWithoutScripts
    void losesNothingWhenItsSessionIsOver(boolean scripts) {
        Page page = form(room.page(RunningLedger.REGISTRAR, in("en").setJavaScriptEnabled(scripts)));
        fillInTheSummons(page);
        page.context().clearCookies();
        button(page, "Record").click();
        page.locator("#username").waitFor();
        assertThat(page.locator("main").textContent()).contains("Your session is over");
        signIn(page, RunningLedger.REGISTRAR);
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
    void barsNobodyAndIsPicturedInTheLightAndTheDarkAndNarrow() {
        Page page = form(true);
        fillInAndLook(page);
        barsNobody(page, "with faults");
        picture(page, "filing-filled-in", "en");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, "filing-filled-in", "dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(360, 780);
        picture(page, "filing-filled-in", "narrow");
        page.setViewportSize(1280, 720);

        field(page, "/acts/1/on").fill("14.11.2025");
        look(page);
        page.locator("#effects").waitFor();
        barsNobody(page, "with effects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fr"})
    void isPicturedIn(String language) {
        Page page = form(room.page(RunningLedger.REGISTRAR, in(language)));
        fillInAndLook(page);
        picture(page, "filing-filled-in", language);
    }

    @WithAndWithoutScripts
    void takesAnActOffAgain(boolean scripts) {
        Page page = form(scripts);
        fillInTheSummons(page);
        put(page, "protest");
        assertSaid(page, scripts, "#sheet-1", "");
        page.locator("button[value=drop-0]").click();
        page.locator("#sheet-1").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        assertThat(page.locator("#sheet-0").textContent()).contains("Protest");
        assertThat(field(page, "/acts/0/by/0/party").inputValue()).isEqualTo("Azərbaycan");
        assertThat(page.locator("#said").textContent()).isEmpty();
        if (scripts) {
            page.waitForFunction("document.activeElement.id === 'main'");
        }
    }

    @WithAndWithoutScripts
    void losesNothingWhenItsSessionIsOverBeforeOneLooks(boolean scripts) {
        Page page = form(room.page(RunningLedger.REGISTRAR, in("en").setJavaScriptEnabled(scripts)));
        fillInTheSummons(page);
        page.context().clearCookies();
        look(page);
        page.locator("#username").waitFor();
        assertSaid(page, scripts, "#main", "Your session is over");
        signIn(page, RunningLedger.REGISTRAR);
        page.waitForURL("**/file");

        assertThat(page.locator("main").textContent()).contains("You are signed in again");
        assertThat(field(page, "/acts/0/summoned/person").inputValue()).isEqualTo("Mikhail Yevdokimov");
        look(page);
        page.locator("#effects").waitFor();
        assertThat(version()).isEqualTo(1);
    }

    @WithAndWithoutScripts
    void saysToWhomThatLooksWhatIsWrong(boolean scripts) {
        Page page = form(scripts);
        fillInAndLook(page);

        assertSaid(page, scripts, ".govuk-error-summary", "Nothing was recorded; what you typed is below.");
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.locator(":focus").inputValue()).isEqualTo("03/04/2025");
    }

    @WithAndWithoutScripts
    void correctsAnActAfterLookingAtWhatThatDoes(boolean scripts) {
        Page page = keeping(scripts, "Correct");
        field(page, "/set/on").fill("15 November 2025");
        look(page);
        page.locator(".govuk-error-summary").waitFor();
        assertSaid(page, scripts, ".govuk-error-summary", "Nothing was recorded");
        assertThat(field(page, "/set/on").inputValue()).isEqualTo("15 November 2025");
        field(page, "/reason").fill("misread");
        look(page);
        page.locator("#effects").waitFor();
        assertSaid(page, scripts, "#effects", "What recording this would do");
        assertThat(version()).isEqualTo(1);

        button(page, "Record").click();
        page.waitForURL("**/replay?folio=2");
        assertThat(ledger.get("/api/dossiers/" + id + "/acts/1")
                        .json()
                        .get("on")
                        .stringValue())
                .isEqualTo("2025-11-15");
    }

    @WithAndWithoutScripts
    void saysThatOthersHaveRecordedBeforeAnActIsStruckOut(boolean scripts) {
        Page page = keeping(scripts, "Strike out");
        field(page, "/reason").fill("of another file");
        ledger.post("/api/dossiers/" + id + "/acts", """
                {"type": "public-statement", "by": [{"party": "RUS"}], "on": "2025-11-15"}""");
        look(page);
        page.locator("#effects").waitFor();
        assertSaid(page, scripts, "#effects", "What recording this would do");
        if (scripts) {
            assertThat(page.locator("#said").textContent()).contains("others have recorded");
        }

        assertThat(page.locator("main").textContent()).contains("others have recorded", "Public statement");
        assertThat(field(page, "/reason").inputValue()).isEqualTo("of another file");
        assertThat(version()).isEqualTo(2);
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=3");
        assertThat(page.locator(".chancery-step").textContent()).contains("no more");
    }

    @WithAndWithoutScripts
    void addsASourceAndWeighsIt(boolean scripts) {
        Page page = keeping(scripts, "Add a source");
        field(page, "/publisher").fill("Trend");
        field(page, "/published").fill("15 November 2025");
        field(page, "/chain").fill("Trend\nMinistry of Foreign Affairs");
        field(page, "/discrepancies/0/field").fill("on");
        field(page, "/discrepancies/0/states").fill("13 November");
        page.locator("select[name='/discrepancies/0/class']").selectOption("contradiction");
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=2");

        page.navigate("/dossiers/" + id + "/acts/1");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Weigh the sources"))
                .click();
        page.locator("input[type=checkbox][name='/of'][value='2']").check();
        field(page, "/opinion").fill("The former");
        field(page, "/reason").fill("It was said first");
        look(page);
        page.locator("#effects").waitFor();
        assertSaid(page, scripts, "#effects", "What recording this would do");
        button(page, "Record").click();
        page.waitForURL("**/replay?folio=3");
        page.navigate("/dossiers/" + id + "/acts/1");
        assertThat(page.locator(".chancery-opinion").textContent()).contains("The former", "It was said first");
    }
}
