package dev.chancery.act;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A local time of day, kept as stated and never moved to another zone.
 */
public record TimeOfDay(
        @Meaning(value = "Hours and minutes, as HH:mm, or with seconds as HH:mm:ss.", form = TimeOfDay.FORM)
        String time,

        @Meaning("Whether the source gives it as approximate; exact unless stated.") @Nullable
        Boolean approximate,

        @Meaning("An offset or a zone by name, such as Asia/Baku; left out where the source does not say.") @Nullable
        String zone) {

    static final String FORM = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
    private static final Pattern TIME = Pattern.compile(FORM);

    public TimeOfDay {
        time = Field.text("time", time);
        if (!TIME.matcher(time).matches()) {
            throw new Malformed("time", Flaw.NO_TIME_OF_DAY.of(time));
        }
        approximate = approximate != null && approximate;
        if (zone != null) {
            try {
                ZoneId.of(zone);
            } catch (DateTimeException e) {
                throw new Malformed("zone", Flaw.NO_ZONE.of(zone));
            }
        }
    }
}
