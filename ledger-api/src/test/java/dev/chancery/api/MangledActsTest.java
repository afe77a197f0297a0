package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Acts of the case with one value in them replaced by another that has no business there. */
final class MangledActsTest {

    private static final long SEED = 19_620_205;
    private static final int ACTS = 400;

    private static final List<JsonNode> INTRUDERS = List.of(
            read("null"),
            read("\"\""),
            read("\" \""),
            read("\"#a9\""),
            read("\"2025-11-14\""),
            read("\"" + "long ".repeat(200) + "\""),
            read("0"),
            read("-1"),
            read("1"),
            read("1.5"),
            read("99999999999"),
            read("true"),
            read("[]"),
            read("[null]"),
            read("[1]"),
            read("{}"),
            read("{\"party\": \"AZE\"}"));

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    @Test
    void areRecordedOrRefusedAndHoldUpNoProjection() {
        Desk desk = Desk.open(ledger, "mangled");
        desk.file(Desk.incident("a1", "2022-03-10", "RUS", "AZE"));
        Random random = new Random(SEED);
        List<JsonNode> acts = KyivCase.actOfEachType();
        int recorded = 0;
        for (int n = 0; n < ACTS; n++) {
            String mangled =
                    mangled(acts.get(random.nextInt(acts.size())), random).toString();
            Reply reply = desk.tryToFile(mangled);
            assertThat(reply.status())
                    .as("act %d of seed %d: %s%n%s", n, SEED, mangled, reply)
                    .isIn(201, 400, 409, 422);
            recorded += reply.status() == 201 ? 1 : 0;
        }
        Reply last = desk.file(Desk.statement("2025-11-14"));

        assertThat(recorded).isBetween(1, ACTS - 1);
        assertThat(last.json().get("version").intValue()).isEqualTo(recorded + 2);
        assertThat(desk.get("").status()).isEqualTo(200);
        assertThat(desk.get("/audit-trail").status()).isEqualTo(200);
    }

    private static JsonNode mangled(JsonNode act, Random random) {
        JsonNode copy = act.deepCopy();
        List<JsonNode> holders = new ArrayList<>();
        collectHolders(copy, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        JsonNode intruder = INTRUDERS.get(random.nextInt(INTRUDERS.size()));
        switch (holder) {
            case ObjectNode object -> {
                List<String> fields = List.copyOf(object.propertyNames());
                object.set(fields.get(random.nextInt(fields.size())), intruder);
            }
            case ArrayNode array -> array.set(random.nextInt(array.size()), intruder);
            default -> throw new AssertionError(holder);
        }
        return copy;
    }

    private static void collectHolders(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(inner -> collectHolders(inner, holders));
        }
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
