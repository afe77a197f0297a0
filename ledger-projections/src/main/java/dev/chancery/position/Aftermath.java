package dev.chancery.position;

import dev.chancery.act.Protected;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.gate.View;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.position.CommitmentEntry.Alleged;
import dev.chancery.projection.Rows;
import dev.chancery.stance.Harm;
import dev.chancery.stance.Notice;
import dev.chancery.stance.Promise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was known before a promise, what came after it and who says that it was broken: in one dossier, at one moment. */
final class Aftermath {

    private final Rows rows;
    private final String dossier;
    private final long position;
    private final LocalDate done;
    private final View view;

    Aftermath(Rows rows, View view, String dossier, long position, LocalDate done) {
        this.rows = rows;
        this.view = view;
        this.dossier = dossier;
        this.position = position;
        this.done = done;
    }

    /** In chronological order. */
    List<Harm> following(Promise promise) {
        Edtf on = promise.on();
        if (on == null) {
            return List.of();
        }
        Map<Integer, Harm> harms = new TreeMap<>();
        for (Protected protect : promise.protects()) {
            asking("SELECT * FROM position.harm h WHERE h.dossier = :dossier AND " + standing("h.")
                            + " AND harmed = :protect AND sort_day >= :made")
                    .param("protect", StoredNames.of(protect))
                    .param("made", RowDay.of(on.sortDay()))
                    .query(row -> {
                        harms.putIfAbsent(row.getInt("act"), harm(row));
                    });
        }
        return harms.values().stream()
                .filter(promise::precedes)
                .sorted(Comparator.comparing(Harm::on, Comparator.nullsLast(Edtf.CHRONOLOGICAL)))
                .toList();
    }

    /** The folios of notifications, in their order. */
    Set<Integer> knownBefore(Promise promise) {
        var known = new TreeSet<Integer>();
        for (int recalled : promise.buildsOn()) {
            StatementSpec named = asking("SELECT * FROM position.notice n WHERE n.dossier = :dossier AND "
                            + standing("n.") + " AND act = :recalled")
                    .param("recalled", recalled);
            note(known, promise, named);
        }
        Edtf on = promise.on();
        if (on != null) {
            for (Protected protect : promise.protects()) {
                StatementSpec ofItsScope = asking("SELECT * FROM position.notice n WHERE n.dossier = :dossier AND "
                                + standing("n.") + " AND concern = :protect AND sort_day <= :made")
                        .param("protect", StoredNames.of(protect))
                        .param("made", RowDay.of(on.sortDay()));
                note(known, promise, ofItsScope);
            }
        }
        return known;
    }

    private static void note(Set<Integer> known, Promise promise, StatementSpec notices) {
        notices.query((row, number) -> notice(row)).list().stream()
                .filter(promise::wasMadeKnowing)
                .map(Notice::act)
                .forEach(known::add);
    }

    /** The acts of the beneficiary that name both the promise and some of what followed it, by folio. */
    List<Alleged> breachAlleged(Promise promise, List<Harm> followed) {
        Set<Integer> incidents = followed.stream().map(Harm::act).collect(Collectors.toSet());
        if (incidents.isEmpty()) {
            return List.of();
        }
        var named = new TreeMap<Integer, List<Integer>>();
        asking("SELECT c.act, c.by_parties, f.named FROM position.citation c"
                        + " JOIN position.citation f ON f.dossier = c.dossier AND f.act = c.act AND " + standing("f.")
                        + " WHERE c.dossier = :dossier AND c.named = :promise AND " + standing("c.")
                        + " ORDER BY c.act, f.named")
                .param("promise", promise.act())
                .query(row -> {
                    boolean byBeneficiary =
                            !Collections.disjoint(RowWords.parties(row.getString("by_parties")), promise.to());
                    int incident = row.getInt("named");
                    if (byBeneficiary && incidents.contains(incident)) {
                        named.computeIfAbsent(row.getInt("act"), act -> new ArrayList<>())
                                .add(incident);
                    }
                });
        return named.entrySet().stream()
                .map(act -> new Alleged(act.getKey(), act.getValue()))
                .toList();
    }

    private StatementSpec asking(String sql) {
        return rows.sql(sql)
                .param("dossier", dossier)
                .param("position", position)
                .param("done", done);
    }

    private String standing(String table) {
        return "%1$sfrom_position <= :position AND %1$suntil_position > :position AND %1$svalid_day <= :done AND "
                        .formatted(table)
                + view.acts(table + "dossier", table + "act");
    }

    private static Harm harm(ResultSet row) throws SQLException {
        return new Harm(
                row.getInt("act"),
                RowWords.date(row.getString("stated_on")),
                new PartyCode(row.getString("respondent")),
                new PartyCode(row.getString("victim")),
                List.of(RowWords.constant(Protected.class, row.getString("harmed"))));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getInt("act"),
                RowWords.date(row.getString("stated_on")),
                RowWords.parties(row.getString("by_parties")),
                RowWords.parties(row.getString("to_parties")),
                RowWords.each(row.getString("concern"), word -> RowWords.constant(Protected.class, word)));
    }
}
