package dev.chancery.archive;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every enumeration that the archive writes, found through the fields of what it stores. */
final class Words {

    private final Map<String, Class<? extends Enum<?>>> found = new TreeMap<>();
    private final Set<Type> seen = new HashSet<>();

    private Words() {}

    static Collection<Class<? extends Enum<?>>> enumerations() {
        var words = new Words();
        StoredNames.all().forEach(words::visit);
        return words.found.values();
    }

    @SuppressWarnings("unchecked") // it is an enumeration
    private void visit(Type type) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType list) {
            visit(list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> words && words.isEnum()) {
            found.put(words.getSimpleName(), (Class<? extends Enum<?>>) words);
        } else if (type instanceof Class<?> values && values.isRecord()) {
            for (RecordComponent component : values.getRecordComponents()) {
                visit(component.getGenericType());
            }
        }
    }
}
