package dev.chancery.repertoire;

import dev.chancery.act.Actor;
import dev.chancery.act.Meaning;
import dev.chancery.act.Particulars;
import dev.chancery.act.Reference;
import dev.chancery.act.RefersTo;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field, as the catalogue describes it.
 *
 * @param name as on the wire
 * @param words what a field of kind one-of takes
 * @param names what a reference may name
 * @param fields what an actor or an object is made of
 * @param list whether it takes several values
 * @param required whether an act, or the object it belongs to, cannot be read without it
 * @param meaning what goes into it, in one sentence, where that has been said
 */
public record CataloguedField(
        String name,
        ValueKind kind,
        List<String> words,
        RefersTo.@Nullable Sort names,
        List<CataloguedField> fields,
        boolean list,
        boolean required,
        @Nullable String meaning) {

    /** The fields of an act or a value, without those that every act has. */
    public static List<CataloguedField> of(Class<?> type, Collection<String> requiredLists) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Particulars.class)
                .map(component -> of(component, requiredLists.contains(component.getName())))
                .toList();
    }

    private static CataloguedField of(RecordComponent component, boolean requiredList) {
        boolean list = component.getType() == List.class;
        Class<?> type = list ? item(component) : component.getType();
        ValueKind kind = kind(type);
        boolean made = kind == ValueKind.ACTOR || kind == ValueKind.OBJECT;
        Meaning meaning = component.getAnnotation(Meaning.class);
        return new CataloguedField(
                component.getName(),
                kind,
                kind == ValueKind.ONE_OF ? words(type) : List.of(),
                kind == ValueKind.REFERENCE ? sort(component) : null,
                made ? of(type, List.of()) : List.of(),
                list,
                list ? requiredList : !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                meaning == null ? null : meaning.value());
    }

    private static Class<?> item(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static RefersTo.Sort sort(RecordComponent component) {
        RefersTo declared = component.getAnnotation(RefersTo.class);
        return declared == null ? RefersTo.Sort.ACT : declared.value();
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> StoredNames.of((Enum<?>) word))
                .toList();
    }

    private static ValueKind kind(Class<?> type) {
        if (type == String.class) {
            return ValueKind.TEXT;
        }
        if (type == Edtf.class) {
            return ValueKind.DATE;
        }
        if (type == Integer.class || type == int.class) {
            return ValueKind.NUMBER;
        }
        if (type == Boolean.class || type == boolean.class) {
            return ValueKind.FLAG;
        }
        if (type == BigDecimal.class) {
            return ValueKind.MONEY;
        }
        if (type == PartyCode.class) {
            return ValueKind.PARTY;
        }
        if (type == Actor.class) {
            return ValueKind.ACTOR;
        }
        if (type.isEnum()) {
            return ValueKind.ONE_OF;
        }
        if (Reference.class.isAssignableFrom(type)) {
            return ValueKind.REFERENCE;
        }
        if (type.isRecord()) {
            return ValueKind.OBJECT;
        }
        throw new IllegalArgumentException("The catalogue has no word for a value of " + type + ".");
    }
}
