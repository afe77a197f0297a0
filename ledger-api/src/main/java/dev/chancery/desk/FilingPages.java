package dev.chancery.desk;

import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static org.springframework.web.servlet.View.RESPONSE_STATUS_ATTRIBUTE;

import dev.chancery.act.Act;
import dev.chancery.api.Call;
import dev.chancery.api.HandedIn;
import dev.chancery.api.KeptForm;
import dev.chancery.api.Pages;
import dev.chancery.api.ReadsFrom;
import dev.chancery.api.Submission;
import dev.chancery.desk.Desk.Outcome;
import dev.chancery.desk.OpenFiles.OpenFile;
import dev.chancery.docket.Docket;
import dev.chancery.gate.View;
import dev.chancery.pages.Names;
import dev.chancery.pages.Question;
import dev.chancery.pages.Sayings;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Acts are filed: one meeting on one form, as many acts as were done at it. */
@Controller
@ConditionalOnWebApplication
final class FilingPages {

    private static final String FORM = Pages.DOSSIERS + "/{id}/file";
    private static final Pattern DROPPED = Pattern.compile("drop-([0-9]{1,3})");

    private final OpenFiles files;
    private final Pointing pointing;
    private final Desk desk;
    private final HandedIn handedIn;
    private final Names names;
    private final Sayings sayings;
    private final MessageSource words;

    FilingPages(
            OpenFiles files,
            Pointing pointing,
            Desk desk,
            HandedIn handedIn,
            Names names,
            Sayings sayings,
            MessageSource words) {
        this.files = files;
        this.pointing = pointing;
        this.desk = desk;
        this.handedIn = handedIn;
        this.names = names;
        this.sayings = sayings;
        this.words = words;
    }

    /**
     * An act on the form.
     *
     * @param further fields that are seldom filled in
     * @param isOpen whether those are shown, since one of them is filled in
     */
    record ActOnForm(
            int index,
            String pointer,
            String type,
            String label,
            List<FormField> first,
            List<FormField> further,
            boolean isOpen) {}

    @Call(
            id = "filingForm",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER},
            does = "The form on which acts are filed in a dossier.")
    @GetMapping(path = FORM, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String open(
            @PathVariable String id,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<KeptForm> late = KeptForm.take(request);
        OpenFile file = files.of(id, Integer.MAX_VALUE - 1, view, language);
        Form form = late.map(Form::late).orElseGet(() -> Form.opened(Draft.blank(), file.version()));
        Question.partly(file.now().partial(), response);
        model.addAttribute("late", late.isPresent());
        OpenFile shown = late.isPresent() ? files.of(id, form.version(), view, language) : file;
        refuseUnknownActs(form);
        var copy = new FairCopy(names, language);
        copy.filing(form.draft());
        return draw(shown, Outcome.drawn(form, copy.faults()), copy, language, model);
    }

    @Call(
            id = "fileByForm",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER},
            does = "Adds acts to the form, says what they would come to, or records them.")
    @PostMapping(path = FORM, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String file(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = changed(Form.sent(fields));
        OpenFile file = files.of(id, form.version(), view, language);
        var copy = new FairCopy(names, language);
        ObjectNode fair = copy.filing(form.draft());
        Outcome outcome = desk.take(
                form,
                copy,
                fair,
                file.version(),
                version -> handedIn.filing(id, acts(fair), version, request),
                Desk.atTheEntry(id),
                request);
        if (outcome.recordedAt() != null) {
            request.setAttribute(RESPONSE_STATUS_ATTRIBUTE, outcome.status());
            return "redirect:" + outcome.recordedAt();
        }
        response.setStatus(outcome.status().value());
        return draw(
                outcome.status() == HttpStatus.PRECONDITION_FAILED
                        ? files.of(id, form.version(), view, language)
                        : file,
                outcome,
                copy,
                language,
                model);
    }

    private List<Act> acts(ObjectNode fair) {
        return handedIn.read(fair, Submission.class).given();
    }

    private static Form changed(Form form) {
        refuseUnknownActs(form);
        var dropped = DROPPED.matcher(form.doing());
        if (dropped.matches()) {
            return form.with(form.draft().without(Integer.parseInt(dropped.group(1))));
        } else if (!form.doing().equals("add") || !Catalogue.has(form.chosen())) {
            return form;
        } else if (form.draft().acts().size() >= Draft.MOST_ACTS) {
            throw Question.unreadable("A form takes " + Draft.MOST_ACTS + " acts; record these first.");
        }
        return form.with(form.draft().with(form.chosen()));
    }

    private static void refuseUnknownActs(Form form) {
        if (form.draft().acts().stream()
                .anyMatch(act -> !Catalogue.has(act.path("type").asString("")))) {
            throw Question.unreadable("The repertoire has no such act.");
        }
    }

    private String draw(OpenFile file, Outcome outcome, FairCopy copy, Locale language, Model model) {
        Form form = outcome.form();
        String id = file.cover().dossier().id();
        Supplier<List<Citable>> citable = SingletonSupplier.of(() -> Stream.concat(
                        pointing.inForm(form.draft(), language).stream(),
                        pointing.onFile(id, file.now(), language).stream())
                .toList());
        var drawing = new Drawing(words, sayings, language, copy.readings(), outcome.faults(), citable);
        List<ActOnForm> acts = new ArrayList<>();
        for (ObjectNode typed : form.draft().acts()) {
            acts.add(onForm(typed, acts.size(), drawing));
        }
        model.addAttribute("cover", file.cover())
                .addAttribute("partial", file.now().partial())
                .addAttribute("form", form.at(file.version()))
                .addAttribute("acts", acts)
                .addAttribute("isFull", acts.size() >= Draft.MOST_ACTS)
                .addAttribute("faults", drawing.placed())
                .addAttribute("effects", effects(outcome, citable, language))
                .addAttribute("meanwhile", file.meanwhile())
                .addAttribute("shelves", Catalogue.shelves())
                .addAttribute("parties", files.parties(language))
                .addAttribute("people", files.people());
        return "filing";
    }

    private @Nullable List<Consequence> effects(Outcome outcome, Supplier<List<Citable>> citable, Locale language) {
        return outcome.effects() == null
                ? null
                : Consequence.of(
                        outcome.effects(), outcome.lastFolio(), outcome.form().draft(), citable.get(), words, language);
    }

    private static ActOnForm onForm(ObjectNode typed, int index, Drawing drawing) {
        String at = "/acts/" + index;
        String type = typed.path("type").asString("");
        List<FormField> first = drawing.fields(Catalogue.first(type), typed, at);
        List<FormField> further = drawing.fields(Catalogue.further(type), typed, at);
        return new ActOnForm(
                index,
                at,
                type,
                typed.path("label").asString(""),
                first,
                further,
                further.stream().anyMatch(FormField::isTouched));
    }
}
