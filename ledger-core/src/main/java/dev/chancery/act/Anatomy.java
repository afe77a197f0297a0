package dev.chancery.act;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and put together again. */
final class Anatomy {

    private static final ClassValue<Anatomy> KNOWN = new ClassValue<>() {
        @Override
        protected Anatomy computeValue(Class<?> type) {
            return new Anatomy(type);
        }
    };

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    private Anatomy(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        components = List.of(parts);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Anatomy of(Class<?> type) {
        return KNOWN.get(type);
    }

    List<RecordComponent> components() {
        return components;
    }

    static @Nullable Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same record with each part as the change makes it. */
    Record rebuilt(Record from, Change change) {
        Object[] values = components.stream()
                .map(component -> change.of(component, read(component, from)))
                .toArray();
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What becomes of a part. */
    @FunctionalInterface
    interface Change {
        @Nullable
        Object of(RecordComponent component, @Nullable Object value);
    }
}
