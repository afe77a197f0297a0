package dev.chancery.position;

import dev.chancery.edtf.Edtf;
import dev.chancery.paging.RowDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The act that rows are written of.
 *
 * @param position from which they hold
 * @param validDay the day on which it counts as done
 */
record Entry(
        String dossier, int act, long position, @Nullable Edtf on, LocalDate validDay) {

    /** The position until which a row holds that holds still. */
    static final long STILL = Long.MAX_VALUE;

    @Nullable
    String statedOn() {
        return on == null ? null : on.text();
    }

    LocalDate sortDay() {
        return on == null ? RowDay.NONE : RowDay.of(on.sortDay());
    }
}
