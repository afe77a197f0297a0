package dev.chancery.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.MarkingScheme;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.BareTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 reads what is open in a dossier, and what changed in it, without what was closed long ago. */
@Tag("h2")
final class ReadingOneDossierTest {

    private static final int ISSUES = 3_000;
    private static final int OPEN = ISSUES / 100;
    private static final int ROWS = 10;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final List<String> SIGHTS = List.of("", "1/", "1,2/2");

    private static BareTables tables;

    /** Each issue is opened at its position, and all but a few are closed ten positions later; they lie in one dossier. */
    @BeforeAll
    static void fill(@TempDir Path folder) {
        tables = new BareTables(folder, new Docket(MarkingScheme.NONE));
        for (String row : List.of(
                "x, CASE MOD(x, 100) WHEN 0 THEN 9223372036854775807 ELSE x + 10 END, TRUE, 1 FROM SYSTEM_RANGE(1, "
                        + ISSUES + ")",
                "x + 10, 9223372036854775807, FALSE, 0 FROM SYSTEM_RANGE(1, " + ISSUES + ") WHERE MOD(x, 100) <> 0")) {
            tables.change("""
                    INSERT INTO docket.issue (dossier, issue, sight, from_day, until_day, kind, claimant, respondent, status,
                        contested_on, rejected, reserved, not_pursued, opened_day, has_due, due_day, last_act,
                        from_position, until_position, is_open, on_list)
                    SELECT 'd', x, '', DATE '0001-01-01', DATE '9999-12-31', 'demand', 'AZE', 'RUS', 'open', '', FALSE, FALSE,
                        FALSE, DATEADD(DAY, x, DATE '2000-01-01'), 0, DATE '9999-12-31', x,""" + " " + row);
        }
        tables.change("INSERT INTO docket.standing (dossier, sight, from_position, open_issues, oldest)"
                + " SELECT 'd', '', x, 10, DATE '2000-01-01' FROM SYSTEM_RANGE(1, " + ISSUES + ")");
        ReadingOneListTest.forget(tables);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    private static Conditions openAt(long position) {
        return DossierIssues.open(position, RowDay.LAST, SIGHTS);
    }

    private static int counted(long position) {
        Conditions open = openAt(position);
        return tables.scanned(
                DossierIssues.counted(2, open),
                Stream.concat(Stream.of("d", "e"), open.parameters().stream()).toList());
    }

    @Test
    void looksUpWhatWasOpenSinceTheLastChange() {
        assertThat(tables.scanned(DossierIssues.kept(2), List.of("d", "", "e", "", ISSUES / 2)))
                .isBetween(2, 12);
    }

    @Test
    void countsWhatIsOpenAndNothingElse() {
        assertThat(counted(ISSUES + 100)).isBetween(OPEN, 3 * OPEN);
    }

    private static OpenInDossier open(Runnable before) {
        var filter = new OpenIssues.Filter("d", null, null, null, null, null, null, null, false);
        return new OpenInDossier(
                tables.rows(before),
                () -> OpenIssues.ask(OpenIssues.at(ISSUES + 100, RowDay.LAST).in("sight", SIGHTS), filter, TODAY),
                filter,
                null);
    }

    @Test
    void listsWhatAPageHolds() {
        OpenInDossier open = open(() -> {});

        assertThat(tables.scanned(open.sql(ROWS), open.parameters())).isBetween(ROWS, 3 * ROWS);
    }

    @Test
    void listsAnIssueOnceThatIsClosedMeanwhile() {
        String row = "WHERE dossier = 'd' AND issue = 100 AND is_open";
        var asked = new AtomicInteger();
        try {
            List<IssueEntry> found = open(() -> {
                        if (asked.incrementAndGet() == 2) {
                            tables.change("UPDATE docket.issue SET until_position = " + (ISSUES + 200) + " " + row);
                        }
                    })
                    .list(2 * OPEN, TODAY);

            assertThat(found).extracting(IssueEntry::folio).hasSize(OPEN).doesNotHaveDuplicates();
            assertThat(asked).hasValueGreaterThan(2);
        } finally {
            tables.change("UPDATE docket.issue SET until_position = 9223372036854775807 " + row);
        }
    }

    @Test
    void listsAllIssuesAPageAtATime() {
        for (int after : List.of(0, 1_500)) {
            Conditions further = OpenIssues.at(ISSUES + 100, RowDay.LAST)
                    .in("sight", SIGHTS)
                    .and("dossier = ?", "d")
                    .and("issue >= ?", after);

            assertThat(tables.scanned(OpenIssues.inDossiers(further, Sort.DOSSIER, ROWS), further.parameters()))
                    .isBetween(ROWS, 5 * ROWS);
        }
    }

    @Test
    void findsOneAlongTheKey() {
        Conditions one = OpenIssues.at(ISSUES + 100, RowDay.LAST)
                .in("sight", SIGHTS)
                .and("dossier = ? AND issue = ?", "d", 1_500);

        assertThat(tables.scanned(DossierIssues.allOf(one) + " ORDER BY " + DossierIssues.BY_ISSUE, one.parameters()))
                .isBetween(1, 5);
    }

    @Test
    void readsWhatEndedAndNothingElse() {
        List<Conditions> ended = IssueChanges.ended("d", SIGHTS, 1_500, 1_505);

        assertThat(tables.scanned(
                        IssueChanges.anyOf(ended),
                        ended.stream()
                                .flatMap(each -> each.parameters().stream())
                                .toList()))
                .isBetween(6, 30);
    }

    @Test
    void readsWhatBeganAndNothingElse() {
        Conditions begun = IssueChanges.begun("d", SIGHTS, 1_500, 1_505);

        assertThat(tables.scanned(DossierIssues.allOf(begun), begun.parameters()))
                .isBetween(6, 30);
    }
}
