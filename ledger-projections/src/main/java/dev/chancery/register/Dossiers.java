package dev.chancery.register;

import dev.chancery.archive.LedgerJson;
import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
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

    private final Rows rows;
    private final JsonMapper json = LedgerJson.archive();

    public Dossiers(Rows rows) {
        this.rows = rows;
    }

    public Optional<DossierEntry> find(View view, String dossier) {
        return rows.sql("SELECT * FROM register.dossier WHERE dossier = ?")
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

    /** How many acts stand, and the last of them. */
    record Acts(int number, @Nullable Integer last) {}

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
        Acts acts = acts(asOf, dossier);
        Boolean partial = asOf.view().withholdsIn(dossier) ? true : null;
        return rows.sql("""
                        SELECT d.*, c.subject AS then_subject, c.description AS then_description, c.closed AS then_closed
                        FROM register.dossier d JOIN register.cover c ON c.dossier = d.dossier
                        WHERE d.dossier = ? AND c.from_position <= ? AND c.until_position > ?""")
                .params(dossier, asOf.position(), asOf.position())
                .query((row, number) -> new DossierEntry(
                        dossier,
                        principals(row),
                        row.getString("then_subject"),
                        row.getString("then_description"),
                        row.getBoolean("then_closed"),
                        version,
                        acts.number(),
                        acts.last(),
                        row.getString("opened_at"),
                        row.getString("opened_by"),
                        partial))
                .optional();
    }

    /**
     * Those that the reader may see, by id.
     *
     * @param party a principal
     * @param text found in the id, the subject or the description, whatever its case or diacritics
     * @param after the cursor of the page before
     */
    public Page<DossierEntry> list(
            View view, @Nullable PartyCode party, @Nullable String text, int limit, @Nullable String after) {
        Conditions conditions = view.dossiers(new Conditions(), "d.dossier");
        if (party != null) {
            conditions.and("party_one = ? OR party_other = ?", party.code(), party.code());
        }
        if (text != null) {
            conditions.and("POSITION(? IN findable) > 0", Folding.folded(text));
        }
        if (after != null) {
            conditions.and("dossier > ?", Cursor.parse(after, LIST, 1).key(0));
        }
        List<DossierEntry> found = rows.sql("SELECT * FROM register.dossier d" + conditions.sql()
                        + " ORDER BY dossier FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> entry(row))
                .list();
        return Page.of(found, limit, last -> Cursor.at(LIST, last.id())).map(entry -> seen(view, entry));
    }

    /**
     * The last act of each of some dossiers, as it reads now; by dossier, without those that have none.
     *
     * @param found as the reader was shown them
     */
    public Map<String, LastAct> lastActs(View view, List<DossierEntry> found) {
        List<Object> places = found.stream()
                .<Object>mapMulti((dossier, to) -> {
                    if (dossier.lastAct() != null) {
                        to.accept(dossier.id());
                        to.accept(dossier.lastAct());
                    }
                })
                .toList();
        if (places.isEmpty()) {
            return Map.of();
        }
        return rows
                .sql(lastActs(view, places.size() / 2))
                .params(places)
                .param(AsOf.STILL)
                .query((row, number) -> Map.entry(
                        row.getString("dossier"),
                        new LastAct(row.getInt("folio"), row.getString("type"), on(row.getBytes("content")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A join, since H2 takes no more than one column of an index for what is IN a list. */
    static String lastActs(View view, int places) {
        return """
                SELECT a.dossier, a.folio, a.type, a.content
                FROM (VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER))%s) AS asked (dossier, act)
                JOIN register.act a ON a.dossier = asked.dossier AND a.folio = asked.act
                WHERE a.until_position = ? AND %s""".formatted(", (?, ?)".repeat(places - 1), view.acts("a.dossier", "a.folio"));
    }

    private @Nullable String on(byte[] content) {
        return json.readTree(content).path("on").asStringOpt().orElse(null);
    }

    private static DossierEntry entry(ResultSet row) throws SQLException {
        return new DossierEntry(
                row.getString("dossier"),
                principals(row),
                row.getString("subject"),
                row.getString("description"),
                row.getBoolean("closed"),
                row.getInt("version"),
                row.getInt("acts"),
                row.getObject("last_act", Integer.class),
                row.getString("opened_at"),
                row.getString("opened_by"),
                null);
    }

    private static List<PartyCode> principals(ResultSet row) throws SQLException {
        return List.of(new PartyCode(row.getString("party_one")), new PartyCode(row.getString("party_other")));
    }
}
