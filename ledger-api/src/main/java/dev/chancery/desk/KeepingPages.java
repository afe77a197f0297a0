package dev.chancery.desk;

import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.desk.KeepingDesk.SET;

import dev.chancery.api.Because;
import dev.chancery.api.Call;
import dev.chancery.api.HandedIn;
import dev.chancery.api.Pages;
import dev.chancery.api.ReadsFrom;
import dev.chancery.api.ShownActs;
import dev.chancery.desk.KeepingDesk.Keeping;
import dev.chancery.docket.Docket;
import dev.chancery.gate.View;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Register;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.ValueKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** What the registry writes on an act on file, on a form each. */
@Controller
@ConditionalOnWebApplication
final class KeepingPages {

    private static final String ACT = Pages.DOSSIERS + "/{id}/acts/{folio}";
    private static final CataloguedField REASON = text("reason", true);

    private final KeepingDesk desk;
    private final HandedIn handedIn;
    private final ShownActs acts;

    KeepingPages(KeepingDesk desk, HandedIn handedIn, ShownActs acts) {
        this.desk = desk;
        this.handedIn = handedIn;
        this.acts = acts;
    }

    @Call(id = "correctionForm", may = REGISTRAR, does = "The form on which an act is corrected.")
    @GetMapping(path = ACT + "/correct", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String correct(
            @PathVariable String id,
            @PathVariable int folio,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.open(id, folio, correcting(id, view), view, language, model, request, response);
    }

    @Call(id = "correctByForm", may = REGISTRAR, does = "Says what a correction would change, or records it.")
    @PostMapping(path = ACT + "/correct", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String correct(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestParam MultiValueMap<String, String> fields,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.take(id, folio, fields, correcting(id, view), view, language, model, request, response);
    }

    @Call(id = "strikeOutForm", may = REGISTRAR, does = "The form on which an act is struck out.")
    @GetMapping(path = ACT + "/strike-out", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String strikeOut(
            @PathVariable String id,
            @PathVariable int folio,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.open(id, folio, strikingOut(id, view), view, language, model, request, response);
    }

    @Call(id = "strikeOutByForm", may = REGISTRAR, does = "Says what a strike-out would change, or records it.")
    @PostMapping(path = ACT + "/strike-out", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String strikeOut(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestParam MultiValueMap<String, String> fields,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.take(id, folio, fields, strikingOut(id, view), view, language, model, request, response);
    }

    @Call(
            id = "accountForm",
            may = {REGISTRAR, DESK_OFFICER},
            does = "The form on which a source is added to an act.")
    @GetMapping(path = ACT + "/account", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String account(
            @PathVariable String id,
            @PathVariable int folio,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.open(id, folio, addingAnAccount(id, view), view, language, model, request, response);
    }

    @Call(
            id = "addAccountByForm",
            may = {REGISTRAR, DESK_OFFICER},
            does = "Looks a source over, or adds it to an act.")
    @PostMapping(path = ACT + "/account", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String account(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestParam MultiValueMap<String, String> fields,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.take(id, folio, fields, addingAnAccount(id, view), view, language, model, request, response);
    }

    @Call(
            id = "assessmentForm",
            may = {REGISTRAR, LEGAL_ADVISER},
            does = "The form on which sources that differ are weighed.")
    @GetMapping(path = ACT + "/assess", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String assess(
            @PathVariable String id,
            @PathVariable int folio,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.open(id, folio, assessing(id, view), view, language, model, request, response);
    }

    @Call(
            id = "assessByForm",
            may = {REGISTRAR, LEGAL_ADVISER},
            does = "Looks an opinion on sources over, or records it.")
    @PostMapping(path = ACT + "/assess", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String assess(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestParam MultiValueMap<String, String> fields,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desk.take(id, folio, fields, assessing(id, view), view, language, model, request, response);
    }

    private Function<ActEntry, Keeping> correcting(String id, View view) {
        return act -> {
            ObjectNode before = acts.content(act.version().content());
            String type = before.path("type").asString("");
            var set =
                    new CataloguedField(SET, ValueKind.OBJECT, List.of(), null, Catalogue.all(type), false, true, null);
            return new Keeping("correct", List.of(set, REASON), Draft.of(SET, before), null, (fair, version) -> {
                ObjectNode body = fair.deepCopy();
                body.set(SET, Patch.between(before.deepCopy(), body.withObject(SET)));
                return handedIn.correction(
                        view, id, act.folio(), handedIn.read(body, HandedIn.Corrections.class), version);
            });
        };
    }

    private Function<ActEntry, Keeping> strikingOut(String id, View view) {
        return act -> new Keeping(
                "strike-out",
                List.of(REASON),
                Draft.blank(),
                null,
                (fair, version) ->
                        handedIn.strikeOut(view, id, act.folio(), handedIn.read(fair, Because.class), version));
    }

    private Function<ActEntry, Keeping> addingAnAccount(String id, View view) {
        return act -> new Keeping(
                "account",
                Catalogue.ofAnAccount(),
                Draft.blank(),
                null,
                (fair, version) ->
                        handedIn.account(view, id, act.folio(), handedIn.read(fair, HandedIn.Source.class), version));
    }

    private Function<ActEntry, Keeping> assessing(String id, View view) {
        return act -> new Keeping(
                "assess",
                List.of(
                        new CataloguedField("of", ValueKind.REFERENCE, List.of(), null, List.of(), true, true, null),
                        text("opinion", true),
                        REASON),
                Draft.blank(),
                act.accounts().stream()
                        .map(account -> new Citable(
                                String.valueOf(account.folio()),
                                "",
                                account.account().publisher(),
                                "",
                                false))
                        .toList(),
                (fair, version) -> handedIn.assessment(
                        view, id, act.folio(), handedIn.read(fair, HandedIn.Assessment.class), version));
    }

    private static CataloguedField text(String name, boolean required) {
        return new CataloguedField(name, ValueKind.TEXT, List.of(), null, List.of(), false, required, null);
    }
}
