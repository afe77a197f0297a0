package dev.chancery.archive;

import dev.chancery.access.AccessChange;
import dev.chancery.act.Act;
import dev.chancery.act.Stored;
import dev.chancery.record.RecordKeeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names by which acts and record-keeping events are stored, read off the two sealed families. */
public final class StoredNames {

    private static final List<Class<?>> TYPES = Stream.of(Act.class, RecordKeeping.class)
            .flatMap(StoredNames::leaves)
            .toList();

    private static final Map<String, Class<?>> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(StoredNames::of, Function.identity()));

    private static final List<Class<?>> ACCESS_CHANGES =
            leaves(AccessChange.class).toList();

    private StoredNames() {}

    /** Every act of the repertoire, by its record. */
    public static List<Class<?>> acts() {
        return leaves(Act.class).toList();
    }

    /** Every act and every record-keeping event, by its record. */
    public static List<Class<?>> all() {
        return TYPES;
    }

    /** What changes who may do and see what, by its record; no event of the correspondence. */
    public static List<Class<?>> accessChanges() {
        return ACCESS_CHANGES;
    }

    public static String of(Class<?> type) {
        return stored(type).value();
    }

    /** An enumeration's constant as it goes on the wire and into rows: lower-case kebab. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String revision(Class<?> type) {
        return stored(type).revision();
    }

    public static Optional<Class<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether that is the stored name of an act; what is none is an entry of the registry. */
    public static boolean isAct(String name) {
        return find(name).map(Act.class::isAssignableFrom).orElse(false);
    }

    /** Whether what was stored under that name and revision has the shape of today. */
    public static boolean areOfToday(Class<?> type, String name, @Nullable String revision) {
        return of(type).equals(name) && revision(type).equals(revision);
    }

    /** Whether what was stored under that name and revision can be read. */
    public static boolean isKnown(String name, @Nullable String revision) {
        return find(name).map(type -> areOfToday(type, name, revision)).orElse(false);
    }

    static boolean isStored(Class<?> type) {
        return type.isAnnotationPresent(Stored.class);
    }

    private static Stored stored(Class<?> type) {
        Stored stored = type.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalArgumentException(type + " has no stored name.");
        }
        return stored;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        var leaves = new ArrayList<Class<?>>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            leaves(permitted).forEach(leaves::add);
        }
        return leaves.stream();
    }
}
