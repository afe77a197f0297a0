package dev.chancery.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.archive.LedgerJson;
import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.gate.View;
import dev.chancery.paging.RowDay;
import dev.chancery.party.People;
import dev.chancery.position.Commitments;
import dev.chancery.position.PositionEntry;
import dev.chancery.position.Positions;
import dev.chancery.register.AsOf;
import dev.chancery.register.Chronology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a dossier and of the whole ledger, now and again later about now: every answer word for word. */
final class Questions {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2022, 3, 10),
            LocalDate.of(2025, 11, 14),
            LocalDate.of(2025, 11, 29),
            LocalDate.of(2025, 12, 10),
            RowDay.LAST);

    private static final Filter OPEN = new Filter(null, null, null, null, null, null, null, null, false);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int ALL = 500;
    private static final int FEW = 3;
    private static final JsonMapper JSON = LedgerJson.archive();

    private final OpenIssues issues;
    private final DossierIssues ofDossier;
    private final Chronology acts;
    private final Positions positions;
    private final Commitments commitments;

    Questions(RandomRegistry registry) {
        issues = new OpenIssues(registry.docket.rows());
        ofDossier = new DossierIssues(registry.docket.rows());
        acts = new Chronology(registry.register.rows(), People.onFile());
        positions = new Positions(registry.position.rows());
        commitments = new Commitments(registry.position.rows());
    }

    List<String> ask(String dossier, long position) {
        var answers = new ArrayList<String>();
        for (LocalDate day : DAYS) {
            answers.add(told(
                    "issues",
                    day,
                    issues.list(View.WHOLE, Filter.of(dossier), position, day, TODAY, Sort.DOSSIER, ALL, null)
                            .items()));
            answers.add(told(
                    "open",
                    day,
                    issues.list(View.WHOLE, OPEN, position, day, TODAY, Sort.OPENED, ALL, null)
                            .items()));
            answers.add(told(
                    "open in it",
                    day,
                    issues.list(View.WHOLE, openIn(dossier), position, day, TODAY, Sort.OPENED, FEW, null)
                            .items()));
            assertThat(ofDossier.count(View.WHOLE, dossier, position, day))
                    .as("open in %s at %d by %s", dossier, position, day)
                    .isEqualTo(issues.list(View.WHOLE, openIn(dossier), position, day, TODAY, Sort.DOSSIER, ALL, null)
                            .items()
                            .size());
            answers.add(told("number open", day, List.of(ofDossier.count(View.WHOLE, dossier, position, day))));
        }
        for (LocalDate day : List.of(DAYS.get(1), RowDay.LAST)) {
            answers.add(told(
                    "acts",
                    day,
                    acts.list(
                                    dossier,
                                    new Chronology.Filter(null, null, null, null, null, true),
                                    Chronology.Order.OCCURRED,
                                    new AsOf(position, day, View.WHOLE),
                                    ALL,
                                    null)
                            .items()));
            answers.add(told(
                    "positions",
                    day,
                    positions
                            .list(View.WHOLE, dossier, new Positions.Filter(null, null, null), position, day, ALL, null)
                            .items()));
            answers.add(told(
                    "commitments",
                    day,
                    commitments
                            .list(View.WHOLE, dossier, new Commitments.Filter(null, null), position, day, ALL, null)
                            .items()));
        }
        return answers;
    }

    /** What was said of each act, by folio. */
    Map<Integer, List<PositionEntry>> said(String dossier, long position) {
        return positions
                .list(View.WHOLE, dossier, new Positions.Filter(null, null, null), position, RowDay.LAST, ALL, null)
                .items()
                .stream()
                .collect(Collectors.groupingBy(PositionEntry::about));
    }

    /** The acts of which anything was said otherwise. */
    Set<Integer> saidOtherwise(String dossier, long before, long after) {
        return positions.saidOtherwise(dossier, before, after);
    }

    private static Filter openIn(String dossier) {
        return new Filter(dossier, null, null, null, null, null, null, null, false);
    }

    private static String told(String what, LocalDate day, List<?> items) {
        return what + " by " + day + ": " + JSON.writeValueAsString(items);
    }
}
