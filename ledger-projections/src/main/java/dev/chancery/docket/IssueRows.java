package dev.chancery.docket;

import static java.util.stream.Collectors.joining;

import dev.chancery.act.DueDate;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Spell;
import dev.chancery.issue.Standing;
import dev.chancery.issue.Timeline;
import dev.chancery.issue.Turned;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.Batch;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the docket: each says how an issue stood from one position until another, and from one day until another.
 *
 * <p>What begins is kept back until all is sent, so that what ends before then is written with its end.
 */
final class IssueRows {

    /** The position until which a row holds that holds still. */
    static final long STILL = Long.MAX_VALUE;

    private final Batch batch;
    private final Sights sights;
    private final Map<String, Map<Key, Begun>> begun = new LinkedHashMap<>();

    private final Map<String, List<Counted>> counted = new LinkedHashMap<>();

    IssueRows(Rows rows) {
        this.batch = new Batch(rows);
        this.sights = new Sights(rows);
    }

    private record Key(String dossier, String sight, int issue, long fromPosition, LocalDate fromDay) {}

    private record Counted(String sight, long position, Tally.Count open) {}

    private record Begun(Spell spell, LocalDate untilDay, long untilPosition) {}

    /**
     * Writes what an event has changed, for those who see it so.
     *
     * @param open what is open since then; absent where as much is as before
     */
    void write(String dossier, Timelines.Sight seen, long position, List<Turned> turned, Tally.@Nullable Count open) {
        if (turned.isEmpty()) {
            return;
        }
        String sight = sights.text(seen, batch);
        if (open != null) {
            counted.computeIfAbsent(dossier, first -> new ArrayList<>()).add(new Counted(sight, position, open));
        }
        Map<Key, Begun> ofDossier = begun.computeIfAbsent(dossier, first -> new LinkedHashMap<>());
        for (Turned each : turned) {
            each.ended().stream()
                    .filter(IssueRows::hasRow)
                    .forEach(spell -> end(ofDossier, key(dossier, sight, spell), position));
            each.begun().stream()
                    .filter(IssueRows::hasRow)
                    .forEach(spell ->
                            ofDossier.put(key(dossier, sight, spell), new Begun(spell, untilDay(spell), STILL)));
        }
    }

    /** Takes away everything that has been written of a dossier, which is to be seen in these ways from now on. */
    void drop(String dossier, Set<Timelines.Sight> seen) {
        seen.forEach(sight -> sights.text(sight, batch));
        begun.remove(dossier);
        counted.remove(dossier);
        batch.add("DELETE FROM docket.issue WHERE dossier = ?", dossier);
        batch.add("DELETE FROM docket.standing WHERE dossier = ?", dossier);
    }

    /** Not what began and ended beyond the days that rows have. */
    private static boolean hasRow(Spell spell) {
        return RowDay.of(spell.from()).isBefore(untilDay(spell));
    }

    private static LocalDate untilDay(Spell spell) {
        return spell.until().equals(Timeline.ALWAYS) ? RowDay.NONE : RowDay.of(spell.until());
    }

    private static Key key(String dossier, String sight, Spell spell) {
        return new Key(dossier, sight, spell.issue().folio(), spell.since(), RowDay.of(spell.from()));
    }

    private void end(Map<Key, Begun> ofDossier, Key key, long position) {
        Begun unwritten = ofDossier.get(key);
        if (unwritten != null) {
            ofDossier.put(key, new Begun(unwritten.spell(), unwritten.untilDay(), position));
        } else {
            batch.add(
                    """
                    UPDATE docket.issue SET until_position = ?, on_list = CASE WHEN is_open THEN ? ELSE on_list END
                    WHERE dossier = ? AND issue = ? AND from_position = ? AND from_day = ? AND sight = ?""",
                    position,
                    OpenList.FORMERLY.number(),
                    key.dossier(),
                    key.issue(),
                    key.fromPosition(),
                    key.fromDay(),
                    key.sight());
        }
    }

    void send() {
        begun.values().forEach(ofDossier -> ofDossier.forEach(this::insert));
        begun.clear();
        counted.forEach((dossier, counts) -> counts.forEach(each -> batch.add(
                "INSERT INTO docket.standing (dossier, sight, from_position, open_issues, oldest) VALUES (?, ?, ?, ?, ?)",
                dossier,
                each.sight(),
                each.position(),
                each.open().open(),
                each.open().oldest())));
        counted.clear();
        batch.send();
    }

    void clear() {
        begun.clear();
        counted.clear();
        sights.clear();
        batch.clear();
    }

    private void insert(Key key, Begun row) {
        Issue issue = row.spell().issue();
        Standing standing = issue.standing();
        DueDate due = issue.dueBy();
        batch.add(
                """
                INSERT INTO docket.issue (dossier, sight, issue, from_position, until_position, from_day, until_day, kind,
                    demand_kind, claimant, respondent, status, is_open, on_list, extent, contested_on, rejected,
                    reserved, not_pursued, lodged_by, lodged_on, opened_on, opened_day, has_due, due_on, due_day, due_basis,
                    due_calendar, last_act)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                key.dossier(),
                key.sight(),
                key.issue(),
                key.fromPosition(),
                row.untilPosition(),
                key.fromDay(),
                row.untilDay(),
                StoredNames.of(issue.kind()),
                name(issue.demandKind()),
                issue.claimant().code(),
                issue.respondent().code(),
                StoredNames.of(issue.status()),
                issue.isOpen(),
                list(issue, row).number(),
                name(standing.extent()),
                standing.contestedOn().stream().map(StoredNames::of).collect(joining(",")),
                standing.rejected(),
                standing.reserved(),
                standing.notPursued(),
                standing.lodgedBy(),
                text(standing.lodgedOn()),
                text(issue.openedOn()),
                RowDay.of(row.spell().openedDay()),
                dueDay(due).equals(RowDay.NONE) ? 0 : 1,
                text(due == null ? null : due.on()),
                dueDay(due),
                name(due == null ? null : due.basis()),
                due == null ? null : due.calendar(),
                issue.lastAct());
    }

    private static OpenList list(Issue issue, Begun row) {
        if (!issue.isOpen()) {
            return OpenList.CLOSED;
        }
        if (row.untilPosition() != STILL) {
            return OpenList.FORMERLY;
        }
        return row.untilDay().equals(RowDay.NONE) ? OpenList.OPEN : OpenList.UNTIL_A_DAY;
    }

    private static LocalDate dueDay(@Nullable DueDate due) {
        LocalDate latest = due == null || due.on() == null ? null : due.on().latest();
        return latest == null ? RowDay.NONE : RowDay.of(latest);
    }

    private static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : date.text();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : StoredNames.of(constant);
    }
}
