package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Particulars;
import dev.chancery.act.Wording;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is marked as wording can be left out of an act, or a text shortened, and the act is still one. */
class WordingTest {

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void canBeLeftOut(Class<?> type) throws ReflectiveOperationException {
        Record whole = Approved.read(type);
        Record bare = without(whole);
        assertThat(Citations.of((Act) bare)).isEqualTo(Citations.of((Act) whole));
    }

    private static Record without(Record whole) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = components[i].getAccessor().invoke(whole);
            if (value instanceof Particulars common) {
                values[i] = without(common);
            } else {
                values[i] = components[i].isAnnotationPresent(Wording.class) ? bare(components[i].getType()) : value;
            }
        }
        return whole.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static @Nullable Object bare(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        return type == String.class ? "…" : null;
    }
}
