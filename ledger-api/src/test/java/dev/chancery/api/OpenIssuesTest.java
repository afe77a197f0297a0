package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is open across dossiers, in the order and with the filters that are asked for. */
final class OpenIssuesTest {

    @AutoClose
    static RunningLedger ledger;

    static Desk poland;
    static Desk spain;

    @BeforeAll
    static void fileInTwoDossiers(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
        poland = Desk.open(ledger, "pol-deu", "POL", "DEU");
        poland.file(
                Desk.incident("i1", "2024-05-01", "DEU", "POL"),
                Desk.demand("d2", "2024-06-01", "POL", "DEU"),
                due(Desk.demand("d3", "2024-04-01", "DEU", "POL"), "2024-07-01"),
                due(Desk.demand("d4", "2024-08-01", "POL", "DEU"), "2999-01-01"));
        poland.file(
                Desk.act("denial", "DEU", "contests", 1).replaceFirst("\\{", "{\"kind\": \"intent\", "),
                Desk.act("acknowledgement-of-receipt", "DEU", "inReplyTo", 2),
                Desk.act("rejection", "DEU", "answers", 4));
        spain = Desk.open(ledger, "esp-pol", "ESP", "POL");
        spain.file(
                Desk.incident("i1", "2024-05-01", "POL", "ESP"),
                due(Desk.demand("d2", "2024-01-01", "ESP", "POL"), "2024-03"),
                Desk.demand("d3", "2024-01-02", "ESP", "POL"));
        spain.file(Desk.act("withdrawal", "ESP", "closes", 3));
    }

    private static String due(String demand, String on) {
        return demand.replaceFirst("\\{", "{\"dueBy\": {\"on\": \"" + on + "\", \"basis\": \"stated\"}, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                               | esp-pol/2 pol-deu/3 esp-pol/1 pol-deu/1 pol-deu/2 pol-deu/4
            sort=opened                      | esp-pol/2 pol-deu/3 esp-pol/1 pol-deu/1 pol-deu/2 pol-deu/4
            sort=due                         | esp-pol/2 pol-deu/3 pol-deu/4 esp-pol/1 pol-deu/1 pol-deu/2
            sort=dossier                     | esp-pol/1 esp-pol/2 pol-deu/1 pol-deu/2 pol-deu/3 pol-deu/4
            dossier=pol-deu                  | pol-deu/3 pol-deu/1 pol-deu/2 pol-deu/4
            party=ESP                        | esp-pol/2 esp-pol/1
            party=POL&kind=grievance         | esp-pol/1 pol-deu/1
            claimant=POL                     | pol-deu/1 pol-deu/2 pol-deu/4
            respondent=POL                   | esp-pol/2 pol-deu/3 esp-pol/1
            claimant=DEU&respondent=POL      | pol-deu/3
            claimant=RUS                     | ""
            kind=grievance                   | esp-pol/1 pol-deu/1
            kind=demand                      | esp-pol/2 pol-deu/3 pol-deu/2 pol-deu/4
            status=open                      | esp-pol/2 pol-deu/3 esp-pol/1 pol-deu/1
            status=acknowledged              | pol-deu/2
            status=answered                  | pol-deu/4
            status=withdrawn                 | ""
            contested=true                   | pol-deu/1
            contested=false&dossier=pol-deu  | pol-deu/3 pol-deu/2 pol-deu/4
            overdue=true                     | esp-pol/2 pol-deu/3
            overdue=false                    | esp-pol/1 pol-deu/1 pol-deu/2 pol-deu/4
            """)
    void areFilteredAndSorted(String query, String issues) {
        assertThat(issues(spain.getAcross("/api/open-issues?limit=500&" + query).items()))
                .isEqualTo(issues);
    }

    @Test
    void sayHowTheyStand() {
        List<JsonNode> issues =
                spain.getAcross("/api/open-issues?dossier=pol-deu&sort=dossier").items();

        assertThat(issues.getFirst().get("contestedOn").toString()).isEqualTo("[\"intent\"]");
        assertThat(issues.get(2).get("dueBy").toString()).isEqualTo("{\"on\":\"2024-07-01\",\"basis\":\"stated\"}");
        assertThat(issues.get(2).get("overdue").booleanValue()).isTrue();
        assertThat(issues.get(3).get("rejected").booleanValue()).isTrue();
        assertThat(issues.get(3).get("lastAct").intValue()).isEqualTo(7);
        assertThat(issues.get(3).get("demandKind").stringValue()).isEqualTo("information");
    }

    @Test
    void areListedClosedOnesTooByTheirDossier() {
        assertThat(issues(spain.get("/issues").items())).isEqualTo("esp-pol/1 esp-pol/2 esp-pol/3");
        JsonNode withdrawn = spain.get("/issues").items().getLast();

        assertThat(withdrawn.get("status").stringValue()).isEqualTo("withdrawn");
        assertThat(withdrawn.has("closableBy")).isFalse();
        assertThat(withdrawn.get("overdue").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"opened", "due", "dossier"})
    void arePagedThroughAsTheyStoodOnTheFirstPage(String sort) {
        Desk one = Desk.open(ledger, "paged-one-" + sort, "PER", "CHL");
        Desk other = Desk.open(ledger, "paged-other-" + sort, "CHL", "PER");
        String list = "/api/open-issues?sort=" + sort + "&party=CHL";
        for (Desk desk : List.of(one, other)) {
            var acts = new ArrayList<String>();
            for (int n = 0; n < 20; n++) {
                String demand = Desk.demand("d" + n, "2025-11-%02d".formatted(1 + n % 3), "PER", "CHL");
                acts.add(n % 4 == 0 ? demand : due(demand, "2025-12-%02d".formatted(1 + n % 5)));
            }
            desk.file(acts.toArray(String[]::new));
        }
        List<JsonNode> before = other.getAcross(list + "&limit=500").items();

        List<JsonNode> paged = other.pages(list + "&limit=7", new Runnable() {
            private int closed = 20;

            @Override
            public void run() {
                one.file(
                        Desk.act("acceptance", "PER", "closes", closed--),
                        due(Desk.demand("d", "2025-11-02", "PER", "CHL"), "2025-12-02"));
            }
        });

        assertThat(paged).hasSizeGreaterThanOrEqualTo(40).isEqualTo(before);
        assertThat(other.pages(other.address() + "/issues?limit=7", () -> {}))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void outliveACalendarOfALongName() {
        Desk desk = Desk.open(ledger, "long-calendar", "NOR", "SWE");
        String calendar = "working days of ".repeat(40);
        desk.file(due(Desk.demand("d", "2025-11-14", "NOR", "SWE"), "2025-12-01")
                .replace("\"stated\"", "\"stated\", \"calendar\": \"" + calendar + "\""));

        assertThat(desk.getAcross("/api/open-issues?claimant=NOR").items())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.at("/dueBy/calendar").stringValue()).isEqualTo(calendar));
    }

    private static String issues(List<JsonNode> issues) {
        return String.join(
                " ",
                issues.stream()
                        .filter(issue -> issue.get("dossier").stringValue().matches("pol-deu|esp-pol"))
                        .map(issue -> issue.get("dossier").stringValue() + "/" + issue.get("folio"))
                        .toList());
    }
}
