package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.docket.Docket;
import dev.chancery.gate.View;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Chronology.Filter;
import dev.chancery.register.Chronology.Order;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A dossier for paper: all of its acts as it happened, with their sources spelled out. */
@Controller
@ConditionalOnWebApplication
final class PrintPages {

    private static final String LIST = "print";
    private static final int ACTS = 2_000;
    private static final int ACTS_AT_FIRST = 100;
    private static final int ACTS_AT_ONCE = 500;

    /** Of acts as they are kept; compressed, a part of such length is below 200 KB. */
    private static final int BYTES = 250_000;

    private static final Filter EVERYTHING = new Filter(null, null, null, null, null, true);

    private final Chronology chronology;
    private final Moments moments;
    private final ActRows acts;
    private final Covers covers;

    PrintPages(Chronology chronology, Moments moments, ActRows acts, Covers covers) {
        this.chronology = chronology;
        this.moments = moments;
        this.acts = acts;
        this.covers = covers;
    }

    /** Of a long dossier a part; the parts that follow are of the same moment. */
    @Call(id = "printPage", does = "A dossier with all of its acts and their sources, as a page to be printed.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}/print", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String print(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String place = Question.given(cursor);
        Moment now = moments.ofDossier(view, id, null, null, Register.NAME, Docket.NAME);
        Moment shown = place == null ? now : firstRead(view, id, place).on(now.day());
        Question.partly(shown.partial(), response);
        Page<ActEntry> part = Pinned.page(LIST, shown, place, (moment, after) -> part(id, moment, after));
        List<ActRow> rows =
                part.items().stream().map(entry -> acts.of(entry, language)).toList();
        Covers.Cover cover = covers.of(id, shown, language);
        model.addAttribute("cover", cover)
                .addAttribute("open", place == null ? covers.open(cover, shown, language) : covers.counted(id, shown))
                .addAttribute("acts", rows.size())
                .addAttribute("continued", place != null)
                .addAttribute("groups", ActRows.byOccasion(rows))
                .addAttribute("next", Question.next(part, request))
                .addAttribute("partial", shown.partial());
        return "print";
    }

    private Moment firstRead(View view, String id, String place) {
        String position = String.valueOf(Pinned.position(LIST, place));
        return moments.ofDossier(view, id, position, null, Register.NAME, Docket.NAME);
    }

    private Page<ActEntry> part(String id, Moment moment, @Nullable String after) {
        List<ActEntry> found = new ArrayList<>();
        String from = after;
        int limit = ACTS_AT_FIRST;
        int bytes = 0;
        while (true) {
            Page<ActEntry> page = chronology.list(id, EVERYTHING, Order.OCCURRED, moment.ofFile(), limit, from);
            found.addAll(page.items());
            bytes += page.items().stream()
                    .mapToInt(act -> act.version().content().length)
                    .sum();
            Cursor next = page.next();
            if (next == null || found.size() >= ACTS || bytes >= BYTES) {
                return new Page<>(found, next);
            }
            from = next.text();
            limit = Math.min(ACTS - found.size(), asManyAs(found.size(), bytes));
        }
    }

    /** How many acts more would fill the part, if they are as long as those before. */
    private static int asManyAs(int acts, int bytes) {
        return Math.clamp((long) acts * (BYTES - bytes) / bytes + 1, 1, ACTS_AT_ONCE);
    }
}
