package dev.chancery.act;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act without its {@link Wording}: what the rules need of it, and nothing that was said.
 *
 * <p>What must not be missing is replaced by an ellipsis.
 */
public final class Gist {

    private static final String LEFT_OUT = "…";

    private Gist() {}

    public static Act of(Act act) {
        return (Act) of((Record) act);
    }

    private static Record of(Record whole) {
        return Anatomy.of(whole.getClass()).rebuilt(whole, Gist::kept);
    }

    private static @Nullable Object kept(RecordComponent component, @Nullable Object value) {
        if (value instanceof Particulars common) {
            return of(common);
        }
        if (!component.isAnnotationPresent(Wording.class)) {
            return value;
        }
        return switch (value) {
            case null -> null;
            case String ignored -> LEFT_OUT;
            case List<?> ignored -> List.of();
            default -> null;
        };
    }
}
