package dev.chancery.dossier;

import dev.chancery.act.Actor;
import dev.chancery.act.DocumentNumber;
import dev.chancery.act.DocumentNumbers;
import dev.chancery.act.DueDate;
import dev.chancery.act.Evidence;
import dev.chancery.act.Incident;
import dev.chancery.act.Instrument;
import dev.chancery.act.Malformed;
import dev.chancery.act.Particulars;
import dev.chancery.act.Receipt;
import dev.chancery.act.Reference;
import dev.chancery.act.Wording;
import dev.chancery.edtf.Edtf;
import dev.chancery.issue.Issues;
import dev.chancery.party.PartyCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whatever a field of an act may hold, by its type and by what it refers to. */
final class RandomFields {

    private static final List<String> DAYS = List.of(
            "2022-03-10",
            "2025-11",
            "2025-11-14",
            "[..2025-11-14]",
            "2025-11-21",
            "[2025-11-20..]",
            "2025-11-21?",
            "[..2030]",
            "2025-11-29/2025-12-02",
            "{2025-11-10,2025-11-20}");

    /** Of what all acts share, what any rule or effect looks at. */
    private static final Set<String> COMMON =
            Set.of("by", "to", "on", "occasion", "instrument", "inReplyTo", "recalls", "references", "evidence");

    private static final List<PartyCode> PARTIES = List.of(Cast.AZE, Cast.RUS, Cast.AZE, Cast.RUS, Cast.UKR, Cast.CHE);

    private final SplittableRandom random;
    private final List<Actor> actors;
    private final RandomReferences references;
    private int index;
    private int size;

    RandomFields(SplittableRandom random, List<Actor> actors) {
        this.random = random;
        this.actors = actors;
        this.references = new RandomReferences(random);
    }

    /** From now on the fields are of one act of a filing or, where that has none, of an act that is on file. */
    void filing(Issues onFile, int index, int size) {
        this.index = index;
        this.size = size;
        references.filing(onFile, index, size);
    }

    Record filled(Class<?> type) {
        return built(
                type,
                component -> component.getType() == Particulars.class
                        ? built(Particulars.class, common -> common(common, type))
                        : value(component));
    }

    Record by(Record act, List<Actor> actors) {
        return with(act, component -> component.getName().equals("by"), ignored -> actors);
    }

    /** The same record with one or two of its fields otherwise. */
    Record changed(Record act, List<String> names) {
        List<RecordComponent> all = Arrays.stream(new Class<?>[] {act.getClass(), Particulars.class})
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(field -> field.getDeclaringRecord() == Particulars.class
                        ? COMMON.contains(field.getName())
                        : field.getType() != Particulars.class && !field.isAnnotationPresent(Wording.class))
                .toList();
        Record changed = act;
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            RecordComponent field = all.get(random.nextInt(all.size()));
            changed = with(
                    changed,
                    field::equals,
                    component -> component.getDeclaringRecord() == Particulars.class && random.nextBoolean()
                            ? common(component, act.getClass())
                            : value(component));
            names.add(field.getName());
        }
        return changed;
    }

    private Record with(Record whole, Predicate<RecordComponent> which, Change change) {
        return built(whole.getClass(), component -> {
            if (which.test(component)) {
                return change.of(component);
            }
            Object value = read(component, whole);
            return value instanceof Particulars common ? with(common, which, change) : value;
        });
    }

    private @Nullable Object common(RecordComponent field, Class<?> act) {
        return switch (field.getName()) {
            case "label" -> size == 0 ? null : "l" + index;
            case "by" -> act == Incident.class ? List.of() : actors(1 + oneIn(6));
            case "to" -> act == Incident.class ? List.of() : actors(oneIn(8));
            case "on" -> oneIn(3) > 0 ? value(field) : null;
            case "occasion" -> oneIn(4) > 0 ? value(field) : null;
            case "instrument" -> oneIn(6) > 0 ? value(field) : null;
            case "inReplyTo" -> Receipt.class.isAssignableFrom(act) || oneIn(6) > 0 ? value(field) : List.of();
            case "recalls" -> oneIn(6) > 0 ? value(field) : List.of();
            case "references" -> Instrument.class.isAssignableFrom(act) && oneIn(3) > 0 ? value(field) : null;
            case "evidence" -> oneIn(12) > 0 ? Evidence.INSTRUCTED : null;
            default -> field.getType() == List.class ? List.of() : null;
        };
    }

    private int oneIn(int chances) {
        return random.nextInt(chances) == 0 ? 1 : 0;
    }

    private @Nullable Object value(RecordComponent field) {
        boolean optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional && (field.isAnnotationPresent(Wording.class) || random.nextInt(3) == 0)) {
            return null;
        }
        return value(field.getName(), field.getGenericType(), () -> references.suiting(field));
    }

    private @Nullable Object value(String name, Type type, Supplier<@Nullable Reference> reference) {
        if (type instanceof ParameterizedType list) {
            return IntStream.range(0, random.nextInt(8) == 0 ? 0 : 1 + oneIn(3))
                    .mapToObj(i -> value(name, list.getActualTypeArguments()[0], reference))
                    .filter(value -> value != null)
                    .toList();
        }
        return switch ((Class<?>) type) {
            case Class<?> text when text == String.class -> name.equals("currency") ? "USD" : "some " + name;
            case Class<?> party when party == PartyCode.class -> one(PARTIES);
            case Class<?> actor when actor == Actor.class -> person(one(actors));
            case Class<?> named when named == Reference.class -> reference.get();
            case Class<?> day when day == Edtf.class -> Edtf.parse(one(DAYS));
            case Class<?> money when money == BigDecimal.class -> BigDecimal.TEN;
            case Class<?> number when number == Integer.class -> 1;
            case Class<?> flag when flag == Boolean.class -> random.nextBoolean();
            case Class<?> due when due == DueDate.class -> due();
            case Class<?> numbers when numbers == DocumentNumbers.class -> numbers();
            case Class<?> words when words.isEnum() -> one(List.of(words.getEnumConstants()));
            case Class<?> record -> built(record, this::value);
        };
    }

    private DueDate due() {
        var within = new DueDate.Within(1 + random.nextInt(20), one(List.of(DueDate.Count.values())), null);
        return random.nextInt(3) == 0
                ? new DueDate(null, DueDate.Basis.CUSTOM, "AZE", within)
                : DueDate.on(Edtf.parse(one(DAYS)), DueDate.Basis.STATED);
    }

    private DocumentNumbers numbers() {
        var ours = new DocumentNumber("No " + random.nextInt(8), Edtf.parse("2025-11-14"), null);
        return new DocumentNumbers(ours, null);
    }

    private List<Actor> actors(int number) {
        return IntStream.range(0, number).mapToObj(i -> one(actors)).toList();
    }

    private static Actor person(Actor actor) {
        return new Actor(actor.party(), actor.body(), actor.office(), "some person", actor.onBehalfOf());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static @Nullable Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record built(Class<?> type, Change values) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Record) constructor.newInstance(
                    Arrays.stream(components).map(values::of).toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Malformed malformed ? malformed : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a field is to hold. */
    @FunctionalInterface
    private interface Change {
        @Nullable
        Object of(RecordComponent component);
    }
}
