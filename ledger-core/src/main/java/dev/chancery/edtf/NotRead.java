package dev.chancery.edtf;

import dev.chancery.edtf.WrittenDate.Unreadable;
import dev.chancery.edtf.WrittenDate.Why;
import java.util.List;

/** A written date that cannot be read one way; another way may be found. */
final class NotRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient List<String> of;

    NotRead(Why why, String... of) {
        super(why.name(), null, false, false);
        this.why = why;
        this.of = List.of(of);
    }

    Why why() {
        return why;
    }

    Unreadable answer() {
        return new Unreadable(why, of);
    }

    /** What says more of what is wrong; of two that say as much the first. */
    static NotRead moreTelling(NotRead one, NotRead other) {
        return other.why.compareTo(one.why) < 0 ? other : one;
    }
}
