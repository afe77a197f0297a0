package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.act.Act;
import dev.chancery.archive.ActSerializer;
import dev.chancery.archive.LedgerJson;
import dev.chancery.record.RecordKeeping;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Which acts are restricted is on record with what says so, and never without it. */
final class RestrictedActsTest {

    private static final JsonMapper JSON = LedgerJson.archive();
    private static final String SECRET =
            statement(", \"marking\": {\"classification\": \"SECRET\", \"caveats\": [\"No Dis\"]}");

    @TempDir
    Path folder;

    @TempDir
    Path other;

    private HikariDataSource dataSource;
    private LedgerEngine engine;

    private static String statement(String more) {
        return "{\"type\": \"public-statement\", \"by\": [{\"party\": \"RUS\"}]" + more + "}";
    }

    @BeforeEach
    void open() {
        dataSource = TestDatabase.in(folder).connect();
        engine = engine(dataSource);
        append(0, JSON.readValue("""
                        {"type": "dossier-opened", "dossier": "kyiv", "parties": ["AZE", "RUS"], "subject": "The embassy"}""", RecordKeeping.class));
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    private static LedgerEngine engine(HikariDataSource over) {
        ActSerializer serializer = ActSerializer.create();
        return LedgerEngine.over(over, serializer, Clock.systemUTC(), new Feed(new LedgerEvents(over, serializer)));
    }

    private void append(int first, Object... payloads) {
        List<DomainEventMessage<Object>> messages = new ArrayList<>();
        for (Object payload : payloads) {
            messages.add(new GenericDomainEventMessage<>("dossier", "kyiv", first + messages.size(), payload));
        }
        engine.appendEvents(messages);
    }

    private static Act act(String json) {
        return JSON.readValue(json, Act.class);
    }

    private static RecordKeeping marking(int act, String corrected) {
        return JSON.readValue("""
                {"type": "act-corrected", "act": %d, "fields": ["marking"], "corrected": %s, "reason": "marked anew"}""".formatted(act, corrected), RecordKeeping.class);
    }

    private static List<String> restricted(HikariDataSource in) {
        return JdbcClient.create(in)
                .sql("SELECT x.act, r.words FROM restricted_act x JOIN restriction r ON r.restriction = x.restriction"
                        + " WHERE x.dossier = 'kyiv' ORDER BY x.act")
                .query((row, number) -> row.getInt(1) + " " + row.getString(2))
                .list();
    }

    @Test
    void areThoseWhoseMarkingSaysSoAndNoOthers() {
        append(1, act(statement("")), act(SECRET), act(statement(", \"marking\": {\"precedence\": \"flash\"}")));
        assertThat(restricted(dataSource)).containsExactly("2 secret//no-dis");
    }

    @Test
    void areRestrictedAsTheirMarkingReadsLast() {
        append(1, act(SECRET), act(statement("")));
        append(
                3,
                marking(1, statement("")),
                marking(2, statement(", \"marking\": {\"classification\": \"Restricted\"}")));
        assertThat(restricted(dataSource)).containsExactly("2 restricted//");
    }

    @Test
    void areNoneOfWhatIsNotOnFile() {
        append(1, act(statement("")));
        assertThatThrownBy(() -> append(1, act(SECRET))).isInstanceOf(ConcurrencyException.class);
        assertThat(restricted(dataSource)).isEmpty();
    }

    @Test
    void areFoundInALedgerThatWasKeptBeforeTheyWere() {
        append(1, act(SECRET), act(statement("")), act(SECRET));
        append(4, marking(3, statement("")));
        JdbcClient.create(dataSource).sql("DELETE FROM restricted_act").update();
        JdbcClient.create(dataSource).sql("DELETE FROM restriction").update();

        engine(dataSource);

        assertThat(restricted(dataSource)).containsExactly("1 secret//no-dis");
    }

    @Test
    void areTakenOverWithTheEventsOfAnotherLedger() {
        append(1, act(SECRET), act(statement("")));
        try (HikariDataSource copy = TestDatabase.in(other).connect()) {
            List<HandedOver> events;
            try (Stream<RecordedEvent> all = new LedgerEvents(dataSource, ActSerializer.create()).of("kyiv")) {
                events =
                        all.map(event -> new HandedOver(event.row(), List.of())).toList();
            }
            engine(copy).takeOver(events, true);

            assertThat(restricted(copy)).containsExactly("1 secret//no-dis");
        }
    }
}
