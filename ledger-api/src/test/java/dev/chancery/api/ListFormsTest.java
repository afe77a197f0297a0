package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list, in every form that it has. */
@Tag("h2") // about the wire, whatever it is read from
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListFormsTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    @AutoClose
    RunningLedger ledger;

    private Desk formulas;
    private Voice auditor;

    @BeforeAll
    void fileTheCase(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
        KyivCase.whole(ledger, KyivCase.ID);
        auditor = ledger.newUser("looks-at-forms", "auditor");
        formulas = Desk.open(ledger, "formulas");
        formulas.file("""
                {"type": "public-statement", "on": "2025-11-14", "verbatim": "=HYPERLINK(\\"http://x\\")",
                 "by": [{"party": "AZE", "person": "@SUM(A1)"}, {"party": "RUS", "office": "ministry"}],
                 "text": [{"lang": "en", "value": "He said \\"no\\",\\nand left."}, {"lang": "ru", "value": "-нет"}]}""");
        ledger.awaitProjections();
    }

    /** All that can be had as CSV, and so every list there is. */
    Stream<String> lists() {
        return ledger
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping ->
                        mapping.getProducesCondition().getProducibleMediaTypes().contains(CSV))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .map(path -> path.replace("{id}", KyivCase.ID)
                        .replace("{name}", "register")
                        .replace("{subject}", "registrar"));
    }

    private Reply get(String list, String... headers) {
        return list.equals("/api/access-log") ? auditor.get(list + "?call=none", headers) : ledger.get(list, headers);
    }

    @Test
    void areAllThatAnswerItems() {
        assertThat(lists()).hasSize(20).contains("/api/open-issues", "/api/events", "/api/projections");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void holdsTheSameItemsInLinesAsInOneObject(String list) {
        List<JsonNode> items = get(list).items();

        for (String form : List.of("application/jsonl", "application/x-ndjson")) {
            Reply lines = get(list, "Accept", form);
            assertThat(lines.header("Content-Type")).isEqualTo(form);
            assertThat(lines.text().lines().map(JsonMapper.shared()::readTree)).isEqualTo(items);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void hasARowForEachItemAndAColumnForEachOfItsValues(String list) {
        Reply asked = get(list);
        Reply csv = get(list, "Accept", "text/csv");
        List<CSVRecord> rows = rows(csv);

        assertThat(csv.header("Content-Type")).startsWith("text/csv;").contains("charset=utf-8", "header=present");
        assertThat(rows).hasSameSizeAs(asked.items());
        for (int n = 0; n < rows.size(); n++) {
            assertThat(values(rows.get(n))).containsAll(scalars(asked.items().get(n)));
        }
        assertThat(csv.headers().firstValue("Link")).isEqualTo(asked.headers().firstValue("Link"));
    }

    private static List<String> values(CSVRecord row) {
        return row.toList().stream()
                .flatMap(cell -> Stream.of(cell.split(" \\| ", -1)))
                .map(value -> value.startsWith("'") ? value.substring(1) : value)
                .toList();
    }

    /** Every single value in an item, however deep; of an act in a correction, the act. */
    private static List<String> scalars(JsonNode value) {
        if (value.isContainer()) {
            return value.values().stream()
                    .filter(part -> !part.has("accounts"))
                    .flatMap(part -> scalars(part).stream())
                    .toList();
        }
        return Stream.of(value.isString() ? value.stringValue() : value.toString())
                .filter(text -> !text.contains("|") && !text.isEmpty())
                .toList();
    }

    @Test
    void hasTheSameColumnsOnEveryPage() {
        String acts = "/api/dossiers/" + KyivCase.ID + "/acts?limit=3";
        String first = header(ledger.get(acts, "Accept", "text/csv"));
        String next = ledger.get(acts).json().get("next").stringValue();

        assertThat(header(ledger.get(next, "Accept", "text/csv"))).isEqualTo(first);
        assertThat(header(ledger.get(acts + "&type=lapse", "Accept", "text/csv")))
                .isEqualTo(first);
        assertThat(first).startsWith("type,folio,filing,revision,recordedAt,recordedBy,label,by.party,by.body,");
    }

    private static String header(Reply csv) {
        return csv.text().lines().findFirst().orElseThrow();
    }

    @Test
    void letsNoSpreadsheetTakeAnythingForAFormula() {
        formulas.get("/acts");
        CSVRecord row = rows(ledger.get(formulas.address() + "/acts", "Accept", "text/csv"))
                .getFirst();

        assertThat(row.get("verbatim")).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(row.get("by.person")).isEqualTo("'@SUM(A1) | ");
        assertThat(row.get("by.party")).isEqualTo("AZE | RUS");
        assertThat(row.get("by.office")).isEqualTo(" | ministry");
        assertThat(row.get("text.value")).isEqualTo("He said \"no\",\nand left. | -нет");
        assertThat(row.get("folio")).isEqualTo("1");
        assertThat(row.get("about")).isEmpty();
        assertThat(List.of("+1", "-1", "\t=1", "\r=1", "＝1", "", "1", "a=1").stream()
                        .map(Csv::neutral))
                .containsExactly("'+1", "'-1", "'\t=1", "'\r=1", "'＝1", "", "1", "a=1");
    }

    @Test
    void isRefusedInAFormThatItDoesNotHaveAndErrorsAreProblemsInAll() {
        assertThat(ledger.get("/api/open-issues", "Accept", "application/xml").status())
                .isEqualTo(406);
        Reply unknown = ledger.get("/api/open-issues?kind=none", "Accept", "text/csv");

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static List<CSVRecord> rows(Reply csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(csv.text()))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
