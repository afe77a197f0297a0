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

    /** As a row says it, seen on a day. */
    static IssueEntry of(ResultSet row, LocalDate day) throws SQLException {
        boolean open = row.getBoolean("is_open");
        LocalDate opened = row.getObject("opened_day", LocalDate.class);
        LocalDate due = row.getObject("due_day", LocalDate.class);
        PartyCode claimant = new PartyCode(row.getString("claimant"));
        List<String> contestedOn = Arrays.stream(row.getString("contested_on").split(","))
                .filter(kind -> !kind.isEmpty())
                .toList();
        return new IssueEntry(
                row.getString("dossier"),
                row.getInt("issue"),
                row.getString("kind"),
                row.getString("demand_kind"),
                claimant,
                new PartyCode(row.getString("respondent")),
                row.getString("status"),
                row.getString("extent"),
                !contestedOn.isEmpty(),
                contestedOn,
                row.getBoolean("rejected"),
                row.getBoolean("reserved"),
                row.getBoolean("not_pursued"),
                row.getObject("lodged_by", Integer.class),
                row.getString("lodged_on"),
                open && due.isBefore(day),
                due(row),
                row.getString("opened_on"),
                row.getInt("last_act"),
                Math.max(0, ChronoUnit.DAYS.between(opened, day)),
                open ? List.of(claimant) : List.of(),
                Sights.isPartial(row.getString("sight")) ? true : null,
                opened,
                due);
    }

    private static @Nullable Due due(ResultSet row) throws SQLException {
        String on = row.getString("due_on");
        return on == null ? null : new Due(on, row.getString("due_basis"), row.getString("due_calendar"));
    }
}
