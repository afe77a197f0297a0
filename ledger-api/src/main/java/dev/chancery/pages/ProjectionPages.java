package dev.chancery.pages;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.REGISTRAR;

import dev.chancery.api.Asking;
import dev.chancery.api.Call;
import dev.chancery.api.Declined;
import dev.chancery.api.Objections;
import dev.chancery.api.Pages;
import dev.chancery.projection.DeadLetter;
import dev.chancery.projection.ProjectionStatus;
import dev.chancery.projection.Projections;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the projections are doing, and the form that has one read the ledger anew. */
@Controller
@ConditionalOnWebApplication
final class ProjectionPages {

    private final Projections projections;

    ProjectionPages(Projections projections) {
        this.projections = projections;
    }

    /**
     * A projection.
     *
     * @param letters what it could not take; none for who may not ask that
     */
    record Row(ProjectionStatus status, List<DeadLetter> letters) {

        /** How much of the ledger a generation on its way has read, in hundredths. */
        public long percent() {
            ProjectionStatus.Rebuilding rebuilding = status.rebuilding();
            return rebuilding == null || rebuilding.of() == 0
                    ? 0
                    : Math.min(100, 100 * rebuilding.read() / rebuilding.of());
        }
    }

    @Call(
            id = "projectionsPage",
            may = {REGISTRAR, AUDITOR, ADMINISTRATOR},
            does = "How far each projection has come, and whether it is complete, as a page.")
    @GetMapping(path = Pages.PROJECTIONS, produces = MediaType.TEXT_HTML_VALUE)
    String list(Model model, HttpServletRequest request) {
        boolean administers = Asking.roles(request).contains(ADMINISTRATOR);
        model.addAttribute(
                "rows",
                projections.statuses().stream()
                        .map(status -> new Row(
                                status,
                                administers && status.deadLetters() > 0
                                        ? projections.deadLetters(status.name())
                                        : List.of()))
                        .toList());
        return "projections";
    }

    @Call(
            id = "rebuildProjectionByForm",
            may = ADMINISTRATOR,
            does = "Has a projection read the ledger anew, beside what answers, as a form asks for it.")
    @PostMapping(Pages.PROJECTIONS)
    ModelAndView rebuild(@RequestParam String projection, HttpServletRequest request) {
        if (!projections.names().contains(projection)) {
            throw new Declined(Objections.noSuchProjection(projection, projections.names()));
        }
        projections.rebuild(projection);
        return Taken.to(Pages.PROJECTIONS, "projections.begun", request);
    }
}
