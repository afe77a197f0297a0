package dev.chancery.docket;

import static java.util.stream.Collectors.joining;

import dev.chancery.act.DueDate;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Timeline;
import dev.chancery.issue.Timeline.Spell;
import dev.chancery.issue.Timeline.Turned;
import dev.chancery.paging.RowDay;
import dev.chancery.store.Envelope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the docket: each says how an issue stood from one position until another, and from one day until another. */
final class IssueRows {

    /** The position until which a row holds that holds still. */
    static final long STILL = Long.MAX_VALUE;

    private final JdbcClient rows;

    IssueRows(JdbcClient rows) {
        this.rows = rows;
    }

    void clear() {
        rows.sql("DELETE FROM docket_issue").update();
    }

    /** Writes how the issue stands, on every day, from an event on; once, however often it is told. */
    void write(Envelope envelope, int issue, Turned turned) {
        if (isWritten(envelope, issue)) {
            return;
        }
        LocalDate from = RowDay.of(turned.from());
        LocalDate began = running(envelope.dossier(), issue, from);
        rows.sql("""
                        UPDATE docket_issue SET until_position = ?
                        WHERE dossier = ? AND issue = ? AND until_position = ? AND until_day > ?""")
                .params(envelope.position(), envelope.dossier(), issue, STILL, from)
                .update();
        turned.timeline().spells(issue, turned.from(), began).forEach(spell -> insert(envelope, spell));
    }

    /** The first day of the spell that is written as running into a day, where one is. */
    private @Nullable LocalDate running(String dossier, int issue, LocalDate day) {
        return rows.sql("""
                        SELECT from_day FROM docket_issue
                        WHERE dossier = ? AND issue = ? AND until_position = ? AND from_day < ? AND until_day > ?""")
                .params(dossier, issue, STILL, day, day)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private void insert(Envelope envelope, Spell spell) {
        LocalDate from = RowDay.of(spell.from());
        LocalDate until = spell.until().equals(Timeline.ALWAYS) ? RowDay.NONE : RowDay.of(spell.until());
        if (!from.isBefore(until)) {
            return; // it began and ended beyond the days that rows have
        }
        Issue issue = spell.issue();
        Edtf opened = issue.openedOn();
        Edtf lodged = issue.standing().lodgedOn();
        DueDate due = issue.dueBy();
        rows.sql("""
                        INSERT INTO docket_issue (dossier, issue, from_position, until_position, from_day, until_day,
                            kind, demand_kind, claimant, respondent, status, is_open, extent, contested_on, rejected,
                            reserved, lodged_by, lodged_on, opened_on, opened_day, due_on, due_day, due_basis,
                            due_calendar, last_act)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(envelope.dossier())
                .param(issue.folio())
                .param(envelope.position())
                .param(STILL)
                .param(from)
                .param(until)
                .param(StoredNames.of(issue.kind()))
                .param(name(issue.demandKind()))
                .param(issue.claimant().code())
                .param(issue.respondent().code())
                .param(StoredNames.of(issue.status()))
                .param(issue.isOpen())
                .param(name(issue.standing().extent()))
                .param(issue.standing().contestedOn().stream()
                        .map(StoredNames::of)
                        .collect(joining(",")))
                .param(issue.standing().rejected())
                .param(issue.standing().reserved())
                .param(issue.standing().lodgedBy())
                .param(lodged == null ? null : lodged.text())
                .param(opened == null ? null : opened.text())
                .param(RowDay.of(spell.openedDay()))
                .param(due == null ? null : due.on().text())
                .param(dueDay(due))
                .param(due == null ? null : name(due.basis()))
                .param(due == null ? null : due.calendar())
                .param(issue.lastAct())
                .update();
    }

    private boolean isWritten(Envelope envelope, int issue) {
        return rows.sql("SELECT COUNT(*) FROM docket_issue WHERE dossier = ? AND issue = ? AND from_position >= ?")
                        .params(envelope.dossier(), issue, envelope.position())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable LocalDate dueDay(@Nullable DueDate due) {
        LocalDate latest = due == null ? null : due.on().latest();
        return latest == null ? null : RowDay.of(latest);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : StoredNames.of(constant);
    }
}
