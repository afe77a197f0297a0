package dev.chancery.position;

import dev.chancery.paging.Stretch;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Rows;
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

    /** The types of some acts, by folio. */
    Map<Integer, @Nullable String> types(Stretch asked) {
        var types = new HashMap<Integer, @Nullable String>();
        rows.sql(sql(asked)).params(asked.parameters()).query(row -> {
            if (asked.holds(row.getInt(1))) {
                types.put(row.getInt(1), row.getString(2));
            }
        });
        return types;
    }

    static String sql(Stretch asked) {
        return "SELECT a.act, a.type FROM " + asked.rowsOf("position.act", "a", "act");
    }
}
