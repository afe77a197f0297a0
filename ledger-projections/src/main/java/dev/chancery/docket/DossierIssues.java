package dev.chancery.docket;

import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the issues of a dossier stood at any position. */
public final class DossierIssues {

    /** The whole primary key: H2 reads along it, and no further than asked, where it is named from its first column to its last. */
    static final String BY_ISSUE = "dossier, issue, from_position, from_day, sight";

    /** Where rows are, which the index of what is open and what ended in a dossier tells. */
    static final String PLACES =
            "SELECT dossier AS d, issue AS n, from_position AS p, from_day AS f, sight AS s FROM docket.issue i";

    private final Rows rows;

    public DossierIssues(Rows rows) {
        this.rows = rows;
    }

    /**
     * An issue as it stood at a position, of what had been done by a day; of what the reader may see.
     *
     * @param folio of the act that opened it
     * @param day the day on which age and delay are counted
     */
    public Optional<IssueEntry> find(
            View view, String dossier, int folio, long position, LocalDate done, LocalDate day) {
        return Sights.read(rows, view, sights -> {
            Conditions conditions =
                    OpenIssues.at(position, done).in("sight", sights).and("dossier = ? AND issue = ?", dossier, folio);
            return rows.sql(allOf(conditions) + " ORDER BY " + BY_ISSUE)
                    .params(conditions.parameters())
                    .query((row, number) -> IssueEntry.of(row, day))
                    .optional();
        });
    }

    /**
     * What is open in a dossier.
     *
     * @param open how many issues, one at least
     * @param oldest when the first of them was opened
     */
    public record Standing(int open, LocalDate oldest) {}

    /** What was open in a dossier at a position, of what had been done by a day; nothing where nothing was. */
    public Optional<Standing> standing(View view, String dossier, long position, LocalDate done) {
        return Optional.ofNullable(
                standings(view, List.of(dossier), position, done).get(dossier));
    }

    /** How many issues of a dossier were open. */
    public int count(View view, String dossier, long position, LocalDate done) {
        return standing(view, dossier, position, done).map(Standing::open).orElse(0);
    }

    /**
     * What was open in each of some dossiers at a position, of what had been done by a day.
     *
     * @return by dossier; without those in which nothing was
     */
    public Map<String, Standing> standings(View view, List<String> dossiers, long position, LocalDate done) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return Sights.read(
                rows,
                view,
                sights -> done.isBefore(RowDay.LAST)
                        ? counted(dossiers, open(position, done, sights))
                        : kept(dossiers, sights, position));
    }

    private Map<String, Standing> counted(List<String> dossiers, Conditions open) {
        return standings(
                counted(dossiers.size(), open),
                Stream.concat(dossiers.stream(), open.parameters().stream()).toList());
    }

    private Map<String, Standing> kept(List<String> dossiers, List<String> sights, long position) {
        List<Object> parameters = new ArrayList<>();
        for (String dossier : dossiers) {
            sights.forEach(sight -> parameters.addAll(List.of(dossier, sight)));
        }
        parameters.add(position);
        return standings(kept(dossiers.size() * sights.size()), parameters);
    }

    private Map<String, Standing> standings(String sql, List<Object> parameters) {
        return rows
                .sql(sql)
                .params(parameters)
                .query((row, number) -> Map.entry(
                        row.getString("dossier"),
                        new Standing(row.getInt("open_issues"), row.getObject("oldest", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of each dossier by a sight, the last row up to a position. */
    static String kept(int pairs) {
        return "SELECT s.dossier, s.open_issues, s.oldest FROM (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR))"
                + ", (?, ?)".repeat(pairs - 1) + ") AS asked (dossier, sight) JOIN docket.standing s"
                + " ON s.dossier = asked.dossier AND s.sight = asked.sight AND s.from_position = ("
                + "SELECT t.from_position FROM docket.standing t"
                + " WHERE t.dossier = asked.dossier AND t.sight = asked.sight AND t.from_position <= ?"
                + " ORDER BY t.dossier DESC, t.sight DESC, t.from_position DESC FETCH FIRST ROW ONLY)"
                + " WHERE s.open_issues > 0";
    }

    static Conditions open(long position, LocalDate done, List<String> sights) {
        return OpenIssues.at(position, done).in("sight", sights).and("is_open");
    }

    /** Joined, so that H2 finds what is open in each along an index, which holds all that is asked. */
    static String counted(int dossiers, Conditions open) {
        return "SELECT asked.dossier, COUNT(*) AS open_issues, MIN(opened_day) AS oldest FROM (VALUES (CAST(? AS VARCHAR))"
                + ", (?)".repeat(dossiers - 1) + ") AS asked (dossier) JOIN docket.issue i ON i.dossier = asked.dossier"
                + open.sql() + " GROUP BY asked.dossier";
    }

    static String allOf(Conditions conditions) {
        return "SELECT " + IssueEntry.COLUMNS + " FROM docket.issue i" + conditions.sql();
    }

    /** The rows of which the {@link #PLACES} were found: asked for whole rows, H2 may take an index that tells less. */
    static String atPlaces(String found) {
        return "SELECT " + IssueEntry.COLUMNS + " FROM (" + found + ") found JOIN docket.issue i"
                + " ON i.dossier = d AND i.issue = n AND i.from_position = p AND i.from_day = f AND i.sight = s";
    }
}
