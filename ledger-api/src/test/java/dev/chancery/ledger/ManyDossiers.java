package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger of many dossiers of eleven events each, for measurements: forty are recorded through the rules, and the others
 * are copies of their rows under other names and with other days. A thousand dossiers at a time go on side by side.
 */
final class ManyDossiers {

    static final int EVENTS_EACH = 11;

    private static final int MODELS = 40;
    private static final int SIDE_BY_SIDE = 1_000;
    private static final Pattern DAY = Pattern.compile("(?<=\")\\d{4}-\\d\\d-\\d\\d(?=\")");
    private static final Pattern FOLIO = Pattern.compile("(?<=\\[)\\d+(?=\\])");
    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
    private static final List<String> PARTIES = List.of(
            "AZE", "RUS", "UKR", "USA", "FRA", "DEU", "GBR", "ITA", "ESP", "POL", "TUR", "GEO", "ARM", "IRN", "KAZ",
            "CHN", "IND", "JPN", "BRA", "MEX");
    private static final String COLUMNS =
            "position, dossier, folio, stream_type, event_id, recorded_at, type, revision, payload, metadata";

    private final JsonMapper json = JsonMapper.builder().build();

    static String name(int dossier) {
        return dossier < MODELS ? "model-" + dossier : "copy-" + dossier;
    }

    /** Whether a dossier of that name is one of them. */
    static boolean isOne(String dossier) {
        return dossier.startsWith("model-") || dossier.startsWith("copy-");
    }

    /** Records the dossiers that the others are copies of. */
    void recordModels(RunningLedger ledger) {
        for (int model = 0; model < MODELS; model++) {
            recordModel(ledger, model);
        }
    }

    private static void recordModel(RunningLedger ledger, int model) {
        String one = PARTIES.get(model % PARTIES.size());
        String other = PARTIES.get((model + 1 + model / PARTIES.size()) % PARTIES.size());
        String answer = ledger.post("/api/dossiers", """
                        {"id": "%s", "parties": ["%s", "%s"], "subject": "Damage to a mission"}""".formatted(name(model), one, other))
                .text();
        assertThat(answer).contains(name(model));
        List<String> acts = acts(one, other, model);
        for (int act = 0; act < acts.size(); act++) {
            String filing = filing(List.of(dated(acts.get(act), FIRST_DAY.plusDays(model + 3L * act))));
            Reply filed = ledger.post("/api/dossiers/" + name(model) + "/filings", filing);
            assertThat(filed.status()).as("%s: %s", filing, filed.text()).isEqualTo(201);
        }
    }

    /** Files what a model holds, again and again, in one dossier: ten acts at a time, one after the other. */
    void fileInOne(RunningLedger ledger, String dossier, String one, String other, int acts) {
        int each = EVENTS_EACH - 1;
        for (int filed = 0; filed < acts; filed += each) {
            LocalDate day = FIRST_DAY.plusDays(10_000L * filed / acts);
            List<String> labelled = acts(one, other, filed / each);
            String filing = filing(IntStream.range(0, each)
                    .mapToObj(act -> dated(
                            "\"label\": \"a" + (act + 1) + "\", "
                                    + FOLIO.matcher(labelled.get(act)).replaceAll("\"#a$0\""),
                            day))
                    .toList());
            Reply answer = ledger.post("/api/dossiers/" + dossier + "/filings", filing);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    private static String filing(List<String> acts) {
        return "{\"acts\": [" + String.join(", ", acts) + "]}";
    }

    private static String dated(String act, LocalDate day) {
        return "{\"on\": \"" + day + "\", " + act + "}";
    }

    /** One after the other, from the first folio on. */
    private static List<String> acts(String one, String other, int model) {
        return List.of(
                "\"type\": \"incident\", \"respondent\": {\"party\": \"" + other
                        + "\", \"why\": \"own-conduct\"}, \"victim\": {\"party\": \"" + one + "\"}",
                by(one, other, "protest", "\"degree\": \"protest\", \"against\": [1]"),
                by(one, other, "demand", """
                        "kind": "investigation", "about": [1], "dueBy": {"on": "%s", "basis": "stated"}""".formatted(FIRST_DAY.plusDays(40 + model))),
                by(one, other, "demand", "\"kind\": \"apology\", \"about\": [1]"),
                model % 3 == 0
                        ? by(other, one, "denial", "\"kind\": \"intent\", \"contests\": [1]")
                        : by(other, one, "note-verbale", "\"channels\": [\"handed-over-at-summons\"]"),
                model % 4 == 0
                        ? by(other, one, "rejection", "\"answers\": [4]")
                        : by(other, one, "explanation", "\"answers\": [3], \"extent\": \"part\""),
                model % 5 == 0
                        ? by(other, one, "expression-of-regret", "\"about\": [1]")
                        : by(one, other, "reminder", "\"of\": [3]"),
                model % 2 == 0
                        ? by(one, other, "acceptance", "\"closes\": [3]")
                        : by(one, other, "withdrawal", "\"closes\": [4]"),
                model % 7 == 0
                        ? by(one, other, "notice-of-claim", "\"about\": [1]")
                        : by(one, other, "note-verbale", "\"channels\": [\"handed-over-at-summons\"]"),
                model % 3 == 1
                        ? by(one, other, "withdrawal", "\"closes\": [1]")
                        : by(other, one, "note-verbale", "\"channels\": [\"handed-over-at-summons\"]"));
    }

    private static String by(String one, String other, String type, String fields) {
        return """
                "type": "%s", "by": [{"party": "%s", "office": "ministry"}], "to": [{"party": "%s", "office": "ambassador"}], \
                "text": [{"lang": "en", "value": "The Ministry presents its compliments to the Embassy and has the honour to \
                state the following with regard to the damage done to the premises of the mission."}], %s""".formatted(type, one, other, fields);
    }

    /** Adds copies until there are so many events in all, or a few more. */
    void copyUntil(DataSource database, int events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long position = number(connection, "SELECT MAX(position) FROM event");
            List<List<Object[]>> models = new ArrayList<>();
            for (int model = 0; model < MODELS; model++) {
                models.add(rows(connection, name(model)));
            }
            int dossiers = MODELS + Math.max(0, Math.ceilDiv(events - MODELS * EVENTS_EACH, EVENTS_EACH));
            int copied = Math.toIntExact(
                    number(connection, "SELECT COUNT(*) FROM event WHERE folio = 0 AND dossier LIKE 'copy-%'"));
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO event (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int first = MODELS + copied; first < dossiers; first += SIDE_BY_SIDE) {
                    int end = Math.min(dossiers, first + SIDE_BY_SIDE);
                    for (int folio = 0; folio < EVENTS_EACH; folio++) {
                        for (int dossier = first; dossier < end; dossier++) {
                            copy(insert, models.get(dossier % MODELS).get(folio), dossier, ++position);
                        }
                        insert.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
    }

    private void copy(PreparedStatement insert, Object[] model, int dossier, long position) throws SQLException {
        Object[] row = model.clone();
        row[0] = position;
        row[1] = name(dossier);
        row[4] = name(dossier) + "/" + row[2];
        String payload = new String((byte[]) row[8], java.nio.charset.StandardCharsets.UTF_8);
        int days = Math.floorMod(dossier * 37, 10_000);
        payload = DAY.matcher(payload)
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
        if (((Number) row[2]).intValue() == 0) {
            payload = ((ObjectNode) json.readTree(payload))
                    .put("dossier", name(dossier))
                    .toString();
        }
        row[8] = payload.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int column = 0; column < row.length; column++) {
            insert.setObject(column + 1, row[column]);
        }
        insert.addBatch();
    }

    private static List<Object[]> rows(Connection connection, String dossier) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM event WHERE dossier = ? ORDER BY folio")) {
            select.setString(1, dossier);
            List<Object[]> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(IntStream.rangeClosed(1, 10)
                            .mapToObj(column -> value(rows, column))
                            .toArray());
                }
            }
            assertThat(found).as(dossier).hasSize(EVENTS_EACH);
            return found;
        }
    }

    private static Object value(ResultSet row, int column) {
        try {
            return row.getObject(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
