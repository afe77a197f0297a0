package dev.chancery.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act puts on the list of what is open: an issue of its own, or grievances that stand there and that it
 * lodges, or nothing.
 */
record Lodgement(@Nullable Issue own, List<Integer> lodged) {

    static final Lodgement NONE = new Lodgement(null, List.of());

    static Lodgement of(Issue own) {
        return new Lodgement(own, List.of());
    }
}
