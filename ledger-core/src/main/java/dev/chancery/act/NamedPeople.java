package dev.chancery.act;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The people whom an act names as actors, whatever they do in it, found by their type. Sources are none of them. */
public final class NamedPeople {

    private NamedPeople() {}

    /** Their names as recorded, each once. */
    public static Set<String> of(Act act) {
        var names = new LinkedHashSet<String>();
        collect(act, names);
        return names;
    }

    private static void collect(Object value, Set<String> names) {
        switch (value) {
            case Actor actor -> {
                if (actor.person() != null) {
                    names.add(actor.person());
                }
            }
            case List<?> list -> list.forEach(each -> collect(each, names));
            case Record whole -> {
                for (RecordComponent component : Anatomy.of(whole.getClass()).components()) {
                    Object part = Anatomy.read(component, whole);
                    if (part != null) {
                        collect(part, names);
                    }
                }
            }
            default -> {}
        }
    }
}
