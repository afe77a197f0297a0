package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Citations.Citation;
import dev.chancery.act.Folio;
import dev.chancery.act.Label;
import dev.chancery.dossier.Refusal.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives the acts of a filing their folios, and puts folios where they named each other by label. */
final class Labels {

    private final Map<Label, Folio> folios = new HashMap<>();
    private final List<Act> acts;
    private final int first;

    private Labels(List<Act> acts, int first) {
        this.acts = acts;
        this.first = first;
    }

    /** The acts as they will be on file. */
    static List<Act> resolved(List<Act> acts, int first) {
        var labels = new Labels(acts, first);
        labels.collect();
        labels.refuseUnknown();
        return acts.stream()
                .map(act -> Citations.resolved(
                        act, label -> Objects.requireNonNull(labels.folios.get(label), label::toString)))
                .toList();
    }

    private void collect() {
        for (int i = 0; i < acts.size(); i++) {
            String name = acts.get(i).particulars().label();
            if (name != null && folios.put(new Label(name), new Folio(first + i)) != null) {
                throw new Refusal(Rule.LABEL_USED_TWICE, "/acts/" + i + "/label", Mend.LABEL_OF_ANOTHER.of(name));
            }
        }
    }

    private void refuseUnknown() {
        var labelled = new ArrayList<Finding>();
        var numbered = new ArrayList<Finding>();
        for (int i = 0; i < acts.size(); i++) {
            for (Citation citation : Citations.of(acts.get(i))) {
                String pointer = "/acts/" + i + citation.pointer();
                switch (citation.to()) {
                    case Label label
                    when !folios.containsKey(label) ->
                        labelled.add(new Finding(pointer, List.of(Mend.NO_SUCH_LABEL.of(label.name()))));
                    case Folio folio
                    when folio.number() >= first ->
                        numbered.add(new Finding(pointer, List.of(Mend.FOLIO_TO_COME.of(folio.number(), first - 1))));
                    case Label known -> {}
                    case Folio earlier -> {}
                }
            }
        }
        if (!labelled.isEmpty()) {
            throw new Refusal(Rule.LABEL_NAMES_NOTHING, labelled);
        }
        if (!numbered.isEmpty()) {
            throw new Refusal(Rule.REFERENCE_NAMES_NOTHING, numbered);
        }
    }
}
