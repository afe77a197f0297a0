package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.chancery.ledger.RunningLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real browser before a running ledger. Each reader signs in once, and comes back with what the browser keeps. */
public final class ReadingRoom implements AutoCloseable {

    /** Pictures of the pages. */
    public static final Path GALLERY = Path.of("target", "gallery");

    /** An answer that is meant to be a refusal, and the font that the styles name and nothing on a page is written in. */
    private static final List<String> NOT_OF_SCRIPTS = List.of("Failed to load resource", "Loading the font");

    private final RunningLedger ledger;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> signedIn = new HashMap<>();
    private final Map<String, Page> usual = new HashMap<>();
    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    public ReadingRoom(RunningLedger ledger) {
        this.ledger = ledger;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(Chromium.options());
    }

    public static NewContextOptions in(String language) {
        return new NewContextOptions().setLocale(language);
    }

    /** A page of the registrar's. */
    public Page page(boolean scripts) {
        return page(RunningLedger.REGISTRAR, scripts);
    }

    /** The reader's usual one, on the screen, in the light: a new one takes a second. Whoever spoils it takes a page of its own. */
    public Page page(String reader, boolean scripts) {
        Page page = usual.computeIfAbsent(
                reader + scripts, key -> open(context(returning(reader, in("en").setJavaScriptEnabled(scripts)))));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        return page;
    }

    /** One of its own, for whoever signs out, loses the session or chooses a language. */
    public Page page(String reader, NewContextOptions options) {
        return door(returning(reader, options));
    }

    private NewContextOptions returning(String reader, NewContextOptions options) {
        String session = signedIn.get(reader);
        if (session == null) {
            Page door = door(in("en"));
            door.navigate("/login");
            signIn(door, reader);
            session = door.context().storageState();
            signedIn.put(reader, session);
        }
        return options.setStorageState(session);
    }

    /** A page of nobody's who has signed in. */
    public Page door(NewContextOptions options) {
        BrowserContext context = context(options);
        opened.add(context);
        return open(context);
    }

    private BrowserContext context(NewContextOptions options) {
        return browser.newContext(options.setBaseURL(ledger.baseUri().toString()));
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && NOT_OF_SCRIPTS.stream().noneMatch(message.text()::startsWith)) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Fills in the form that is shown. */
    public static void signIn(Page page, String reader) {
        page.locator("#username").fill(reader);
        page.locator("#password").fill(RunningLedger.PASSWORD);
        page.locator("main button").last().click();
    }

    /** As it is shown, in the light and in the dark. */
    public static void barsNobody(Page page, String what) {
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations")); // it takes longer to tell of what is well
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page)
                            .options(told)
                            .setLegacyMode(true) // there are no frames, for which it opens a page more
                            .analyze()
                            .getViolations())
                    .as("%s, %s", what, scheme)
                    .isEmpty();
        }
    }

    /** All of it; as Playwright would take it, but that the file need not be small. */
    public static void picture(Page page, String name, String how) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject whole = session.send("Page.getLayoutMetrics").getAsJsonObject("cssContentSize");
        whole.addProperty("scale", 1);
        JsonObject wanted = new JsonObject();
        wanted.add("clip", whole);
        wanted.addProperty("captureBeyondViewport", true);
        wanted.addProperty("optimizeForSpeed", true);
        String data = session.send("Page.captureScreenshot", wanted).get("data").getAsString();
        session.detach();
        try {
            Files.write(
                    Files.createDirectories(GALLERY).resolve(name + "-" + how + ".png"),
                    Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(page.locator("body").textContent()).as("%s, %s", name, how).doesNotContain("??");
    }

    /** Closes what nobody else uses; its scripts must have worked. */
    public void leave() {
        opened.forEach(BrowserContext::close);
        opened.clear();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("what scripts complained of").isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
