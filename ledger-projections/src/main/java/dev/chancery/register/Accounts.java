package dev.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.chancery.act.Account;
import dev.chancery.archive.LedgerJson;
import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Stretch;
import dev.chancery.projection.Rows;
import dev.chancery.record.Discrepancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** The accounts that were added to acts on file. */
final class Accounts {

    private final Rows rows;
    private final JsonMapper json = LedgerJson.archive();

    Accounts(Rows rows) {
        this.rows = rows;
    }

    /** An entry of an act's file. */
    record Key(int act, int folio) {

        static Key of(ResultSet row, String folio) throws SQLException {
            return new Key(row.getInt("act"), row.getInt(folio));
        }
    }

    private record Under<T>(Key key, T found) {}

    /** By the folio of the act, in the order in which they came. */
    Map<Integer, List<AddedAccount>> addedTo(String dossier, List<Integer> acts, long position) {
        if (acts.isEmpty()) {
            return Map.of();
        }
        record Told(Key key, Account account, String recordedAt, String recordedBy) {}
        Stretch asked = Stretch.of(dossier, acts);
        List<Told> told = told("account", asked, "AND told.position <= ? ORDER BY told.act, told.folio")
                .param(position)
                .query((row, number) -> new Told(
                        Key.of(row, "folio"), account(row), row.getString("recorded_at"), row.getString("recorded_by")))
                .list()
                .stream()
                .filter(each -> asked.holds(each.key().act()))
                .toList();
        if (told.isEmpty()) { // as of most acts; nothing is known of what is not there
            return Map.of();
        }
        Stretch of =
                Stretch.of(dossier, told.stream().map(each -> each.key().act()).toList());
        Map<Key, List<Discrepancy>> discrepancies = discrepancies(of);
        Map<Key, List<Opinion>> opinions = opinions(of, position);
        return told.stream()
                .collect(groupingBy(
                        each -> each.key().act(),
                        mapping(
                                each -> new AddedAccount(
                                        each.key().folio(),
                                        each.account(),
                                        each.recordedAt(),
                                        each.recordedBy(),
                                        discrepancies.getOrDefault(each.key(), List.of()),
                                        opinions.getOrDefault(each.key(), List.of())),
                                toList())));
    }

    Account account(ResultSet row) throws SQLException {
        return json.readValue(row.getBytes("content"), Account.class);
    }

    /** What had been thought of accounts, by the account. */
    Map<Key, List<Opinion>> opinions(Stretch acts, long position) {
        return told("assessment", acts, "AND told.position <= ? ORDER BY told.folio")
                .param(position)
                .query((row, number) -> new Under<>(
                        Key.of(row, "account"),
                        new Opinion(
                                row.getInt("folio"),
                                row.getString("opinion"),
                                row.getString("reason"),
                                row.getString("recorded_by"),
                                row.getString("recorded_at"))))
                .list()
                .stream()
                .collect(groupingBy(Under::key, mapping(Under::found, toList())));
    }

    private Map<Key, List<Discrepancy>> discrepancies(Stretch acts) {
        return told("discrepancy", acts, "ORDER BY told.act, told.folio, told.place")
                .query((row, number) -> new Under<>(Key.of(row, "folio"), discrepancy(row)))
                .list()
                .stream()
                .collect(groupingBy(Under::key, mapping(Under::found, toList())));
    }

    static Discrepancy discrepancy(ResultSet row) throws SQLException {
        String sort = row.getString("sort");
        return new Discrepancy(
                row.getString("field"),
                row.getString("states"),
                Arrays.stream(Discrepancy.Sort.values())
                        .filter(each -> StoredNames.of(each).equals(sort))
                        .findFirst()
                        .orElseThrow());
    }

    /** Rows of a table that belong to some acts. */
    private StatementSpec told(String table, Stretch acts, String further) {
        return rows.sql(toldOf(table, acts, further)).params(acts.parameters());
    }

    static String toldOf(String table, Stretch acts, String further) {
        return "SELECT told.* FROM " + acts.rowsOf("register." + table, "told", "act") + " " + further;
    }
}
