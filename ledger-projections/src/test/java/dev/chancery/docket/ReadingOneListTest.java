package dev.chancery.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.MarkingScheme;
import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.BareTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 reads a page of what is open in the order of an index, and no further than the page goes. */
@Tag("h2")
final class ReadingOneListTest {

    private static final int ROWS = 51;
    private static final long POSITION = 50_000;
    private static final int ENDED_SINCE = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate MIDDLE = LocalDate.of(2010, 1, 1);

    private static BareTables tables;

    /** Most of what was open is so no longer; all of that was opened before anything else, and a hundredth of it ended lately. */
    @BeforeAll
    static void fill(@TempDir Path folder) {
        tables = new BareTables(folder, new Docket(MarkingScheme.NONE));
        issues(OpenList.OPEN, IssueRows.STILL, LocalDate.of(2000, 1, 1), 1, 5_000);
        issues(OpenList.FORMERLY, POSITION - 1_000, LocalDate.of(1980, 1, 1), 10_001, 19_900);
        issues(OpenList.FORMERLY, POSITION + 1_000, LocalDate.of(1980, 1, 1), 19_901, 20_000);
        forget(tables);
    }

    private static void issues(OpenList list, long until, LocalDate opened, int first, int last) {
        tables.change("""
                INSERT INTO docket.issue (dossier, issue, from_position, until_position, from_day, until_day, kind, claimant,
                    respondent, status, is_open, on_list, contested_on, rejected, reserved, not_pursued, opened_day, has_due, due_day, last_act, sight)
                SELECT 'd' || MOD(x, 4000), x, x, %1$d, DATE '0001-01-01', DATE '9999-12-31',
                    CASE MOD(x, 3) WHEN 0 THEN 'grievance' ELSE 'demand' END,
                    CASE MOD(x, 10) WHEN 0 THEN 'AZE' WHEN 1 THEN 'RUS' ELSE 'USA' END,
                    CASE MOD(x, 10) WHEN 0 THEN 'RUS' WHEN 1 THEN 'AZE' ELSE 'MEX' END,
                    'open', TRUE, %2$d, '', FALSE, FALSE, FALSE,
                    DATEADD(DAY, MOD(x * 37, 7000), DATE '%3$s'), CASE MOD(x, 4) WHEN 0 THEN 1 ELSE 0 END,
                    CASE MOD(x, 4) WHEN 0 THEN DATEADD(DAY, MOD(x * 41, 7000), DATE '%3$s') ELSE DATE '9999-12-31' END, x, ''
                FROM SYSTEM_RANGE(%4$d, %5$d)""".formatted(until, list.number(), opened, first, last));
    }

    static void forget(BareTables tables) {
        tables.forget(
                "docket.issue",
                "dossier",
                "on_list",
                "claimant",
                "respondent",
                "kind",
                "opened_day",
                "has_due",
                "due_day");
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    private static Filter filter(@Nullable String party, @Nullable String claimant, @Nullable String kind) {
        return filter(party, claimant, kind, null);
    }

    private static Filter filter(
            @Nullable String party, @Nullable String claimant, @Nullable String kind, @Nullable Boolean overdue) {
        return new Filter(
                null,
                party == null ? null : new PartyCode(party),
                claimant == null ? null : new PartyCode(claimant),
                null,
                kind,
                null,
                overdue,
                null,
                false);
    }

    /** How many rows were looked at for a page of what is open still. */
    private static int scanned(Filter filter, LocalDate done, Sort sort, @Nullable Cursor after) {
        OpenIssueQuery query = query(filter, done, sort, after);
        return tables.scanned(query.sql(), query.parameters());
    }

    private static OpenIssueQuery query(Filter filter, LocalDate done, Sort sort, @Nullable Cursor after) {
        return new OpenIssueQuery(
                () -> OpenIssues.ask(
                        OpenIssues.listedAt(POSITION, done).in("sight", List.of("", "1/", "1,2/2")), filter, TODAY),
                filter,
                done,
                sort,
                ROWS,
                after);
    }

    private static Cursor middle() {
        return Cursor.at("issues-OPENED", MIDDLE, "d10", 10);
    }

    @Test
    void readsOfAPartyWhatThePageHolds() {
        assertThat(scanned(filter("AZE", null, null), RowDay.LAST, Sort.OPENED, null))
                .isLessThan(5 * ROWS);
        assertThat(scanned(filter("AZE", null, null), RowDay.LAST, Sort.OPENED, middle()))
                .isLessThan(5 * ROWS);
        assertThat(scanned(filter("AZE", null, null), MIDDLE, Sort.OPENED, null))
                .isLessThan(9 * ROWS);
    }

    @Test
    void readsOfAClaimantOrAKindWhatThePageHolds() {
        for (Filter filter : new Filter[] {filter(null, "AZE", null), filter(null, null, "demand")}) {
            assertThat(scanned(filter, RowDay.LAST, Sort.OPENED, null)).isLessThan(3 * ROWS);
            assertThat(scanned(filter, RowDay.LAST, Sort.OPENED, middle())).isLessThan(3 * ROWS);
        }
    }

    @Test
    void readsOfWhatIsOverdueWhatThePageHolds() {
        for (Filter filter : new Filter[] {filter(null, null, null, true), filter(null, "AZE", null, true)}) {
            assertThat(scanned(filter, RowDay.LAST, Sort.OPENED, null)).isLessThan(6 * ROWS);
            assertThat(scanned(filter, RowDay.LAST, Sort.OPENED, middle())).isLessThan(6 * ROWS);
            assertThat(scanned(filter, RowDay.LAST, Sort.DUE, null)).isLessThan(6 * ROWS);
        }
    }

    @Test
    void readsInEveryOrderWhatThePageHolds() {
        Filter all = filter(null, null, null);
        assertThat(scanned(all, RowDay.LAST, Sort.OPENED, middle())).isLessThan(3 * ROWS);
        assertThat(scanned(all, RowDay.LAST, Sort.DUE, Cursor.at("issues-DUE", MIDDLE, "d10", 10)))
                .isLessThan(3 * ROWS);
        assertThat(scanned(all, RowDay.LAST, Sort.DOSSIER, null)).isLessThan(3 * ROWS);
        assertThat(scanned(all, RowDay.LAST, Sort.DOSSIER, Cursor.at("issues-DOSSIER", "d10", 10)))
                .isLessThan(3 * ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void readsOfWhatEndedSinceThatAndOfWhatEndedBeforeNothing(Sort sort) {
        Filter all = filter(null, null, null);
        OpenIssueQuery few = query(all, RowDay.LAST, sort, null).with(ENDED_SINCE, POSITION, all);
        OpenIssueQuery many = query(all, RowDay.LAST, sort, null).with(OpenIssueQuery.FEW + 1, POSITION, all);

        assertThat(tables.scanned(few.sql(), few.parameters())).isLessThan(5 * ROWS + 6 * ENDED_SINCE);
        assertThat(listed(few)).isEqualTo(listed(many)).hasSize(ROWS).anyMatch(issue -> issue > 19_900);
        assertThat(tables.scanned(OpenIssueQuery.endedSince(), List.of(POSITION)))
                .isLessThan(2 * ENDED_SINCE);
        assertThat(tables.scanned(OpenIssueQuery.endedSince(), List.of(POSITION + 1_001)))
                .isLessThan(5);
    }

    /** Before any of the questions that are asked for a page, at a moment since which nothing had ended. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void listsAsItStoodWhatEndsWhileItIsRead(int question) {
        long now = POSITION + 2_000;
        List<IssueEntry> stood = page(now, () -> {});
        String row = "WHERE dossier = '%s' AND issue = %d"
                .formatted(stood.getFirst().dossier(), stood.getFirst().folio());
        var asked = new AtomicInteger();
        try {
            List<IssueEntry> found = page(now, () -> {
                if (asked.incrementAndGet() == question) {
                    tables.change("UPDATE docket.issue SET until_position = %d, on_list = %d %s"
                            .formatted(now + 1, OpenList.FORMERLY.number(), row));
                }
            });
            assertThat(found).isEqualTo(stood);
        } finally {
            tables.change("UPDATE docket.issue SET until_position = %d, on_list = %d %s"
                    .formatted(IssueRows.STILL, OpenList.OPEN.number(), row));
        }
    }

    private static List<IssueEntry> page(long position, Runnable before) {
        Filter all = filter(null, null, null);
        return new OpenInLedger(
                        tables.rows(before),
                        () -> OpenIssues.ask(
                                OpenIssues.listedAt(position, RowDay.LAST).in("sight", List.of("")), all, TODAY),
                        all,
                        position,
                        RowDay.LAST,
                        Sort.OPENED,
                        null)
                .list(ROWS, TODAY);
    }

    private static List<Integer> listed(OpenIssueQuery query) {
        return tables.rows(() -> {})
                .sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> row.getInt("issue"))
                .list();
    }
}
