package dev.chancery.register;

import dev.chancery.paging.Places;
import dev.chancery.paging.Stretch;
import dev.chancery.projection.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts to acts on file what others say of them: what answers them, the sources added to them, what struck them out. */
final class ActEntries {

    /** No version. */
    private static final int NONE = -1;

    private final Rows rows;
    private final Accounts accounts;

    ActEntries(Rows rows) {
        this.rows = rows;
        this.accounts = new Accounts(rows);
    }

    List<ActEntry> of(String dossier, List<FiledAct> acts, AsOf asOf) {
        List<Integer> folios = acts.stream().map(FiledAct::folio).toList();
        Map<Integer, List<Integer>> answering = answering(dossier, acts, asOf);
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

    /** @param revision the version of the act that answers in which it does */
    private record Reply(int to, int by, int revision) {}

    private Map<Integer, List<Integer>> answering(String dossier, List<FiledAct> acts, AsOf asOf) {
        if (acts.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Integer> standing = new HashMap<>();
        acts.forEach(act -> standing.put(
                act.folio(), act.until() > asOf.position() ? act.version().revision() : NONE));
        Stretch asked = Stretch.of(dossier, standing.keySet());
        List<Reply> replies = rows
                .sql(answering(asked))
                .params(asked.parameters())
                .query((row, number) -> new Reply(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list()
                .stream()
                .filter(reply -> asked.holds(reply.to()))
                .toList();
        Set<Integer> others = replies.stream()
                .map(Reply::by)
                .filter(by -> !standing.containsKey(by))
                .collect(Collectors.toSet());
        standing.putAll(standing(dossier, others, asOf));
        return replies.stream()
                .filter(reply -> standing.getOrDefault(reply.by(), NONE) == reply.revision())
                .collect(Collectors.groupingBy(Reply::to, Collectors.mapping(Reply::by, Collectors.toList())));
    }

    /** Whichever versions answer: those that stand are mostly of the acts that are asked about, and known. */
    static String answering(Stretch acts) {
        return "SELECT DISTINCT r.named, r.folio, r.revision FROM " + acts.rowsOf("register.reference", "r", "named")
                + " AND r.answers ORDER BY r.named, r.folio";
    }

    /** The versions of some acts that stand. */
    private Map<Integer, Integer> standing(String dossier, Set<Integer> folios, AsOf asOf) {
        if (folios.isEmpty()) {
            return Map.of();
        }
        Stretch acts = Stretch.of(dossier, folios);
        return rows
                .sql(standing(acts, asOf))
                .params(acts.parameters())
                .params(asOf.values())
                .query((row, number) -> Map.entry(row.getInt(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String standing(Stretch acts, AsOf asOf) {
        return "SELECT a.folio, a.revision FROM " + acts.rowsOf("register.act", "a", "folio") + " AND "
                + asOf.counts("a");
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
