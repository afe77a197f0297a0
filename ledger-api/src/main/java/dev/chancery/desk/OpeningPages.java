package dev.chancery.desk;

import static dev.chancery.access.Role.REGISTRAR;
import static org.springframework.web.servlet.View.RESPONSE_STATUS_ATTRIBUTE;

import dev.chancery.api.Call;
import dev.chancery.api.HandedIn;
import dev.chancery.api.KeptForm;
import dev.chancery.api.Openings;
import dev.chancery.api.Pages;
import dev.chancery.api.RequestIds;
import dev.chancery.desk.Desk.Outcome;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.gate.View;
import dev.chancery.pages.Names;
import dev.chancery.pages.Sayings;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.ValueKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A dossier is opened, on a form; then acts are filed in it. */
@Controller
@ConditionalOnWebApplication
final class OpeningPages {

    private static final List<CataloguedField> FIELDS = List.of(
            field("parties", ValueKind.PARTY, true, true),
            field("subject", ValueKind.TEXT, false, true),
            field("description", ValueKind.TEXT, false, false),
            field("id", ValueKind.TEXT, false, false));

    /** The two principals are asked for one by one. */
    private static final List<CataloguedField> PRINCIPALS =
            List.of(field("0", ValueKind.PARTY, false, true), field("1", ValueKind.PARTY, false, true));

    private final Desk desk;
    private final Openings openings;
    private final OpenFiles files;
    private final Names names;
    private final Sayings sayings;
    private final MessageSource words;
    private final HandedIn handedIn;

    OpeningPages(
            Desk desk,
            Openings openings,
            OpenFiles files,
            Names names,
            Sayings sayings,
            MessageSource words,
            HandedIn handedIn) {
        this.desk = desk;
        this.openings = openings;
        this.files = files;
        this.names = names;
        this.sayings = sayings;
        this.words = words;
        this.handedIn = handedIn;
    }

    @Call(id = "openingForm", may = REGISTRAR, does = "The form on which a dossier is opened.")
    @GetMapping(path = Pages.OPENING, produces = MediaType.TEXT_HTML_VALUE)
    String open(Locale language, Model model, HttpServletRequest request) {
        Optional<Form> late = KeptForm.take(request).map(Form::late);
        Form form = late.orElseGet(() -> Form.opened(Draft.blank(), 0));
        var copy = new FairCopy(names, language);
        copy.of(FIELDS, form.draft().typed(), "");
        model.addAttribute("late", late.isPresent());
        return draw(Outcome.drawn(form, copy.faults()), copy, language, model);
    }

    @Call(id = "openByForm", may = REGISTRAR, does = "Opens a dossier.")
    @PostMapping(path = Pages.OPENING, produces = MediaType.TEXT_HTML_VALUE)
    String open(
            @RequestParam MultiValueMap<String, String> fields,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(fields);
        var copy = new FairCopy(names, language);
        ObjectNode fair = copy.of(FIELDS, form.draft().typed(), "");
        Outcome outcome = desk.take(
                form,
                copy,
                fair,
                0,
                version -> openings.by(view.reader(), handedIn.read(fair, OpenDossier.class), RequestIds.of(request)),
                id -> Pages.DOSSIERS + "/" + id + "/file",
                request);
        if (outcome.recordedAt() != null) {
            request.setAttribute(RESPONSE_STATUS_ATTRIBUTE, outcome.status());
            return "redirect:" + outcome.recordedAt();
        }
        response.setStatus(outcome.status().value());
        return draw(outcome, copy, language, model);
    }

    private String draw(Outcome outcome, FairCopy copy, Locale language, Model model) {
        ObjectNode typed = outcome.form().draft().typed();
        var drawing = new Drawing(words, sayings, language, copy.readings(), outcome.faults(), List::of);
        ObjectNode principals = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < typed.path("parties").size(); i++) {
            principals.set(String.valueOf(i), typed.path("parties").get(i));
        }
        model.addAttribute("form", outcome.form())
                .addAttribute("principals", drawing.fields(PRINCIPALS, principals, "/parties"))
                .addAttribute("fields", drawing.fields(FIELDS.subList(1, FIELDS.size()), typed, ""))
                .addAttribute("faults", drawing.placed())
                .addAttribute("parties", files.parties(language))
                .addAttribute("people", List.of());
        return "opening";
    }

    private static CataloguedField field(String name, ValueKind kind, boolean list, boolean required) {
        return new CataloguedField(name, kind, List.of(), null, List.of(), list, required, null);
    }
}
