package dev.chancery.register;

import dev.chancery.paging.Conditions;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How much is in dossiers: kept with each as it stands, counted for any other moment. */
public final class Extents {

    private final Rows rows;

    public Extents(Rows rows) {
        this.rows = rows;
    }

    /**
     * How much is in a dossier.
     *
     * @param acts that stand and count
     * @param last the folio of the last of them; absent where there is none
     * @param years how many of them were done in which, by their sort days; undated ones in none
     */
    public record Extent(int acts, @Nullable Integer last, SortedMap<Integer, Integer> years) {}

    /** How much was in a dossier; counted act by act unless it is all that is in it now. */
    public Extent of(String dossier, AsOf asOf, int version) {
        return Optional.of(asOf)
                .filter(then -> Dossiers.isOfRow(then, then.view().withholdsIn(dossier)))
                .flatMap(then -> kept(dossier, version))
                .orElseGet(() -> counted(dossier, asOf));
    }

    private Optional<Extent> kept(String dossier, int version) {
        return rows.sql("SELECT acts, last_act, years FROM register.dossier WHERE dossier = ? AND version = ?")
                .params(dossier, version)
                .query((row, number) -> new Extent(
                        row.getInt("acts"),
                        row.getObject("last_act", Integer.class),
                        Years.read(row.getString("years")).acts()))
                .optional();
    }

    private Extent counted(String dossier, AsOf asOf) {
        Conditions standing = asOf.standing(dossier);
        Years years = new Years();
        int acts = rows
                .sql("SELECT MIN(a.sort_day) AS first_day, COUNT(*) AS acts FROM register.act a" + standing.sql()
                        + " GROUP BY EXTRACT(YEAR FROM a.sort_day), CASE WHEN a.sort_day = ? THEN 1 END")
                .params(standing.parameters())
                .param(RowDay.NONE)
                .query((row, number) -> {
                    years.add(row.getObject("first_day", LocalDate.class), row.getInt("acts"));
                    return row.getInt("acts");
                })
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Extent(acts, last(dossier, asOf).orElse(null), years.acts());
    }

    /** The last act of a dossier that stood and counted. */
    public Optional<Integer> last(String dossier, AsOf asOf) {
        Conditions standing = asOf.standing(dossier);
        return rows.sql(last(standing))
                .params(standing.parameters())
                .query(Integer.class)
                .optional();
    }

    static String last(Conditions standing) {
        return "SELECT a.folio FROM register.act a" + standing.sql()
                + " ORDER BY a.dossier DESC, a.folio DESC, a.revision DESC FETCH FIRST ROW ONLY";
    }
}
