package dev.chancery.dossier;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.chancery.party.Parties;
import dev.chancery.party.Party;
import dev.chancery.party.PartyCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A named calendar: which days a State's offices work. {@code weekdays} is every Monday to Friday.
 *
 * <p>Public holidays are those that Jollyday knows; of a State that it does not know there is no calendar, rather than a
 * guess. Weekends are Saturday and Sunday but where the Unicode CLDR says otherwise.
 */
final class WorkingDays {

    static final String WEEKDAYS = "weekdays";

    private static final Set<DayOfWeek> WEEKEND = Set.of(SATURDAY, SUNDAY);
    private static final Map<String, Set<DayOfWeek>> OTHER_WEEKENDS =
            Map.of("EG", Set.of(FRIDAY, SATURDAY), "SA", Set.of(FRIDAY, SATURDAY), "IN", Set.of(SUNDAY));

    private final Set<DayOfWeek> weekend;
    private final Predicate<LocalDate> holiday;

    private WorkingDays(Set<DayOfWeek> weekend, Predicate<LocalDate> holiday) {
        this.weekend = weekend;
        this.holiday = holiday;
    }

    /** The calendar of that name: {@link #WEEKDAYS}, or the code of a State whose holidays are known. */
    static Optional<WorkingDays> named(String name, Parties parties) {
        if (name.equals(WEEKDAYS)) {
            return Optional.of(new WorkingDays(WEEKEND, day -> false));
        }
        return country(name, parties)
                .filter(country ->
                        HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase))
                .map(country -> {
                    HolidayManager holidays =
                            HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
                    return new WorkingDays(
                            OTHER_WEEKENDS.getOrDefault(country, WEEKEND),
                            day -> holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY));
                });
    }

    private static Optional<String> country(String code, Parties parties) {
        try {
            return parties.find(new PartyCode(code)).flatMap(Party::alpha2);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The day that is so many working days later; the first day is not one of them. */
    LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!weekend.contains(day.getDayOfWeek()) && !holiday.test(day)) {
                left--;
            }
        }
        return day;
    }
}
