package dev.chancery.position;

import dev.chancery.paging.Places;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between whom a dossier is, and which acts it holds. */
final class DossierRows {

    private final Rows rows;

    DossierRows(Rows rows) {
        this.rows = rows;
    }

    /** Both principals; empty before the cover has been read. */
    Set<PartyCode> principals(String dossier) {
        return rows.sql("SELECT party_one, party_other FROM position.dossier WHERE dossier = ?")
                .param(dossier)
                .query((row, number) -> Set.of(new PartyCode(row.getString(1)), new PartyCode(row.getString(2))))
                .optional()
                .orElse(Set.of());
    }

    /** The types of some acts, of one at least, by folio. */
    Map<Integer, @Nullable String> types(String dossier, Collection<Integer> acts) {
        Places asked = Places.of(dossier, acts);
        var types = new HashMap<Integer, @Nullable String>();
        rows.sql(types(asked)).params(asked.parameters()).query(row -> {
            types.put(row.getInt(1), row.getString(2));
        });
        return types;
    }

    static String types(Places asked) {
        return "SELECT a.act, a.type FROM " + asked.table()
                + " JOIN position.act a ON a.dossier = asked.dossier AND a.act = asked.act";
    }
}
