package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.archive.StoredNames;
import dev.chancery.docket.Docket;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Chronology.Filter;
import dev.chancery.register.Chronology.Order;
import dev.chancery.register.Extents;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** A dossier: how it stands, and its acts in order. */
@Controller
@ConditionalOnWebApplication
final class ChronologyPages {

    private static final int ACTS = 50;

    private final Extents extents;
    private final Chronology chronology;
    private final Moments moments;
    private final ActRows acts;
    private final Covers covers;

    ChronologyPages(Extents extents, Chronology chronology, Moments moments, ActRows acts, Covers covers) {
        this.extents = extents;
        this.chronology = chronology;
        this.moments = moments;
        this.acts = acts;
        this.covers = covers;
    }

    @Call(id = "dossierPage", does = "How a dossier stands, and its acts in order, as a page.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Order chosen = Question.one(Order.class, "order", order);
        Integer in = Question.year(year);
        Order by = chosen == null ? Order.OCCURRED : chosen;
        Moment now = moments.ofDossier(view, id, null, null, Register.NAME, Docket.NAME);
        Question.partly(now.partial(), response);
        Page<ActEntry> page = Pinned.page(
                "acts",
                now,
                Question.given(cursor),
                (moment, after) -> chronology.list(id, of(in), by, moment.ofFile(), ACTS, after));
        List<ActRow> rows =
                page.items().stream().map(entry -> acts.of(entry, language)).toList();
        Covers.Cover cover = covers.of(id, now, language);
        Extents.Extent extent = extents.of(id, now.ofFile(), cover.dossier().version());
        boolean isTheFirst = in == null && Question.given(cursor) == null;
        model.addAttribute("cover", cover)
                .addAttribute("open", isTheFirst ? covers.open(cover, now, language) : covers.counted(id, now))
                .addAttribute("acts", extent.acts())
                .addAttribute("last", extent.last())
                .addAttribute("order", StoredNames.of(by))
                .addAttribute("year", in)
                .addAttribute("years", YearStrip.of(extent.years()))
                .addAttribute("groups", ActRows.byOccasion(rows))
                .addAttribute("next", Question.next(page, request))
                .addAttribute("partial", now.partial());
        return "dossier";
    }

    private static Filter of(@Nullable Integer year) {
        if (year == null) {
            return new Filter(null, null, null, null, null, true);
        }
        return new Filter(null, null, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }
}
