package dev.chancery.docket;

import static java.util.stream.Collectors.joining;

import dev.chancery.act.DueDate;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Timeline.Spell;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.Batch;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the docket: how an issue stood from one position until another, and from one day until another. */
final class IssueRow {

    /** The position until which a row holds that holds still. */
    static final long STILL = Long.MAX_VALUE;

    private final String dossier;
    private final int issue;
    private final long fromPosition;
    private final LocalDate fromDay;
    private final LocalDate untilDay;
    private @Nullable Spell unwritten;
    private long untilPosition = STILL;

    IssueRow(String dossier, long fromPosition, LocalDate fromDay, LocalDate untilDay, Spell spell) {
        this.dossier = dossier;
        this.issue = spell.issue().folio();
        this.fromPosition = fromPosition;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
        this.unwritten = spell;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate untilDay() {
        return untilDay;
    }

    void endAt(long position) {
        untilPosition = position;
    }

    boolean isWritten() {
        return unwritten == null;
    }

    void markWritten() {
        unwritten = null;
    }

    void end(Batch batch) {
        batch.add("""
                UPDATE docket.issue SET until_position = ?
                WHERE dossier = ? AND issue = ? AND from_position = ? AND from_day = ?""", untilPosition, dossier, issue, fromPosition, fromDay);
    }

    void insert(Batch batch) {
        Spell spell = unwritten;
        if (spell == null) {
            return;
        }
        Issue stood = spell.issue();
        Edtf opened = stood.openedOn();
        Edtf lodged = stood.standing().lodgedOn();
        DueDate due = stood.dueBy();
        batch.add(
                """
                INSERT INTO docket.issue (dossier, issue, from_position, until_position, from_day, until_day, kind,
                    demand_kind, claimant, respondent, status, is_open, extent, contested_on, rejected, reserved,
                    not_pursued, lodged_by, lodged_on, opened_on, opened_day, due_on, due_day, due_basis, due_calendar,
                    last_act)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                dossier,
                issue,
                fromPosition,
                untilPosition,
                fromDay,
                untilDay,
                StoredNames.of(stood.kind()),
                name(stood.demandKind()),
                stood.claimant().code(),
                stood.respondent().code(),
                StoredNames.of(stood.status()),
                stood.isOpen(),
                name(stood.standing().extent()),
                stood.standing().contestedOn().stream().map(StoredNames::of).collect(joining(",")),
                stood.standing().rejected(),
                stood.standing().reserved(),
                stood.standing().notPursued(),
                stood.standing().lodgedBy(),
                lodged == null ? null : lodged.text(),
                opened == null ? null : opened.text(),
                RowDay.of(spell.openedDay()),
                due == null || due.on() == null ? null : due.on().text(),
                dueDay(due),
                due == null ? null : name(due.basis()),
                due == null ? null : due.calendar(),
                stood.lastAct());
        markWritten();
    }

    private static LocalDate dueDay(@Nullable DueDate due) {
        LocalDate latest = due == null || due.on() == null ? null : due.on().latest();
        return latest == null ? RowDay.NONE : RowDay.of(latest);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : StoredNames.of(constant);
    }
}
