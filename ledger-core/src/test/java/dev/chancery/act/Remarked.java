package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/** Acts that differ from others in nothing but their marking. */
public final class Remarked {

    private Remarked() {}

    public static Act as(@Nullable Marking marking, Act act) {
        return (Act) Anatomy.of(act.getClass())
                .rebuilt(
                        (Record) act,
                        (part, value) -> value instanceof Particulars common ? as(marking, common) : value);
    }

    private static Record as(@Nullable Marking marking, Particulars common) {
        return Anatomy.of(Particulars.class)
                .rebuilt(common, (part, value) -> part.getName().equals("marking") ? marking : value);
    }
}
