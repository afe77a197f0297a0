package dev.chancery.docket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.chancery.party.PartyCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it stood at a position, seen on a day.
 *
 * @param folio the act that opened it
 * @param contested whether anyone contests it, with the kinds
 * @param notPursued whether the claimant has marked it as moot; it is open all the same
 * @param lodgedOn when the claimant first invoked it by a dated protest
 * @param overdue whether its due date had passed on that day without its being closed
 * @param openedOn as the act that opened it is dated; absent where it is not
 * @param ageDays days from its opening, or its recording where undated, to the day asked about; 0 at least
 * @param closableBy who can close it alone; nobody where it is closed
 * @param partial true where acts of its dossier are withheld, by which it may stand otherwise
 */
public record IssueEntry(
        String dossier,
        int folio,
        String kind,
        @Nullable String demandKind,
        PartyCode claimant,
        PartyCode respondent,
        String status,
        @Nullable String extent,
        boolean contested,
        List<String> contestedOn,
        boolean rejected,
        boolean reserved,
        boolean notPursued,
        @Nullable Integer lodgedBy,
        @Nullable String lodgedOn,
        boolean overdue,
        @Nullable Due dueBy,
        @Nullable String openedOn,
        int lastAct,
        long ageDays,
        List<PartyCode> closableBy,
        @Nullable Boolean partial,
        @JsonIgnore LocalDate openedDay,
        @JsonIgnore LocalDate dueDay) {

    /** By when an answer is asked for, as the demand says it. */
    public record Due(String on, String basis, @Nullable String calendar) {}

    /** By their numbers, since H2 takes long to find them by their names. */
    static final String COLUMNS =
            "dossier, issue, kind, demand_kind, claimant, respondent, status, extent, contested_on, rejected,"
                    + " reserved, not_pursued, lodged_by, lodged_on, opened_on, last_act, sight, is_open, opened_day, due_day, due_on,"
                    + " due_basis, due_calendar";

    /** As a row of these columns says it, seen on a day. */
    static IssueEntry of(ResultSet row, LocalDate day) throws SQLException {
        boolean open = row.getBoolean(18);
        LocalDate opened = row.getObject(19, LocalDate.class);
        LocalDate due = row.getObject(20, LocalDate.class);
        PartyCode claimant = new PartyCode(row.getString(5));
        List<String> contestedOn = Arrays.stream(row.getString(9).split(","))
                .filter(kind -> !kind.isEmpty())
                .toList();
        return new IssueEntry(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                claimant,
                new PartyCode(row.getString(6)),
                row.getString(7),
                row.getString(8),
                !contestedOn.isEmpty(),
                contestedOn,
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getObject(13, Integer.class),
                row.getString(14),
                open && due.isBefore(day),
                due(row),
                row.getString(15),
                row.getInt(16),
                Math.max(0, ChronoUnit.DAYS.between(opened, day)),
                open ? List.of(claimant) : List.of(),
                Sights.isPartial(row.getString(17)) ? true : null,
                opened,
                due);
    }

    private static @Nullable Due due(ResultSet row) throws SQLException {
        String on = row.getString(21);
        return on == null ? null : new Due(on, row.getString(22), row.getString(23));
    }
}
