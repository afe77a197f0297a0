package dev.chancery.desk;

import dev.chancery.act.Account;
import dev.chancery.act.Chapter;
import dev.chancery.archive.StoredNames;
import dev.chancery.record.Discrepancy;
import dev.chancery.repertoire.CataloguedAct;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.Repertoire;
import dev.chancery.repertoire.ValueKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repertoire as a form offers it: by chapter, and of each act first the fields that it is seldom filed without. */
final class Catalogue {

    private static final Repertoire REPERTOIRE = Repertoire.whole();

    private static final Map<String, CataloguedAct> BY_NAME =
            REPERTOIRE.items().stream().collect(Collectors.toMap(CataloguedAct::name, Function.identity()));

    private static final Map<String, CataloguedField> COMMON = REPERTOIRE.common().stream()
            .filter(field -> !field.name().equals("label"))
            .collect(Collectors.toMap(CataloguedField::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private Catalogue() {}

    /** Acts of one chapter. */
    record Shelf(String chapter, List<String> acts) {}

    static List<Shelf> shelves() {
        return Arrays.stream(Chapter.values())
                .map(chapter -> new Shelf(
                        StoredNames.of(chapter),
                        REPERTOIRE.items().stream()
                                .filter(act -> act.chapter() == chapter)
                                .map(CataloguedAct::name)
                                .toList()))
                .toList();
    }

    static boolean has(String type) {
        return BY_NAME.containsKey(type);
    }

    /** The fields of an act that its form shows at once, in the order in which they are filled in. */
    static List<CataloguedField> first(String type) {
        CataloguedAct act = act(type);
        List<String> before = act.chapter() == Chapter.OCCURRENCE ? List.of("on", "place") : List.of("by", "to");
        List<String> after =
                switch (act.chapter()) {
                    case OCCURRENCE -> List.of("text", "accounts");
                    case INSTRUMENT -> List.of("on", "references", "held", "occasion", "inReplyTo", "text");
                    case CONTACT -> List.of("on", "place", "text");
                    default -> List.of("on", "occasion", "instrument", "text");
                };
        List<String> required = act.requires().stream()
                .filter(field -> !after.contains(field) && !before.contains(field))
                .toList();
        return Stream.of(common(before), act.fields().stream(), common(required), common(after))
                .flatMap(Function.identity())
                .toList();
    }

    /** All other fields of an act. */
    static List<CataloguedField> further(String type) {
        Set<String> shown = first(type).stream().map(CataloguedField::name).collect(Collectors.toSet());
        boolean isSaid = act(type).chapter() != Chapter.OCCURRENCE;
        return COMMON.values().stream()
                .filter(field -> !shown.contains(field.name()))
                .filter(field -> isSaid || !Set.of("by", "to").contains(field.name()))
                .toList();
    }

    static List<CataloguedField> all(String type) {
        return Stream.concat(first(type).stream(), further(type).stream()).toList();
    }

    /** The fields of a source that is added to an act, and of where it differs from it. */
    static List<CataloguedField> ofAnAccount() {
        List<CataloguedField> differing = List.of(
                new CataloguedField("field", ValueKind.TEXT, List.of(), null, List.of(), false, false, null),
                new CataloguedField("states", ValueKind.TEXT, List.of(), null, List.of(), false, true, null),
                new CataloguedField(
                        "class",
                        ValueKind.ONE_OF,
                        Arrays.stream(Discrepancy.Sort.values())
                                .map(StoredNames::of)
                                .toList(),
                        null,
                        List.of(),
                        false,
                        true,
                        null));
        return Stream.concat(
                        CataloguedField.of(Account.class, List.of()).stream(),
                        Stream.of(new CataloguedField(
                                "discrepancies", ValueKind.OBJECT, List.of(), null, differing, true, false, null)))
                .toList();
    }

    /** Whether others can be made at an act of that type. */
    static boolean isContact(String type) {
        return has(type) && act(type).chapter() == Chapter.CONTACT;
    }

    /** Whether an act of that type can carry others. */
    static boolean isPaper(String type) {
        return has(type) && act(type).chapter() == Chapter.INSTRUMENT;
    }

    private static CataloguedAct act(String type) {
        CataloguedAct act = BY_NAME.get(type);
        if (act == null) {
            throw new IllegalArgumentException("The repertoire has no act " + type);
        }
        return act;
    }

    private static Stream<CataloguedField> common(List<String> names) {
        return names.stream().map(name -> {
            CataloguedField field = COMMON.get(name);
            if (field == null) {
                throw new IllegalArgumentException("No act has a field " + name);
            }
            return field;
        });
    }
}
