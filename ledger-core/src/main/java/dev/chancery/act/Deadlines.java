package dev.chancery.act;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The due date that an act sets, wherever in it that stands. */
public final class Deadlines {

    private Deadlines() {}

    public static Optional<DueDate> of(Act act) {
        return Anatomy.of(act.getClass()).components().stream()
                .map(component -> Anatomy.read(component, (Record) act))
                .filter(DueDate.class::isInstance)
                .map(DueDate.class::cast)
                .findFirst();
    }

    /** The same act with another due date. */
    public static Act changed(Act act, UnaryOperator<DueDate> change) {
        return (Act) Anatomy.of(act.getClass())
                .rebuilt((Record) act, (component, value) -> value instanceof DueDate due ? change.apply(due) : value);
    }
}
