package dev.chancery.position;

import dev.chancery.act.AssertionKind;
import dev.chancery.archive.StoredNames;
import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.paging.Stretch;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Rows;
import dev.chancery.stance.AssertionMatrix;
import dev.chancery.stance.Stance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has said what of which act, as recorded by any position and done by any day. */
public final class Positions {

    private static final String LIST = "positions";

    /** Not by when rows began or ended: H2 would take the indexes for that, and read all that was said in the dossier. */
    private static final String STANDS = "from_position + 0 <= ? AND until_position + 0 > ? AND valid_day <= ?";

    private final Rows rows;
    private final DossierRows dossiers;

    public Positions(Rows rows) {
        this.rows = rows;
        this.dossiers = new DossierRows(rows);
    }

    /**
     * What to list; what is null is not asked.
     *
     * @param about the folio that was spoken about
     * @param party one that has said something of it; what the others said is shown with it
     */
    public record Filter(
            @Nullable Integer about,
            @Nullable AssertionKind kind,
            @Nullable PartyCode party) {

        /** Whether acts of which something was said are left out: any number may lie between two that are listed. */
        private boolean passesOver() {
            return kind != null || party != null;
        }
    }

    private record Line(int about, String kind, @Nullable String type) {}

    /**
     * The lines of the matrix, by folio, then kind in alphabetical order, the act as a whole first.
     *
     * @param position what had been recorded by then
     * @param done the last day whose acts count
     * @param after the cursor of the page before
     */
    public Page<PositionEntry> list(
            View view,
            String dossier,
            Filter filter,
            long position,
            LocalDate done,
            int limit,
            @Nullable String after) {
        return view.read(seen -> {
            Page<Line> lines = lines(seen, dossier, filter, position, done, limit, after);
            if (lines.items().isEmpty()) {
                return new Page<>(List.of(), null);
            }
            var types = new TreeMap<Integer, @Nullable String>();
            lines.items().forEach(line -> types.put(line.about(), line.type()));
            Stretch about = filter.passesOver()
                    ? Stretch.of(dossier, types.keySet())
                    : Stretch.throughout(dossier, types.navigableKeySet());
            Map<Line, PositionEntry> matrix = new HashMap<>();
            matrix(said(seen, about, position, done), types, dossiers.principals(dossier))
                    .forEach(each -> matrix.put(new Line(each.about(), name(each.kind()), each.type()), each));
            return new Page<>(
                    lines.items().stream()
                            .flatMap(line -> Stream.ofNullable(matrix.get(line)))
                            .toList(),
                    lines.next());
        });
    }

    /**
     * All lines of the matrix that are of some acts, as they were at each of some positions.
     *
     * @param about the folios that were spoken about
     */
    public List<List<PositionEntry>> of(
            View view, String dossier, SortedSet<Integer> about, List<Long> positions, LocalDate done) {
        if (about.isEmpty()) {
            return positions.stream().map(position -> List.<PositionEntry>of()).toList();
        }
        Stretch asked = Stretch.of(dossier, about);
        Map<Integer, @Nullable String> types = dossiers.types(asked);
        Set<PartyCode> principals = dossiers.principals(dossier);
        return view.read(seen -> positions.stream()
                .map(position -> matrix(said(seen, asked, position, done), types, principals))
                .toList());
    }

    private static List<PositionEntry> matrix(
            Collection<Stance> said, Map<Integer, @Nullable String> types, Set<PartyCode> principals) {
        return AssertionMatrix.of(said, principals).stream()
                .map(each -> new PositionEntry(
                        each.about(),
                        types.get(each.about()),
                        each.kind(),
                        each.contested(),
                        each.stances(),
                        each.shifts()))
                .toList();
    }

    /**
     * The acts of which anything was said otherwise at one position than at another: the lines of all others are the same.
     *
     * @param before not after the other
     */
    public SortedSet<Integer> saidOtherwise(String dossier, long before, long after) {
        var about = new TreeSet<Integer>();
        for (String bound : List.of("from_position", "until_position")) {
            about.addAll(rows.sql(saidOtherwise(bound))
                    .params(dossier, before + 1, after)
                    .query(Integer.class)
                    .list());
        }
        return about;
    }

    static String saidOtherwise(String bound) {
        return "SELECT DISTINCT about FROM position.stance WHERE dossier = ? AND " + bound + " BETWEEN ? AND ?";
    }

    private Page<Line> lines(
            View view,
            String dossier,
            Filter filter,
            long position,
            LocalDate done,
            int limit,
            @Nullable String after) {
        Conditions conditions = lines(view, dossier, filter, position, done);
        if (after != null) {
            Cursor last = Cursor.parse(after, LIST, 2);
            long about = last.number(0);
            conditions.and("l.about >= ? AND (l.about > ? OR l.kind > ?)", about, about, last.key(1));
        }
        List<Line> found = rows.sql(lines(conditions, limit))
                .params(conditions.parameters())
                .query((row, number) -> new Line(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
        return Page.of(found, limit, line -> Cursor.at(LIST, line.about(), line.kind()));
    }

    static Conditions lines(View view, String dossier, Filter filter, long position, LocalDate done) {
        var stands = new Conditions()
                .and(
                        "s.dossier = l.dossier AND s.about = l.about AND s.kind = l.kind AND " + STANDS,
                        position,
                        position,
                        done)
                .and(seen(view))
                .where(
                        "s.party = ?",
                        filter.party() == null ? null : filter.party().code());
        return new Conditions()
                .and("l.dossier = ?", dossier)
                .where("l.about = ?", filter.about())
                .where("l.kind = ?", filter.kind() == null ? null : name(filter.kind()))
                .and(
                        "EXISTS (SELECT 1 FROM position.stance s" + stands.sql() + ")",
                        stands.parameters().toArray());
    }

    /** The dossier leads the order, though there is one only, since H2 then reads along the key and stops at the limit. */
    static String lines(Conditions conditions, int limit) {
        return "SELECT l.about, l.kind, (SELECT a.type FROM position.act a WHERE a.dossier = l.dossier AND a.act = l.about)"
                + " FROM position.line l" + conditions.sql()
                + " ORDER BY l.dossier, l.about, l.kind FETCH FIRST " + (limit + 1) + " ROWS ONLY";
    }

    /** That the reader may see who says it, what it names and what it is about: mostly the same, which is then looked up once. */
    private static String seen(View view) {
        return "%s AND %s AND (s.named = s.about OR %s)"
                .formatted(
                        view.acts("s.dossier", "s.act"),
                        view.acts("s.dossier", "s.about"),
                        view.acts("s.dossier", "s.named"));
    }

    /** Everything that was said of some acts, of one at least; one that names an act in several ways is one stance. */
    private Collection<Stance> said(View view, Stretch asked, long position, LocalDate done) {
        var said = new LinkedHashMap<List<Object>, Stance>();
        rows.sql(said(asked, seen(view)))
                .params(asked.parameters())
                .params(position, position, done)
                .query(row -> {
                    if (asked.holds(row.getInt("about"))) {
                        Stance stance = stance(row);
                        said.merge(List.of(stance.about(), stance.act(), stance.party()), stance, Stance::alsoNaming);
                    }
                });
        return said.values();
    }

    static String said(Stretch asked, String seen) {
        return "SELECT s.* FROM " + asked.rowsOf("position.stance", "s", "about") + " AND " + STANDS
                + " AND " + seen
                + " ORDER BY about, kind, s.act, party, named";
    }

    private static Stance stance(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Stance.Sort sort = RowWords.constant(Stance.Sort.class, row.getString("stance"));
        return new Stance(
                row.getInt("about"),
                kind.isEmpty() ? null : RowWords.constant(AssertionKind.class, kind),
                new PartyCode(row.getString("party")),
                sort,
                row.getInt("act"),
                RowWords.date(row.getString("stated_on")),
                RowWords.party(row.getString("imputed_to")),
                sort == Stance.Sort.DENIED || sort == Stance.Sort.ADMITTED ? List.of(row.getInt("named")) : List.of());
    }

    private static String name(@Nullable AssertionKind kind) {
        return kind == null ? "" : StoredNames.of(kind);
    }
}
