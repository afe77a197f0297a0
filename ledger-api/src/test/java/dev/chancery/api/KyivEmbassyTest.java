package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The case that the ledger is first judged on, filed once and asked about three times over. */
@ParameterizedClass(name = "{0}")
@EnumSource
final class KyivEmbassyTest {

    private static final String DOSSIER = "/api/dossiers/" + KyivCase.ID;
    private static final String OPEN_ISSUES = "/api/open-issues?dossier=" + KyivCase.ID;
    private static final TimeZone HERE = TimeZone.getDefault();

    private static final List<String> AFTER_A = List.of(
            "a1 grievance of AZE against RUS, open",
            "a4 grievance of AZE against RUS, open",
            "a5 grievance of AZE against RUS, open",
            "a6 grievance of AZE against RUS, open",
            "a7 grievance of AZE against RUS, open",
            "a9 grievance of AZE against RUS, open, lodged on 2025-11-14 by a11",
            "a14 demand for investigation of AZE against RUS, open",
            "a15 demand for explanation of AZE against RUS, open");

    private static final List<String> AFTER_B = List.of(
            "a1 grievance of AZE against RUS, open",
            "a4 grievance of AZE against RUS, open",
            "a5 grievance of AZE against RUS, open",
            "a6 grievance of AZE against RUS, open",
            "a7 grievance of AZE against RUS, open",
            "a9 grievance of AZE against RUS, answered in part, lodged on 2025-11-14 by a11",
            "a14 demand for investigation of AZE against RUS, acknowledged",
            "a15 demand for explanation of AZE against RUS, acknowledged");

    private static final List<String> AFTER_C = List.of(
            "a1 grievance of AZE against RUS, open",
            "a4 grievance of AZE against RUS, open",
            "a5 grievance of AZE against RUS, open",
            "a6 grievance of AZE against RUS, open",
            "a7 grievance of AZE against RUS, open",
            "a9 grievance of AZE against RUS, answered in part, contested on [intent], lodged on 2025-11-14 by a11",
            "a14 demand for investigation of AZE against RUS, acknowledged",
            "a15 demand for explanation of AZE against RUS, acknowledged");

    private static final List<String> AFTER_D = List.of(
            "a1 grievance of AZE against RUS, open",
            "a4 grievance of AZE against RUS, open",
            "a5 grievance of AZE against RUS, open",
            "a6 grievance of AZE against RUS, open",
            "a7 grievance of AZE against RUS, open",
            "a9 grievance of AZE against RUS, answered in part, contested on [intent], lodged on 2025-11-14 by a11",
            "a14 demand for investigation of AZE against RUS, acknowledged",
            "a15 demand for explanation of AZE against RUS, acknowledged",
            "d3 demand for release of RUS against AZE, open");

    /** When, and where, the ledger is read. */
    enum Reader {
        AT_ONCE,
        AFTER_A_RESTART_WHERE_THE_DAY_BEGINS
    }

    @AutoClose
    static RunningLedger ledger;

    static KyivCase kyiv;

    /** What was answered when it was the newest: under the name of each filing, and of the cover. */
    private static final Map<String, Live> LIVE = new LinkedHashMap<>();

    private record Live(long position, Instant recordedAt, JsonNode openIssues) {}

    @Parameter
    Reader reader;

    @BeforeAll
    static void file(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
        kyiv = KyivCase.open(ledger, KyivCase.ID);
        lookAt("cover");
        for (String filing : KyivCase.FILINGS) {
            kyiv.file(filing);
            lookAt(filing);
        }
    }

    private static void lookAt(String filing) {
        JsonNode last = ledger.get(DOSSIER + "/history").items().getLast();
        String position = last.get("position").asString();
        Instant recordedAt = Instant.parse(last.get("recordedAt").stringValue());
        JsonNode openIssues =
                ledger.get(OPEN_ISSUES, "Ledger-Position", position).json();
        LIVE.put(filing, new Live(Long.parseLong(position), recordedAt, openIssues));
    }

    @BeforeParameterizedClassInvocation
    static void openAgain(Reader reader) {
        switch (reader) {
            case AT_ONCE -> {}
            case AFTER_A_RESTART_WHERE_THE_DAY_BEGINS -> {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                ledger.restart();
            }
        }
    }

    @AfterAll
    static void comeHome() {
        TimeZone.setDefault(HERE);
    }

    @Test
    void opensEightIssuesWithTheFirstFiling() {
        assertThat(openIssuesAsOf("A")).containsExactlyElementsOf(AFTER_A);
    }

    @Test
    void takesTheRegretAsAPartialAnswerAndTheReceiptAsReceiptOnly() {
        assertThat(openIssuesAsOf("B")).containsExactlyElementsOf(AFTER_B);
    }

    @Test
    void contestsTheStrikeOnIntentOnly() {
        assertThat(openIssuesAsOf("C")).containsExactlyElementsOf(AFTER_C);
    }

    @Test
    void hasNineOpenIssuesInTheEnd() {
        assertThat(lines(read(OPEN_ISSUES))).containsExactlyElementsOf(AFTER_D);
        assertThat(openIssuesAsOf("D")).containsExactlyElementsOf(AFTER_D);
        assertThat(lines(read(DOSSIER + "/issues"))).containsExactlyElementsOf(AFTER_D);
    }

    @Test
    void letsOnlyTheClaimantCloseWhatIsOpen() {
        assertThat(read(OPEN_ISSUES).items()).allSatisfy(issue -> {
            assertThat(issue.get("closableBy")).containsExactly(issue.get("claimant"));
            assertThat(issue.get("rejected").booleanValue()).isFalse();
            assertThat(issue.get("reserved").booleanValue()).isFalse();
            assertThat(issue.get("overdue").booleanValue()).isFalse();
        });
    }

    @Test
    void remembersWhichActTouchedAnIssueLast() {
        Map<String, String> lastActs = read(OPEN_ISSUES).items().stream()
                .collect(Collectors.toMap(issue -> label(issue.get("folio")), issue -> label(issue.get("lastAct"))));

        assertThat(lastActs).containsEntry("a1", "a1").containsEntry("a9", "d2").containsEntry("a14", "b2");
    }

    @Test
    void answersAsOfAnyMomentWhatItAnsweredThen() {
        List<String> filings = List.copyOf(LIVE.keySet());
        for (int i = 0; i < filings.size(); i++) {
            Live then = LIVE.get(filings.get(i));
            assertAnswersAsOf(then, String.valueOf(then.position()));
            assertAnswersAsOf(then, then.recordedAt().toString());
            if (i + 1 < filings.size()) {
                Live next = LIVE.get(filings.get(i + 1));
                assertAnswersAsOf(then, String.valueOf(next.position() - 1));
                assertAnswersAsOf(then, next.recordedAt().minusMillis(1).toString());
            }
        }
        assertThat(withoutAge(read(OPEN_ISSUES).json().get("items")))
                .isEqualTo(withoutAge(LIVE.get("D").openIssues().get("items")));
    }

    private static void assertAnswersAsOf(Live then, String moment) {
        JsonNode answer = read(OPEN_ISSUES + "&asOf=" + moment).json().get("items");
        LocalDate asked = LocalDate.ofInstant(then.recordedAt(), ZoneOffset.UTC);
        boolean sameDay = asked.equals(LocalDate.now(ZoneOffset.UTC));

        assertThat(sameDay ? answer : withoutAge(answer))
                .as("as of %s", moment)
                .isEqualTo(
                        sameDay
                                ? then.openIssues().get("items")
                                : withoutAge(then.openIssues().get("items")));
    }

    private static JsonNode withoutAge(JsonNode list) {
        JsonNode copy = list.deepCopy();
        copy.forEach(issue -> ((ObjectNode) issue).without(Set.of("ageDays", "overdue")));
        return copy;
    }

    @Test
    void knewNothingOfTheDossierBeforeItWasOpened() {
        assertThat(read(OPEN_ISSUES + "&asOf=0").status()).isEqualTo(404);
        assertThat(read("/api/open-issues?asOf=0").items()).isEmpty();
    }

    @Test
    void ordersTheChronologyByOccurrence() {
        assertThat(labels(read(DOSSIER + "/acts")))
                .isEqualTo("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 "
                        + "b1 b2 b3 d1 d2 d3 c1 c2 c3 c5 c4");
    }

    @Test
    void ordersTheChronologyByRecording() {
        assertThat(labels(read(DOSSIER + "/acts?order=recorded")))
                .isEqualTo("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 "
                        + "b1 b2 b3 c1 c2 c3 c4 c5 d1 d2 d3");
    }

    @Test
    void leavesTheStrikeOnTheFourteenthWhereverItIsRead() {
        JsonNode strike = read(DOSSIER + "/acts/" + kyiv.folio("a9")).json();

        assertThat(strike.get("on").stringValue()).isEqualTo("2025-11-14");
        assertThat(strike.get("at").toString()).isEqualTo("{\"time\":\"01:00\",\"approximate\":true}");
        assertThat(labels(read(DOSSIER + "/acts?type=incident&from=2025-11-14&to=2025-11-14")))
                .isEqualTo("a9");
    }

    @ParameterizedTest
    @CsvSource({
        "Галузин, b1",
        "Galuzin, b1",
        "Qaluzin, b1",
        "Yevdokimov, a10 a11 a12 a14 a15",
        "Евдокимов, a10 a11 a12 a14 a15",
        "Rahman Mustafayev, b1",
        "Rəhman Mustafayev, b1",
        "Рахман Мустафаев, b1",
        "Əliyev, a17 c1 c2 c3",
        "Nobody, ''"
    })
    void findsWhatAPersonHadAPartInUnderEverySpelling(String name, String acts) {
        String person = URLEncoder.encode(name, StandardCharsets.UTF_8);

        assertThat(labels(read(DOSSIER + "/acts?person=" + person))).isEqualTo(acts);
    }

    @Test
    void saysOfEachActByWhichItIsAnswered() {
        assertThat(read(DOSSIER + "/acts/" + kyiv.folio("a9")).json().get("answeredBy"))
                .extracting(KyivEmbassyTest::label)
                .containsExactly("b3");
        assertThat(read(DOSSIER + "/acts/" + kyiv.folio("a11")).json().get("answeredBy"))
                .extracting(KyivEmbassyTest::label)
                .containsExactly("b2");
    }

    @Test
    void missesTheNotesThatItKnowsOfAndTheNumberOfTheOneHandedOver() {
        assertThat(read(DOSSIER + "/missing-papers").items())
                .extracting(paper -> label(paper.get("folio")) + " " + paper.get("reasons"))
                .containsExactly("a8 [\"known-of\",\"number-unknown\"]", "a12 [\"number-unknown\"]");
    }

    @Test
    void leavesUnansweredTheNotesThatNothingIsInReplyTo() {
        assertThat(labels(read(DOSSIER + "/unanswered-papers"))).isEqualTo("a8");
        assertThat(labels(read(
                        DOSSIER + "/unanswered-papers?asOf=" + LIVE.get("A").position())))
                .isEqualTo("a8 a12");
        assertThat(labels(read(DOSSIER + "/unanswered-papers?validAt=2025-11-20")))
                .isEqualTo("a8 a12");
        assertThat(read(DOSSIER + "/unanswered-papers?by=RUS").items()).isEmpty();
    }

    /** The conflicts among the sources as the case file numbers them: what is on file, and who states what instead. */
    private static final String CONFLICTS = """
            C1  a4  contradiction  Euronews                    | July 2025
            C1  a7  contradiction  Euronews                    | July
            C1  c3  contradiction  News.Az                     | January 2024
            C2  a2  contradiction  Euronews                    | after the first attack
            C3  a9  contradiction  News.Az                     | questions of deliberateness
            C3  a9  contradiction  Central Eastern Europe News | an accident or part of a campaign
            C3  a9  contradiction  Euronews                    | was deliberate
            C3  a9  contradiction  Euronews                    | not intentional
            C4  a9  contradiction  Euronews                    | Patriot
            C4  a9  contradiction  not identified              | in the plural
            C5  a10 probable-error Euronews                    | ambassador to Ukraine
            C6  a5  omission       Report                      | nothing of this attack
            C6  a6  omission       Report                      | nothing of this attack
            C6  a9  omission       Central Eastern Europe News | nothing of casualties
            C6  a9  omission       Report                      | nothing of casualties
            C7  a12 wording        News.Az                     | note verbal
            C7  a12 wording        Central Eastern Europe News | note of protest
            C7  a12 wording        Report                      | note of protest
            C7  a12 wording        Euronews                    | diplomatic notes
            C8  b2  precision      Trend                       | appeal of November
            C9  b3  wording        Trend                       | headline
            C9  b3  wording        Euronews                    | building
            C9  b3  wording        Report                      | building
            C10 a14 omission       Central Eastern Europe News | one request only
            C10 a14 omission       Trend                       | no request
            C10 a14 omission       Euronews                    | no request
            C10 a14 omission       Report                      | no request
            C10 a15 omission       Trend                       | no request
            C10 a15 omission       Euronews                    | no request
            C10 a15 omission       Report                      | no request
            C11 c5  contradiction  News.Az                     | with the regret
            C11 d1  contradiction  Euronews                    | after President Aliyev's words
            C12 a9  contradiction  Central Eastern Europe News | area around the embassy
            C12 a9  wording        Central Eastern Europe News | fence
            C12 a9  wording        Report                      | fence
            C13 a16 as-of          Trend                       | 21 November
            C13 a16 as-of          Report                      | 21 November
            C13 b3  as-of          Central Eastern Europe News | no official comment
            C14 a9  wording        Trend                       | significant and severe
            C14 a9  wording        News.Az                     | serious
            """;

    @Test
    void keepsEveryConflictAmongTheSources() {
        List<JsonNode> discrepancies =
                read(DOSSIER + "/discrepancies?limit=500").items();

        assertThat(discrepancies).hasSize(CONFLICTS.lines().toList().size());
        CONFLICTS.lines().forEach(conflict -> {
            String[] words = conflict.split("\\s+", 4);
            String[] stated = words[3].split("\\s*\\| ");
            assertThat(discrepancies)
                    .as(conflict)
                    .filteredOn(found -> label(found.get("act")).equals(words[1])
                            && found.get("class").stringValue().equals(words[2])
                            && found.at("/stated/account/publisher")
                                    .stringValue()
                                    .equals(stated[0])
                            && found.at("/stated/states").stringValue().contains(stated[1]))
                    .hasSize(1);
        });
        assertThat(read(DOSSIER + "/discrepancies?asOf=" + LIVE.get("D").position())
                        .items())
                .isEmpty();
    }

    /** What is on file of the fields in dispute. */
    private static final String ON_FILE = """
            C1  a4  on         2024-01-02
            C2  a2  on         2022-04
            C4  a9  means      Iskander-type missile
            C5  a10 summoned   Mikhail Yevdokimov
            C6  a5  casualties employees injured
            C6  a6  casualties employees injured
            C6  a9  casualties "killed":0,"injured":0
            C8  b2  text       14 November
            C9  b3  object     the incident of 14 November 2025 and the damage
            C11 c5  on         [2026-02-14..]
            C11 d1  on         2025-11-21
            C12 a9  place      in the embassy compound
            C12 a9  damage     part of the perimeter wall destroyed
            """;

    @Test
    void setsEachConflictBesideWhatIsOnFile() {
        List<JsonNode> discrepancies =
                read(DOSSIER + "/discrepancies?limit=500").items();

        ON_FILE.lines().forEach(line -> {
            String[] words = line.split("\\s+", 4);
            assertThat(discrepancies)
                    .as(line)
                    .filteredOn(found -> label(found.get("act")).equals(words[1])
                            && found.path("field").asString("").equals(words[2]))
                    .isNotEmpty()
                    .allSatisfy(found ->
                            assertThat(found.at("/onFile/value").toString()).contains(words[3]));
        });
        assertThat(discrepancies)
                .allSatisfy(found -> assertThat(found.at("/onFile/accounts")).isNotEmpty())
                .filteredOn(found -> !found.has("field"))
                .allSatisfy(
                        found -> assertThat(found.at("/onFile").has("value")).isFalse());
    }

    /** C15. */
    @Test
    void keepsWhoReportsTheRegretAndWhoTheProtest() {
        assertThat(chains("b3"))
                .containsExactly(
                        "Trend < Ministry of Foreign Affairs of the Russian Federation",
                        "Report < Ministry of Foreign Affairs of the Russian Federation",
                        "Trend < Ministry of Foreign Affairs of the Russian Federation",
                        "Euronews < Ministry of Foreign Affairs of the Russian Federation",
                        "Central Eastern Europe News",
                        "Report < Ministry of Foreign Affairs of the Russian Federation");
        assertThat(chains("a11"))
                .containsExactly(
                        "Trend < Ministry of Foreign Affairs of Azerbaijan",
                        "News.Az < Ministry of Foreign Affairs of Azerbaijan",
                        "Report < Ministry of Foreign Affairs of Azerbaijan");
    }

    private static List<String> chains(String act) {
        return read(DOSSIER + "/acts/" + kyiv.folio(act)).json().get("accounts").values().stream()
                .map(account -> account.get("chain").values().stream()
                        .map(JsonNode::stringValue)
                        .collect(Collectors.joining(" < ")))
                .toList();
    }

    @Test
    void showsBothSidesOfAConflict() {
        JsonNode means = read(DOSSIER + "/discrepancies?act=" + kyiv.folio("a9")).items().stream()
                .filter(found -> found.path("field").asString("").equals("means"))
                .findFirst()
                .orElseThrow();

        assertThat(means.get("type").stringValue()).isEqualTo("incident");
        assertThat(means.get("on").stringValue()).isEqualTo("2025-11-14");
        assertThat(means.at("/onFile/value").stringValue()).isEqualTo("Iskander-type missile");
        assertThat(means.at("/onFile/accounts").toString())
                .isEqualTo("[\"Trend\",\"News.Az\",\"Central Eastern Europe News\",\"Report\"]");
        assertThat(means.at("/stated/folio").intValue()).isGreaterThan(28);
        assertThat(means.get("assessments")).isEmpty();
    }

    @Test
    void hadHappenedAsFarAsTheDayThatIsAskedAbout() {
        assertThat(labels(read(DOSSIER + "/acts?validAt=2025-08-08"))).isEqualTo("a1 a2 a3 a4 a5");
        JsonNode then = read(DOSSIER + "?validAt=2025-11-14").json();
        assertThat(then.get("acts").intValue()).isEqualTo(17);
        assertThat(label(then.get("lastAct"))).isEqualTo("a17");
        assertThat(read(DOSSIER + "?validAt=2025-11-14").header("ETag")).startsWith("W/");
        JsonNode atB = read(DOSSIER + "?asOf=" + LIVE.get("B").position()).json();
        assertThat(atB.get("version").intValue()).isEqualTo(20);
        assertThat(atB.get("openIssues").intValue()).isEqualTo(8);
        assertThat(label(atB.get("lastAct"))).isEqualTo("b3");
    }

    @Test
    void replaysEveryFolioWithWhatItDid() {
        List<JsonNode> steps = read(DOSSIER + "/history").items();

        assertThat(steps).hasSize(63);
        assertThat(steps)
                .extracting(step -> step.get("version").intValue())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(effects(steps, "a9")).containsExactly("a9 opened");
        assertThat(effects(steps, "a11")).containsExactly("a9 open to open, lodged");
        assertThat(effects(steps, "b2"))
                .containsExactly("a9 open to acknowledged", "a14 open to acknowledged", "a15 open to acknowledged");
        assertThat(effects(steps, "b3")).containsExactly("a9 acknowledged to answered in part");
        assertThat(effects(steps, "c4")).containsExactly("a9 answered to answered in part, contested on [intent]");
        assertThat(effects(steps, "c5")).isEmpty();
        assertThat(effects(steps, "d2")).containsExactly("a9 answered to answered in part");
        assertThat(effects(steps, "d3")).containsExactly("d3 opened");
    }

    @Test
    void standsInTheListOfDossiers() {
        Reply dossier = read(DOSSIER);

        assertThat(dossier.header("ETag")).isEqualTo("\"62\"");
        assertThat(dossier.json().get("openIssues").intValue()).isEqualTo(9);
        assertThat(dossier.json().get("acts").intValue()).isEqualTo(28);
        assertThat(label(dossier.json().get("lastAct"))).isEqualTo("d3");
    }

    @Test
    void isClosedByTheClaimantAloneAndReopenedByIt() {
        String other = "closing-" + reader.ordinal();
        KyivCase again = KyivCase.whole(ledger, other);
        int strike = again.folio("a9");
        String acts = "/api/dossiers/" + other + "/acts";
        String act = """
                {"type": "%s", "by": [{"party": "%s"}], "on": "2026-03-01", "%s": [%d]}""";

        Reply refused = ledger.post(acts, act.formatted("acceptance", "RUS", "closes", strike));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("/problems/only-the-claimant-closes");
        assertThat(refused.json().at("/errors/0/pointer").stringValue()).isEqualTo("/closes/0");

        Reply accepted = ledger.post(acts, act.formatted("acceptance", "AZE", "closes", strike));
        assertThat(accepted.json().get("filing").intValue())
                .as("the refusal took no folio")
                .isEqualTo(63);
        assertThat(accepted.json().at("/effects/0/to").stringValue()).isEqualTo("accepted");
        assertThat(ledger.getAfter(accepted, "/api/open-issues?dossier=" + other)
                        .items())
                .hasSize(8)
                .noneMatch(issue -> issue.get("folio").intValue() == strike);
        assertThat(read("/api/dossiers/" + other + "/issues").items())
                .filteredOn(issue -> issue.get("folio").intValue() == strike)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.get("status").stringValue()).isEqualTo("accepted");
                    assertThat(issue.get("closableBy")).isNull();
                });

        Reply reopened = ledger.post(acts, act.formatted("reopening", "AZE", "issues", strike));
        assertThat(ledger.getAfter(reopened, "/api/open-issues?dossier=" + other)
                        .items())
                .hasSize(9)
                .filteredOn(issue -> issue.get("folio").intValue() == strike)
                .singleElement()
                .satisfies(
                        issue -> assertThat(issue.get("status").stringValue()).isEqualTo("open"));
    }

    /** Reads what holds the whole case. */
    private static Reply read(String path) {
        return ledger.get(path, "Ledger-Position", String.valueOf(LIVE.get("E").position()));
    }

    private static List<String> openIssuesAsOf(String filing) {
        return lines(read(OPEN_ISSUES + "&asOf=" + LIVE.get(filing).position()));
    }

    private static List<String> lines(Reply list) {
        return list.items().stream()
                .map(issue -> Lines.issue(issue, kyiv::label))
                .toList();
    }

    private static List<String> effects(List<JsonNode> steps, String act) {
        JsonNode step = steps.get(kyiv.folio(act));
        assertThat(step.path("effects"))
                .allSatisfy(effect -> assertThat(label(effect.get("act"))).isEqualTo(act));
        return Lines.effects(step, kyiv::label);
    }

    private static String labels(Reply acts) {
        return acts.items().stream().map(act -> label(act.get("folio"))).collect(Collectors.joining(" "));
    }

    private static String label(JsonNode folio) {
        return kyiv.label(folio.intValue());
    }
}
