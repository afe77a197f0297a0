package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.PublishedCase;
import dev.chancery.ledger.RunningLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The killing of Italians at Erwin in 1901: a case in which much was answered and nothing closed. */
final class ErwinTest {

    private static final String LAST_DAY = "1902-01-02";

    @AutoClose
    static RunningLedger ledger;

    static PublishedCase published;
    static CaseFile erwin;

    @BeforeAll
    static void file() {
        ledger = RunningLedger.handedOn();
        published = PublishedCase.file(ledger, "erwin-1901");
        erwin = new CaseFile(published);
    }

    @Test
    void testsEveryCheckOfTheCase() {
        published.assertCheckedBy(ErwinTest.class);
    }

    @Test
    void filesEachEntryAsTheCaseHasIt() {
        erwin.assertEntriesAreFiledAsRead();
    }

    @Test
    @DisplayName(
            "As of 1901-07-16: the demands of seq 1 are open; as of 1901-07-18 their receipt is acknowledged, substance open.")
    void acknowledgesTheFirstDemands() {
        String[] demands = {"investigation", "punishment", "protection"};

        assertThat(erwin.standing("1901-07-14", demands)).containsOnly("not yet");
        assertThat(erwin.standing("1901-07-16", demands)).containsOnly("open");
        assertThat(erwin.standing("1901-07-18", demands)).containsOnly("acknowledged");
        assertThat(erwin.openByLabel("1901-07-18")).containsKeys(demands);
        assertThat(erwin.effects("receipt-2"))
                .containsExactly(
                        "killing open to acknowledged",
                        "investigation open to acknowledged",
                        "punishment open to acknowledged",
                        "protection open to acknowledged");
    }

    @Test
    @DisplayName(
            "As of 1901-07-31: the demand of seq 6 is answered and rejected (seq 12); the paper seq 13 is unanswered.")
    void refusesDetectivesWhileAnotherNoteCrosses() {
        assertThat(erwin.standing("1901-07-21", "detectives")).containsExactly("not yet");
        assertThat(erwin.standing("1901-07-22", "detectives")).containsExactly("open");
        assertThat(erwin.standing("1901-07-29", "detectives")).containsExactly("open");
        assertThat(erwin.standing("1901-07-31", "detectives")).containsExactly("answered in full, rejected");
        assertThat(erwin.effects("no-detectives")).containsExactly("detectives open to answered in full, rejected");
        assertThat(erwin.openByLabel("1901-07-31")).containsKey("detectives");

        assertThat(erwin.unanswered("ITA", "1901-07-31")).containsExactly("note-5", "note-11", "note-13");
        assertThat(repliesOf("note-13")).containsExactly("note-9");
    }

    @Test
    @DisplayName("As of 1901-08-10: the papers seq 13 and seq 15 are unanswered.")
    void leavesTwoNotesUnansweredInAugust() {
        assertThat(erwin.unanswered("ITA", "1901-08-10")).containsExactly("note-5", "note-11", "note-13", "note-15");
    }

    @Test
    @DisplayName("As of 1901-08-31: the papers seq 8, 13 and 15 are all replied to; seq 11 never was, in print.")
    void repliesToEveryNoteButOneByTheEndOfAugust() {
        assertThat(erwin.unanswered("ITA", "1901-07-26")).contains("note-8");
        assertThat(erwin.unanswered("ITA", "1901-08-11")).contains("note-13", "note-15");
        assertThat(erwin.unanswered("ITA", "1901-08-15")).contains("note-15").doesNotContain("note-13");

        assertThat(erwin.unanswered("ITA", "1901-08-31"))
                .as("a note of thanks, and the certificates")
                .containsExactly("note-5", "note-11");
        assertThat(erwin.labels("/unanswered-papers?by=ITA")).containsExactly("note-5", "note-11");
    }

    @Test
    @DisplayName(
            "The grievance and claim of the protest seq 19 are open from 1901-11-14; receipt is acknowledged on 1902-01-02 (49 days).")
    void acknowledgesTheProtestAfterSevenWeeks() {
        String[] issues = {"denial-of-justice", "responsibility"};

        assertThat(erwin.standing("1901-11-13", issues)).containsOnly("not yet");
        assertThat(erwin.standing("1901-11-14", issues)).containsOnly("open");
        assertThat(erwin.standing("1902-01-01", issues)).containsOnly("open");
        assertThat(erwin.standing(LAST_DAY, issues)).containsOnly("acknowledged");
        assertThat(erwin.effects("receipt-21"))
                .containsExactly("denial-of-justice open to acknowledged", "responsibility open to acknowledged");
        for (String issue : issues) {
            JsonNode acknowledged = erwin.issue(LAST_DAY, issue);
            assertThat(acknowledged.get("ageDays").intValue()).isEqualTo(49);
            assertThat(erwin.label(acknowledged.get("lastAct"))).isEqualTo("receipt-21");
        }
        assertThat(erwin.issue("1901-11-14", "denial-of-justice")
                        .get("lodgedOn")
                        .stringValue())
                .isEqualTo("1901-11-14");
    }

    @Test
    @DisplayName(
            "Regret exists from 1901-07-20 and is not withdrawn by the later protest; it answers the first grievance in part.")
    void keepsTheRegretBesideTheLaterProtest() {
        String regrets = "/acts?type=expression-of-regret";

        assertThat(erwin.labels(regrets + "&validAt=1901-07-19")).isEmpty();
        assertThat(erwin.standing("1901-07-11", "killing")).containsExactly("open");
        assertThat(erwin.standing("1901-07-19", "killing")).containsExactly("acknowledged");
        for (String day : List.of("1901-07-20", "1901-11-14", LAST_DAY)) {
            assertThat(erwin.labels(regrets + "&validAt=" + day)).containsExactly("oral-regret", "regret");
            assertThat(erwin.standing(day, "killing")).containsExactly("answered in part");
        }
        assertThat(erwin.effects("oral-regret")).containsExactly("killing acknowledged to answered in part");
        assertThat(erwin.effects("receipt-5")).as("thanks accept nothing").isEmpty();
        assertThat(erwin.effects("protest")).containsExactly("denial-of-justice open to open, lodged");
    }

    @Test
    @DisplayName("No indemnity is agreed and no issue is closed inside this chain.")
    void closesNothing() {
        for (String type : List.of(
                "offer-of-compensation",
                "payment",
                "acceptance",
                "settlement",
                "withdrawal",
                "waiver",
                "adjudication",
                "lapse")) {
            assertThat(erwin.labels("/acts?type=" + type)).as(type).isEmpty();
        }
        assertThat(erwin.issues()).noneMatch(issue -> issue.contains("demand for compensation"));
        assertThat(erwin.effects("statement"))
                .as("what would be accepted if it were offered")
                .isEmpty();
        assertThat(erwin.effects("to-congress"))
                .as("what the President recommends")
                .isEmpty();
        for (PublishedCase.Entry entry : published.entries()) {
            String day = entry.read().get("date").stringValue();
            assertThat(erwin.open(day)).as(day).isNotEmpty().isEqualTo(erwin.issues(day));
        }
    }

    @Test
    @DisplayName(
            "22 documents yield 19 acts between States (seq 3 and 20 are not addressed to the other State; d270 and d271 report one act).")
    void countsWhatPassedBetweenTheStates() {
        Map<Integer, List<JsonNode>> filings = erwin.acts().stream()
                .collect(Collectors.groupingBy(act -> act.get("filing").intValue()));
        List<Integer> betweenStates = filings.entrySet().stream()
                .filter(filing -> filing.getValue().stream().anyMatch(ErwinTest::isBetweenTheStates))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(erwin.acts().stream().flatMap(CaseFile::documents).distinct())
                .hasSize(22)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(257, 278).boxed().toList());
        assertThat(published.entries())
                .extracting(PublishedCase.Entry::seq)
                .hasSize(20)
                .doesNotContain(3);
        assertThat(betweenStates)
                .hasSize(19)
                .doesNotContain(erwin.act("statement").get("filing").intValue());
        assertThat(citing(259)).as("seq 3, an instruction").containsExactly("demarche-7");
        assertThat(citing(277)).as("seq 20, in the Senate").containsExactly("statement");
        assertThat(citing(270)).containsExactly("demarche-14", "note-14");
        assertThat(citing(271)).contains("demarche-14", "note-14");
        assertThat(filings.values()).filteredOn(ErwinTest::reportTheNoteInRome).hasSize(1);
    }

    private static boolean isBetweenTheStates(JsonNode act) {
        return Stream.of(act.path("by"), act.path("to"))
                .flatMap(actors -> CaseFile.parties(actors).stream())
                .collect(Collectors.toSet())
                .equals(Set.of("ITA", "USA"));
    }

    private static boolean reportTheNoteInRome(List<JsonNode> filing) {
        return filing.stream().flatMap(CaseFile::documents).anyMatch(List.of(270, 271)::contains);
    }

    private static List<String> citing(int document) {
        return erwin.labels(erwin.acts().stream()
                .filter(act -> CaseFile.documents(act).anyMatch(cited -> cited == document))
                .toList());
    }

    /** An issue that the chain leaves open, and why. */
    private record LeftOpen(String issue, String why) {}

    private static final List<LeftOpen> LEFT_OPEN = List.of(
            new LeftOpen(
                    "killing grievance of ITA against USA, answered in part, lodged on 1901-07-15 by representation",
                    "The President's regret answers it in part; regret is no apology and admits nothing, and Italy"
                            + " never said that it was satisfied."),
            new LeftOpen(
                    "investigation demand for investigation of ITA against USA, answered in part",
                    "The governor's inquiry and a special term of the court answer it in part; Italy found the one"
                            + " insufficient, and the other ended without an indictment."),
            new LeftOpen(
                    "punishment demand for punishment of ITA against USA, acknowledged",
                    "Received and assured of all legal steps, which is no punishment; nobody was indicted."),
            new LeftOpen(
                    "protection demand for protection of ITA against USA, acknowledged",
                    "Received, and never answered on the substance."),
            new LeftOpen(
                    "inquest grievance of ITA against USA, answered in part, lodged on 1901-07-22 by inquest",
                    "The verdict was explained as customary; Italy accepted no explanation."),
            new LeftOpen(
                    "detectives demand for investigation of ITA against USA, answered in full, rejected",
                    "Refused for want of federal jurisdiction; a refusal is an answer and closes nothing."),
            new LeftOpen(
                    "inadequate-inquiry grievance of ITA against USA, answered in part,"
                            + " lodged on 1901-07-30 by inadequate-inquiry",
                    "The special term answers it in part; what came of it is Italy's next complaint."),
            new LeftOpen(
                    "denial-of-justice grievance of ITA against USA, acknowledged, lodged on 1901-11-14 by protest",
                    "The views were noted: receipt is no answer."),
            new LeftOpen(
                    "responsibility claim of ITA against USA, acknowledged",
                    "The note went to committees of Congress; an indemnity was recommended there, and neither"
                            + " offered to Italy nor demanded by it."));

    @Test
    void leavesNineIssuesOpenEachForAReason() {
        List<String> named = LEFT_OPEN.stream().map(LeftOpen::issue).toList();

        assertThat(erwin.open(LAST_DAY)).containsExactlyElementsOf(named);
        assertThat(erwin.issues()).containsExactlyElementsOf(named);
        assertThat(LEFT_OPEN).extracting(LeftOpen::why).doesNotHaveDuplicates().allMatch(why -> why.endsWith("."));
        assertThat(erwin.openByLabel(LAST_DAY).values())
                .allSatisfy(issue -> assertThat(issue.get("closableBy"))
                        .extracting(JsonNode::stringValue)
                        .containsExactly("ITA"));
    }

    @Test
    void seesEveryIssueOpenOnTheDayItWasOpenedAndNotBefore() {
        Map<String, String> notDatedToTheDay = Map.of("killing", "1901-07-11", "denial-of-justice", "1901-11-14");
        erwin.openByLabel(LAST_DAY).forEach((label, issue) -> {
            LocalDate opened = LocalDate.parse(
                    notDatedToTheDay.getOrDefault(label, issue.get("openedOn").stringValue()));

            assertThat(erwin.standing(opened.toString(), label)).as(label).containsExactly("open");
            assertThat(erwin.standing(opened.minusDays(1).toString(), label))
                    .as(label)
                    .containsExactly("not yet");
        });
    }

    @Test
    void holdsTheUnitedStatesAnswerableForWhatAMobDid() {
        JsonNode killing = erwin.act("killing");

        assertThat(killing.at("/author/party").isMissingNode()).isTrue();
        assertThat(killing.at("/respondent").toString()).isEqualTo("""
                {"party":"USA","why":"failure-to-prevent"}""");
        assertThat(erwin.act("denial-of-justice").at("/respondent").toString()).isEqualTo("""
                {"party":"USA","why":"failure-to-punish"}""");
    }

    @Test
    void makesNoActOfTheGovernorsLetter() {
        assertThat(erwin.act("note-9").at("/enclosures/0/title").stringValue()).contains("Governor Longino");
        assertThat(erwin.labels("/acts?from=1901-07-20&to=1901-07-20"))
                .containsExactly(
                        "oral-regret", "note-4", "regret", "interim-reply", "governor-investigates", "assurance-4");
    }

    @Test
    void remindsOfIssuesWithoutOpeningOne() {
        assertThat(erwin.effects("reminder"))
                .containsExactly("investigation answered to answered in part", "inadequate-inquiry open to open");
        assertThat(erwin.issues("1901-08-09")).hasSameSizeAs(erwin.issues("1901-08-08"));
    }

    @Test
    void keepsWhatLaterPapersSayOfTheDayOfTheKilling() {
        assertThat(erwin.read("/discrepancies?class=precision"))
                .extracting(found -> found.at("/onFile/value").stringValue() + ": "
                        + found.at("/stated/states").stringValue())
                .containsExactly(
                        "1901-07-11?: the night of 10 July 1901",
                        "1901-07-11?: the night of 10 to 11 July 1901",
                        "1901-07-11?: the night of 10 to 11 July 1901, about midnight");
    }

    @Test
    void missesTheNumbersBetweenTheNotesInPrintAndNoneBeforeTheNewYears() {
        assertThat(erwin.read("/missing-papers").stream().filter(paper -> paper.has("from")))
                .extracting(gap ->
                        gap.get("from").stringValue() + " to " + gap.get("to").stringValue())
                .containsExactly("No. 689 to No. 690", "No. 692 to No. 692", "No. 695 to No. 699");
    }

    private static List<String> repliesOf(String label) {
        return erwin.act(label).get("inReplyTo").values().stream()
                .map(erwin::label)
                .toList();
    }
}
