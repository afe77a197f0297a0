package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.ReadsFrom;
import dev.chancery.docket.Docket;
import dev.chancery.docket.DossierIssues;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.register.DossierEntry;
import dev.chancery.register.Dossiers;
import dev.chancery.register.LastAct;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossiers, with what is open in each. */
@Controller
@ConditionalOnWebApplication
final class DossierPages {

    private static final int ROWS = 25;

    private final Dossiers dossiers;
    private final DossierIssues issues;
    private final Moments moments;
    private final Names names;

    DossierPages(Dossiers dossiers, DossierIssues issues, Moments moments, Names names) {
        this.dossiers = dossiers;
        this.issues = issues;
        this.moments = moments;
        this.names = names;
    }

    /**
     * A dossier in the list.
     *
     * @param oldestDays how long the oldest of its open issues has been open; absent where none is
     * @param last the act that was recorded last; absent where there is none that may be seen
     * @param partial whether acts of it are withheld from who reads
     */
    record Row(
            DossierEntry dossier,
            Names.Named one,
            Names.Named other,
            int open,
            @Nullable Long oldestDays,
            @Nullable LastAct last,
            boolean partial) {}

    @Call(id = "dossiersPage", does = "The dossiers, with what is open in each, as a page.")
    @GetMapping(path = Pages.DOSSIERS, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String list(
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Names.Meant meant = names.meant(party, language);
        Moment now = moments.of(view, null, null, null, Register.NAME, Docket.NAME);
        Question.partly(now.partial(), response);
        model.addAttribute("party", meant).addAttribute("q", Question.given(q));
        if (meant.isUnclear()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("rows", List.of());
            return "dossiers";
        }
        Page<DossierEntry> page =
                Question.page(() -> dossiers.list(view, meant.code(), Question.given(q), ROWS, Question.given(cursor)));
        model.addAttribute("rows", rows(page.items(), now, language))
                .addAttribute("next", Question.next(page, request));
        return "dossiers";
    }

    private List<Row> rows(List<DossierEntry> found, Moment now, Locale language) {
        Map<String, DossierIssues.Standing> open = issues.standings(
                now.view(), found.stream().map(DossierEntry::id).toList(), now.position(), now.done());
        Map<String, LastAct> last = dossiers.lastActs(now.view(), found);
        return found.stream()
                .map(dossier -> {
                    DossierIssues.Standing standing = open.get(dossier.id());
                    return new Row(
                            dossier,
                            names.of(dossier.parties().getFirst(), language),
                            names.of(dossier.parties().getLast(), language),
                            standing == null ? 0 : standing.open(),
                            standing == null ? null : Covers.age(standing, now),
                            last.get(dossier.id()),
                            Boolean.TRUE.equals(dossier.partial()));
                })
                .toList();
    }
}
