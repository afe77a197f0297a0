package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case from the published record: as it was read, with the checks it is to stand, and as a registry files it over
 * HTTP, an entry at a time.
 */
public final class PublishedCase {

    private final JsonNode read;
    private final JsonNode filed;
    private final LabelledDossier dossier;

    private PublishedCase(RunningLedger ledger, String name) {
        this.read = resource(name);
        this.filed = resource(name + "-filings");
        this.dossier = LabelledDossier.open(ledger, filed.get("dossier"));
    }

    /** A dossier with the whole case on file. */
    public static PublishedCase file(RunningLedger ledger, String name) {
        var whole = new PublishedCase(ledger, name);
        for (JsonNode filing : whole.filed.get("filings")) {
            whole.dossier.fileActs(filing.get("acts"));
            filing.path("accounts").forEach(whole.dossier::addAccount);
        }
        return whole;
    }

    public LabelledDossier dossier() {
        return dossier;
    }

    /** The entries of the case that are filed, in their order. */
    public List<Entry> entries() {
        return filed.get("filings").values().stream()
                .map(filing -> new Entry(
                        entry(filing.get("seq").intValue()),
                        dossier.folio(filing.get("entry").stringValue())))
                .toList();
    }

    private JsonNode entry(int seq) {
        return read.get("acts").values().stream()
                .filter(act -> act.get("seq").intValue() == seq)
                .findFirst()
                .orElseThrow();
    }

    /**
     * An entry of the case.
     *
     * @param read what the case says of it
     * @param folio the act that it is
     */
    public record Entry(JsonNode read, int folio) {

        public int seq() {
            return read.get("seq").intValue();
        }
    }

    /** Every check of the case is the name of a test, word for word, and no other test has such a name. */
    public void assertCheckedBy(Class<?> tests) {
        assertThat(Stream.of(tests.getDeclaredMethods())
                        .map(method -> method.getAnnotation(DisplayName.class))
                        .flatMap(Stream::ofNullable)
                        .map(DisplayName::value))
                .containsExactlyInAnyOrderElementsOf(read.get("checks").values().stream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    private static JsonNode resource(String name) {
        try (InputStream in = PublishedCase.class.getResourceAsStream("/cases/" + name + ".json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
