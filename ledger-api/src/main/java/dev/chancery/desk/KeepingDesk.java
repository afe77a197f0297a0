package dev.chancery.desk;

import static org.springframework.web.servlet.View.RESPONSE_STATUS_ATTRIBUTE;

import dev.chancery.api.Declined;
import dev.chancery.api.KeptForm;
import dev.chancery.desk.Desk.Outcome;
import dev.chancery.desk.OpenFiles.OpenFile;
import dev.chancery.gate.View;
import dev.chancery.pages.ActRows;
import dev.chancery.pages.Names;
import dev.chancery.pages.Question;
import dev.chancery.pages.Sayings;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.repertoire.CataloguedField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.node.ObjectNode;

/** Takes in what the registry writes on an act on file: corrections, strike-outs, sources and opinions on them. */
@Component
final class KeepingDesk {

    /** The field that holds those of an act. */
    static final String SET = "set";

    private final OpenFiles files;
    private final Pointing pointing;
    private final Chronology chronology;
    private final ActRows acts;
    private final Desk desk;
    private final Names names;
    private final Sayings sayings;
    private final MessageSource words;

    KeepingDesk(
            OpenFiles files,
            Pointing pointing,
            Chronology chronology,
            ActRows acts,
            Desk desk,
            Names names,
            Sayings sayings,
            MessageSource words) {
        this.files = files;
        this.pointing = pointing;
        this.chronology = chronology;
        this.acts = acts;
        this.desk = desk;
        this.names = names;
        this.sayings = sayings;
        this.words = words;
    }

    /**
     * Something to be written on an act.
     *
     * @param what of the words by which forms of its kind are called
     * @param fields of the form
     * @param begun what stands in them at first
     * @param citable what its fields may point at; absent where it is whatever is on file
     * @param commanding the command, of the fair copy at a version
     */
    record Keeping(
            String what,
            List<CataloguedField> fields,
            Draft begun,
            @Nullable List<Citable> citable,
            Commanding commanding) {}

    /** Makes the command of a fair copy. */
    @FunctionalInterface
    interface Commanding {
        Object of(ObjectNode fair, int version);
    }

    /** The form, blank or as it came too late for its session. */
    String open(
            String id,
            int folio,
            Function<ActEntry, Keeping> keeping,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Form> late = KeptForm.take(request).map(Form::late);
        OpenFile file = files.of(id, late.map(Form::version).orElse(Integer.MAX_VALUE - 1), view, language);
        ActEntry act = find(id, folio, file);
        Question.partly(file.now().partial(), response);
        Keeping kept = keeping.apply(act);
        Form form = late.orElseGet(() -> Form.opened(kept.begun(), file.version()));
        var copy = new FairCopy(names, language);
        copy.of(kept.fields(), form.draft().typed(), "");
        model.addAttribute("late", late.isPresent());
        return draw(kept, act, file, Outcome.drawn(form, copy.faults()), copy, language, model);
    }

    /** The form as it was sent. */
    String take(
            String id,
            int folio,
            Map<String, List<String>> fields,
            Function<ActEntry, Keeping> keeping,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(fields);
        OpenFile file = files.of(id, form.version(), view, language);
        ActEntry act = find(id, folio, file);
        Keeping kept = keeping.apply(act);
        var copy = new FairCopy(names, language);
        ObjectNode fair = copy.of(kept.fields(), form.draft().typed(), "");
        Outcome outcome = desk.take(
                form,
                copy,
                fair,
                file.version(),
                version -> kept.commanding().of(fair, version),
                Desk.atTheEntry(id),
                request);
        if (outcome.recordedAt() != null) {
            request.setAttribute(RESPONSE_STATUS_ATTRIBUTE, outcome.status());
            return "redirect:" + outcome.recordedAt();
        }
        response.setStatus(outcome.status().value());
        return draw(kept, act, file, outcome, copy, language, model);
    }

    /** What is to be set stands beside the reason for it. */
    private static Stream<FormField> eachOf(FormField field) {
        return field.name().equals(SET)
                ? field.parts().stream().flatMap(part -> part.fields().stream())
                : Stream.of(field);
    }

    private ActEntry find(String id, int folio, OpenFile file) {
        return chronology.find(id, folio, file.now().ofFile()).orElseThrow(() -> Declined.noSuchAct(id, folio));
    }

    private String draw(
            Keeping kept, ActEntry act, OpenFile file, Outcome outcome, FairCopy copy, Locale language, Model model) {
        List<Citable> given = kept.citable();
        Supplier<List<Citable>> citable = SingletonSupplier.of(
                () -> given == null ? pointing.onFile(file.cover().dossier().id(), file.now(), language) : given);
        Form form = outcome.form();
        var drawing = new Drawing(words, sayings, language, copy.readings(), outcome.faults(), citable);
        List<FormField> fields = drawing.fields(kept.fields(), form.draft().typed(), "").stream()
                .flatMap(KeepingDesk::eachOf)
                .toList();
        model.addAttribute("what", kept.what())
                .addAttribute("act", acts.of(act, language))
                .addAttribute("cover", file.cover())
                .addAttribute("partial", file.now().partial())
                .addAttribute("form", form.at(file.version()))
                .addAttribute("fields", fields)
                .addAttribute("faults", drawing.placed())
                .addAttribute(
                        "effects",
                        outcome.effects() == null
                                ? null
                                : Consequence.of(outcome.effects(), 0, Draft.blank(), citable.get(), words, language))
                .addAttribute("meanwhile", file.meanwhile())
                .addAttribute("parties", files.parties(language))
                .addAttribute("people", files.people());
        return "keeping";
    }
}
