package dev.chancery.docket;

import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed in the issues of a dossier from one position to another. */
public final class IssueChanges {

    private final Rows rows;

    public IssueChanges(Rows rows) {
        this.rows = rows;
    }

    /**
     * An issue before and after some events.
     *
     * @param before absent where they opened it
     * @param after absent where the issue is no more, since what opened it was struck out
     */
    public record Change(
            @Nullable IssueEntry before, @Nullable IssueEntry after) {

        public IssueEntry either() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    /**
     * What changed in the issues of a dossier, by folio, from the event at one position to that at another; as seen on a day.
     *
     * @param from inclusive
     * @param to inclusive
     */
    public List<Change> between(View view, String dossier, long from, long to, LocalDate day) {
        return Sights.read(rows, view, sights -> {
            List<Conditions> ended = ended(dossier, sights, from, to);
            Conditions begun = begun(dossier, sights, from, to);
            Map<Integer, IssueEntry> before = byFolio(
                    anyOf(ended),
                    ended.stream().flatMap(each -> each.parameters().stream()).toList(),
                    day);
            Map<Integer, IssueEntry> after = byFolio(DossierIssues.allOf(begun), begun.parameters(), day);
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .sorted()
                    .map(folio -> new Change(before.get(folio), after.get(folio)))
                    .toList();
        });
    }

    /** What is open and what is not, each along the index that begins with that. */
    static List<Conditions> ended(String dossier, List<String> sights, long from, long to) {
        return Stream.of("is_open", "NOT is_open")
                .map(open -> ofDossier(dossier, sights)
                        .and(open)
                        .and("from_position + 0 < ? AND until_position BETWEEN ? AND ?", from, from, to))
                .toList();
    }

    static Conditions begun(String dossier, List<String> sights, long from, long to) {
        return ofDossier(dossier, sights).and("from_position BETWEEN ? AND ? AND until_position > ?", from, to, to);
    }

    /** The rows of a dossier that count whatever was done when. */
    private static Conditions ofDossier(String dossier, List<String> sights) {
        return new Conditions()
                .and("dossier = ?", dossier)
                .in("sight", sights)
                .and("from_day <= ? AND until_day > ?", RowDay.LAST, RowDay.LAST);
    }

    private Map<Integer, IssueEntry> byFolio(String sql, List<Object> parameters, LocalDate day) {
        return rows.sql(sql).params(parameters).query((row, number) -> IssueEntry.of(row, day)).list().stream()
                .collect(Collectors.toMap(IssueEntry::folio, Function.identity()));
    }

    static String anyOf(List<Conditions> either) {
        return DossierIssues.atPlaces(either.stream()
                .map(conditions -> DossierIssues.PLACES + conditions.sql())
                .collect(Collectors.joining(" UNION ALL ")));
    }
}
