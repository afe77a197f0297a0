package dev.chancery.act;

import dev.chancery.act.RefersTo.Bond;
import dev.chancery.act.RefersTo.Sort;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The references that an act makes, found by their type, so that no act has to list its own. */
public final class Citations {

    private Citations() {}

    /**
     * One reference, with the place in the act's JSON where it stands.
     *
     * @param pointer a JSON Pointer (RFC 6901) within the act
     */
    public record Citation(String pointer, String field, Reference to, Sort sort, Bond bond) {}

    public static List<Citation> of(Act act) {
        var found = new ArrayList<Citation>();
        collect((Record) act, found);
        return found;
    }

    /** The same act with every label replaced by the folio it stands for, and without a label of its own. */
    public static Act resolved(Act act, Function<Label, Folio> folios) {
        return (Act) rebuilt((Record) act, folios);
    }

    private static void collect(Record node, List<Citation> found) {
        for (RecordComponent component : Anatomy.of(node.getClass()).components()) {
            Object value = Anatomy.read(component, node);
            String field = component.getName();
            if (value instanceof Particulars common) {
                collect(common, found);
            } else if (value instanceof Reference to) {
                found.add(citation("/" + field, component, to));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Reference to) {
                        found.add(citation("/" + field + "/" + i, component, to));
                    }
                }
            }
        }
    }

    private static Citation citation(String pointer, RecordComponent component, Reference to) {
        RefersTo declared = component.getAnnotation(RefersTo.class);
        return declared == null
                ? new Citation(pointer, component.getName(), to, Sort.ACT, Bond.MENTIONS)
                : new Citation(pointer, component.getName(), to, declared.value(), declared.bond());
    }

    private static Record rebuilt(Record node, Function<Label, Folio> folios) {
        return Anatomy.of(node.getClass())
                .rebuilt(node, (component, value) -> replaced(component.getName(), value, folios));
    }

    private static @Nullable Object replaced(String field, @Nullable Object value, Function<Label, Folio> folios) {
        if (value instanceof Particulars common) {
            return rebuilt(common, folios);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> item instanceof Label label ? folios.apply(label) : item)
                    .toList();
        }
        if (value instanceof Label label) {
            return folios.apply(label);
        }
        return field.equals("label") ? null : value;
    }
}
