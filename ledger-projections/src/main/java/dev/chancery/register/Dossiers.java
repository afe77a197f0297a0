package dev.chancery.register;

import dev.chancery.archive.LedgerJson;
import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.paging.Places;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The dossiers in the register. */
public final class Dossiers {

    private static final String LIST = "dossiers";

    /** What an entry is made of; by their numbers, since H2 takes long to find columns by their names. */
    private static final String SELECT =
            "SELECT d.dossier, d.party_one, d.party_other, d.subject, d.description, d.closed, d.version,"
                    + " d.acts, d.last_act, d.opened_at, d.opened_by";

    private final Rows rows;
    private final Search search;
    private final JsonMapper json = LedgerJson.archive();

    public Dossiers(Rows rows) {
        this.rows = rows;
        this.search = new Search(rows);
    }

    public Optional<DossierEntry> find(View view, String dossier) {
        return rows.sql(SELECT + " FROM register.dossier d WHERE d.dossier = ?")
                .param(dossier)
                .query((row, number) -> entry(row))
                .optional()
                .map(entry -> seen(view, entry));
    }

    /** The acts of it that are seen, where some are withheld. */
    private DossierEntry seen(View view, DossierEntry entry) {
        return view.withholdsIn(entry.id())
                ? entry.partial(acts(new AsOf(AsOf.STILL - 1, RowDay.LAST, view), entry.id()))
                : entry;
    }

    /** How many acts stand and count, and the last of them. */
    record Acts(int number, @Nullable Integer last) {}

    /** Whether the row of a dossier tells how it stood. */
    static boolean isOfRow(AsOf asOf, boolean partial) {
        return asOf.done().equals(RowDay.LAST) && !partial;
    }

    private Acts acts(AsOf asOf, String dossier) {
        Conditions standing = asOf.standing(dossier);
        return rows.sql("SELECT COUNT(*), MAX(a.folio) FROM register.act a" + standing.sql())
                .params(standing.parameters())
                .query((row, number) -> new Acts(row.getInt(1), row.getObject(2, Integer.class)))
                .single();
    }

    /**
     * A dossier as it stood.
     *
     * @param version its last folio then
     */
    public Optional<DossierEntry> find(String dossier, AsOf asOf, int version) {
        boolean partial = asOf.view().withholdsIn(dossier);
        // Counted when the row has been read: meanwhile it holds a connection, and all may be held so.
        return thenAndNow(dossier, asOf, version).map(found -> {
            DossierEntry now = found.now();
            Acts acts = isOfRow(asOf, partial) && now.version() == version
                    ? new Acts(now.acts(), now.lastAct())
                    : acts(asOf, dossier);
            return new DossierEntry(
                    dossier,
                    now.parties(),
                    found.then().subject(),
                    found.then().description(),
                    found.then().closed(),
                    version,
                    acts.number(),
                    acts.last(),
                    now.openedAt(),
                    now.openedBy(),
                    partial ? true : null);
        });
    }

    /** What was written on a dossier then, whatever is in it. */
    public Optional<DossierCover> cover(String dossier, AsOf asOf, int version) {
        return thenAndNow(dossier, asOf, version).map(Found::then);
    }

    private record Found(DossierCover then, DossierEntry now) {}

    private Optional<Found> thenAndNow(String dossier, AsOf asOf, int version) {
        return rows.sql(SELECT + """
                        , c.subject, c.description, c.closed
                        FROM register.dossier d JOIN register.cover c ON c.dossier = d.dossier
                        WHERE d.dossier = ? AND c.from_position <= ? AND c.until_position > ?""")
                .params(dossier, asOf.position(), asOf.position())
                .query((row, number) -> new Found(
                        new DossierCover(
                                dossier,
                                principals(row),
                                row.getString(12),
                                row.getString(13),
                                row.getBoolean(14),
                                version),
                        entry(row)))
                .optional();
    }

    /**
     * Those that the reader may see, by id.
     *
     * @param party a principal
     * @param text beginnings of words, the first twenty of which are each found in the id, the subject or the description, in
     *     whatever order, case or diacritics; those with no blank in between, side by side
     * @param after the cursor of the page before
     */
    public Page<DossierEntry> list(
            View view, @Nullable PartyCode party, @Nullable String text, int limit, @Nullable String after) {
        Conditions conditions = view.dossiers(new Conditions(), "d.dossier");
        if (party != null) {
            conditions.and("party_one = ? OR party_other = ?", party.code(), party.code());
        }
        search.narrow(
                conditions,
                text,
                after == null ? "" : Cursor.parse(after, LIST, 1).key(0));
        List<DossierEntry> found = rows.sql(listed(conditions, limit + 1))
                .params(conditions.parameters())
                .query((row, number) -> entry(row))
                .list();
        return Page.of(found, limit, last -> Cursor.at(LIST, last.id())).map(entry -> seen(view, entry));
    }

    static String listed(Conditions conditions, int most) {
        return SELECT + " FROM register.dossier d" + conditions.sql() + " ORDER BY d.dossier FETCH FIRST " + most
                + " ROWS ONLY";
    }

    /**
     * The last act of each of some dossiers, as it reads now; by dossier, without those that have none.
     *
     * @param found as the reader was shown them
     */
    public Map<String, LastAct> lastActs(View view, List<DossierEntry> found) {
        Places places = new Places();
        for (DossierEntry dossier : found) {
            if (dossier.lastAct() != null) {
                places.add(dossier.id(), dossier.lastAct());
            }
        }
        if (places.isEmpty()) {
            return Map.of();
        }
        return rows
                .sql(lastActs(view, places))
                .params(places.parameters())
                .param(AsOf.STILL)
                .query((row, number) -> Map.entry(
                        row.getString("dossier"),
                        new LastAct(row.getInt("folio"), row.getString("type"), on(row.getBytes("content")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String lastActs(View view, Places places) {
        return """
                SELECT a.dossier, a.folio, a.type, a.content
                FROM %s
                JOIN register.act a ON a.dossier = asked.dossier AND a.folio = asked.act
                WHERE a.until_position = ? AND %s""".formatted(places.table(), view.acts("a.dossier", "a.folio"));
    }

    private @Nullable String on(byte[] content) {
        return json.readTree(content).path("on").asStringOpt().orElse(null);
    }

    private static DossierEntry entry(ResultSet row) throws SQLException {
        return new DossierEntry(
                row.getString(1),
                principals(row),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getInt(7),
                row.getInt(8),
                row.getObject(9, Integer.class),
                row.getString(10),
                row.getString(11),
                null);
    }

    private static List<PartyCode> principals(ResultSet row) throws SQLException {
        return List.of(new PartyCode(row.getString(2)), new PartyCode(row.getString(3)));
    }
}
