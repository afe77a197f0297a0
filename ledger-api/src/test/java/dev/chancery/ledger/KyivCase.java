package dev.chancery.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The case of the embassy in Kyiv as a registry files it over HTTP: filings A, B, C and D, one after the other,
 * and at last E, the accounts of sources that tell acts otherwise.
 *
 * <p>Acts of earlier filings are named by label in the file and by folio on the wire.
 */
public final class KyivCase {

    public static final String ID = "aze-rus-kyiv-embassy";
    public static final List<String> FILINGS = List.of("A", "B", "C", "D", "E");

    private static final JsonNode FILE = read();

    private final LabelledDossier dossier;

    private KyivCase(LabelledDossier dossier) {
        this.dossier = dossier;
    }

    /** A new dossier for the case. */
    public static KyivCase open(RunningLedger ledger, String dossier) {
        ObjectNode cover = ((ObjectNode) FILE.get("dossier").deepCopy()).put("id", dossier);
        var opened = new KyivCase(LabelledDossier.open(ledger, cover));
        awaitNextMillisecond();
        return opened;
    }

    /** A dossier with the whole case on file. */
    public static KyivCase whole(RunningLedger ledger, String dossier) {
        KyivCase whole = open(ledger, dossier);
        FILINGS.forEach(whole::file);
        return whole;
    }

    /** One act of each type that the case has, as it stands in the file. */
    public static List<JsonNode> actOfEachType() {
        Map<String, JsonNode> byType = new LinkedHashMap<>();
        for (JsonNode filing : FILE.get("filings")) {
            filing.path("acts")
                    .forEach(act -> byType.putIfAbsent(act.get("type").stringValue(), act));
        }
        return List.copyOf(byType.values());
    }

    public Reply file(String name) {
        JsonNode filing = StreamSupport.stream(FILE.get("filings").spliterator(), false)
                .filter(part -> part.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
        Reply reply = filing.has("acts") ? dossier.fileActs(filing.get("acts")) : addAccounts(filing);
        awaitNextMillisecond();
        return reply;
    }

    private Reply addAccounts(JsonNode filing) {
        Reply last = null;
        for (JsonNode account : filing.get("accounts")) {
            last = dossier.addAccount(account);
        }
        return Objects.requireNonNull(last);
    }

    /** So that no two filings share a recording time, and each can be asked about at once. */
    private static void awaitNextMillisecond() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        while (!Instant.now().truncatedTo(ChronoUnit.MILLIS).isAfter(now)) {
            Thread.onSpinWait();
        }
    }

    public int folio(String label) {
        return dossier.folio(label);
    }

    public String label(int folio) {
        return dossier.label(folio);
    }

    private static JsonNode read() {
        try (InputStream in = KyivCase.class.getResourceAsStream("/example/" + ID + ".json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
