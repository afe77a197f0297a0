package dev.chancery.register;

import dev.chancery.paging.Conditions;
import dev.chancery.paging.Places;
import dev.chancery.paging.Stretch;
import dev.chancery.projection.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts to acts on file what others say of them: what answers them, the sources added to them, what struck them out. */
final class ActEntries {

    private final Rows rows;
    private final Accounts accounts;

    ActEntries(Rows rows) {
        this.rows = rows;
        this.accounts = new Accounts(rows);
    }

    List<ActEntry> of(String dossier, List<FiledAct> acts, AsOf asOf) {
        List<Integer> folios = acts.stream().map(FiledAct::folio).toList();
        Map<Integer, List<Integer>> answering = answering(dossier, folios, asOf);
        Map<Integer, List<AddedAccount>> added = accounts.addedTo(dossier, folios, asOf.position());
        Map<Integer, StruckOut> struckOut = struckOut(
                dossier,
                acts.stream()
                        .filter(act -> act.until() <= asOf.position())
                        .map(FiledAct::folio)
                        .toList());
        return acts.stream()
                .map(act -> new ActEntry(
                        act.folio(),
                        act.filing(),
                        act.version(),
                        answering.getOrDefault(act.folio(), List.of()),
                        added.getOrDefault(act.folio(), List.of()),
                        struckOut.get(act.folio())))
                .toList();
    }

    private Map<Integer, List<Integer>> answering(String dossier, List<Integer> folios, AsOf asOf) {
        if (folios.isEmpty()) {
            return Map.of();
        }
        Stretch acts = Stretch.of(dossier, folios);
        Conditions standing = asOf.standing(dossier);
        record Reply(int to, int by) {}
        return rows
                .sql(answering(acts, standing))
                .params(acts.parameters())
                .params(standing.parameters())
                .query((row, number) -> new Reply(row.getInt(1), row.getInt(2)))
                .list()
                .stream()
                .filter(reply -> acts.holds(reply.to()))
                .collect(Collectors.groupingBy(Reply::to, Collectors.mapping(Reply::by, Collectors.toList())));
    }

    /** Looks at the versions of those acts only that answer one: joined, H2 may begin with all acts of the dossier. */
    static String answering(Stretch acts, Conditions standing) {
        return "SELECT DISTINCT r.named, r.folio FROM " + acts.rowsOf("register.reference", "r", "named")
                + " AND r.answers AND EXISTS (SELECT 1 FROM register.act a"
                + standing.sql() + " AND "
                + AsOf.versionOf("r", "a") + ") ORDER BY r.named, r.folio";
    }

    private Map<Integer, StruckOut> struckOut(String dossier, List<Integer> folios) {
        if (folios.isEmpty()) {
            return Map.of();
        }
        Places acts = Places.of(dossier, folios);
        record Found(int act, StruckOut by) {}
        return rows
                .sql("SELECT s.* FROM " + acts.table()
                        + " JOIN register.strike_out s ON s.dossier = asked.dossier AND s.act = asked.act")
                .params(acts.parameters())
                .query((row, number) -> new Found(
                        row.getInt("act"),
                        new StruckOut(
                                row.getInt("folio"),
                                row.getString("recorded_at"),
                                row.getString("recorded_by"),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::act, Found::by));
    }
}
