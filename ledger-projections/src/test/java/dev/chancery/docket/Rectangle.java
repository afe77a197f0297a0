package dev.chancery.docket;

import dev.chancery.act.DueDate;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Standing;
import dev.chancery.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the docket: from which position until which and from which day until which an issue stood so. */
record Rectangle(
        String dossier,
        String sight,
        int folio,
        long fromPosition,
        long untilPosition,
        LocalDate fromDay,
        LocalDate untilDay,
        String issue) {

    /** All rows of the docket as they lie, by dossier, then issue. */
    static Map<String, List<Rectangle>> all(Rows rows) {
        return rows
                .sql("SELECT * FROM docket.issue ORDER BY dossier, issue, from_position, from_day")
                .query((row, number) -> of(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rectangle::dossier));
    }

    private static Rectangle of(ResultSet row) throws SQLException {
        var told = new StringBuilder();
        for (String column : List.of(
                "issue",
                "kind",
                "demand_kind",
                "claimant",
                "respondent",
                "status",
                "is_open",
                "extent",
                "contested_on",
                "rejected",
                "reserved",
                "not_pursued",
                "lodged_by",
                "lodged_on",
                "opened_on",
                "due_on",
                "due_basis",
                "due_calendar",
                "last_act")) {
            told.append(String.valueOf(row.getObject(column)).toLowerCase(Locale.ROOT))
                    .append(' ');
        }
        return new Rectangle(
                row.getString("dossier"),
                row.getString("sight"),
                row.getInt("issue"),
                row.getLong("from_position"),
                row.getLong("until_position"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                told.toString());
    }

    /** The issue as its row tells it. */
    static String told(Issue issue) {
        Standing standing = issue.standing();
        DueDate due = issue.dueBy();
        var told = new StringBuilder();
        for (Object value : new Object[] {
            issue.folio(),
            name(issue.kind()),
            name(issue.demandKind()),
            issue.claimant().code(),
            issue.respondent().code(),
            name(issue.status()),
            issue.isOpen(),
            name(standing.extent()),
            standing.contestedOn().stream().map(StoredNames::of).collect(Collectors.joining(",")),
            standing.rejected(),
            standing.reserved(),
            standing.notPursued(),
            String.valueOf(standing.lodgedBy()),
            text(standing.lodgedOn()),
            text(issue.openedOn()),
            due == null ? "null" : text(due.on()),
            due == null ? "null" : name(due.basis()),
            due == null ? "null" : String.valueOf(due.calendar()),
            issue.lastAct()
        }) {
            told.append(value.toString().toLowerCase(Locale.ROOT)).append(' ');
        }
        return told.toString();
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "null" : StoredNames.of(constant);
    }

    private static String text(@Nullable Edtf date) {
        return date == null ? "null" : date.text();
    }

    boolean holdsAt(long position) {
        return fromPosition <= position && position < untilPosition;
    }

    boolean holdsOn(LocalDate day) {
        return !fromDay.isAfter(day) && day.isBefore(untilDay);
    }

    boolean isEmpty() {
        return fromPosition >= untilPosition || !fromDay.isBefore(untilDay);
    }

    boolean overlaps(Rectangle other) {
        return folio == other.folio
                && fromPosition < other.untilPosition
                && other.fromPosition < untilPosition
                && fromDay.isBefore(other.untilDay)
                && other.fromDay.isBefore(untilDay);
    }
}
