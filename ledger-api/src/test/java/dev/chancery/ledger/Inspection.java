package dev.chancery.ledger;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Clerks.Answer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what is on file with what the clerks were told, and what the projections show with what is on file. */
final class Inspection {

    private static final String PAGE = "limit=500";

    private final KillableLedger ledger;
    private final String when;
    private final List<Sheet> sheets;
    private final Map<Submission, List<Sheet>> onFile;
    private final long last;

    private Inspection(KillableLedger ledger, String when, List<Sheet> sheets) {
        this.ledger = ledger;
        this.when = when;
        this.sheets = sheets;
        this.onFile = sheets.stream().filter(Sheet::isAct).collect(groupingBy(Sheet::submission));
        this.last = sheets.getLast().position();
    }

    /** Reads the histories of all dossiers, which come from the store itself. */
    static Inspection of(KillableLedger ledger, String when) throws IOException, InterruptedException {
        var sheets = new ArrayList<Sheet>();
        for (String dossier : Submission.DOSSIERS) {
            for (JsonNode step : ledger.get(path(dossier, "history"), 0).items()) {
                sheets.add(new Sheet(dossier, step));
            }
        }
        sheets.sort(Comparator.comparingLong(Sheet::position));
        return new Inspection(ledger, when, sheets);
    }

    /** All that is to be found, of the store and of every projection. */
    void findsEverythingInOrder(Map<Submission, Answer> answers) throws IOException, InterruptedException {
        findsWhatWasAnswered(answers);
        findsEverySubmissionOnceAndWholeOrNotAtAll();
        findsEveryFolioAndTimesInOrder();
        findsThatEveryProjectionCouldTakeEverything();
        findsTheRegisterInAgreement();
        findsTheDocketInAgreement();
        findsTheAuditTrailInAgreement();
    }

    private void findsWhatWasAnswered(Map<Submission, Answer> answers) {
        assertThat(answers.keySet().stream().filter(submission -> !onFile.containsKey(submission)))
                .as("answered 201 and not on file, %s", when)
                .isEmpty();
        answers.forEach((submission, answer) -> {
            List<Sheet> found = onFile.get(submission);
            assertThat(new Answer(
                            found.getFirst().dossier(),
                            folios(found),
                            found.getLast().position()))
                    .as("%s, %s", submission, when)
                    .isEqualTo(answer);
        });
    }

    /** That nothing was recorded of what was answered so. */
    void findsNothingOf(Set<Submission> turnedAway) {
        assertThat(turnedAway).as("said not to be recorded, %s", when).doesNotContainAnyElementsOf(onFile.keySet());
    }

    private void findsEverySubmissionOnceAndWholeOrNotAtAll() {
        onFile.forEach((submission, found) -> {
            assertThat(found)
                    .as("%s, %s", submission, when)
                    .extracting(Sheet::mark)
                    .isEqualTo(submission.marks());
            assertThat(found)
                    .as("%s, %s", submission, when)
                    .extracting(Sheet::dossier)
                    .containsOnly(submission.dossier());
            assertThat(folios(found))
                    .as("%s, %s", submission, when)
                    .isEqualTo(numbers(found.getFirst().folio(), found.size()));
        });
    }

    private void findsEveryFolioAndTimesInOrder() {
        for (String dossier : Submission.DOSSIERS) {
            List<Sheet> file = sheetsOf(dossier).toList();
            assertThat(folios(file)).as("folios of %s, %s", dossier, when).isEqualTo(numbers(0, file.size()));
        }
        assertThat(sheets).as("positions, %s", when).extracting(Sheet::position).doesNotHaveDuplicates();
        assertThat(sheets)
                .as("recording times by position, %s", when)
                .extracting(sheet -> Instant.parse(sheet.recordedAt()))
                .isSorted();
    }

    private void findsThatEveryProjectionCouldTakeEverything() throws IOException, InterruptedException {
        for (JsonNode projection : ledger.get("/api/projections", 0).items()) {
            String name = projection.get("name").stringValue();
            assertThat(ledger.get("/api/projections/" + name + "/dead-letters", 0)
                            .items())
                    .as("dead letters of the %s, %s", name, when)
                    .isEmpty();
            assertThat(projection.path("complete").asBoolean(true))
                    .as("whether the %s is complete, %s: %s", name, when, projection)
                    .isTrue();
        }
    }

    // Lists are compared by equality: what AssertJ finds out beside it takes hours for a hundred thousand.

    private void findsTheRegisterInAgreement() throws IOException, InterruptedException {
        for (String dossier : Submission.DOSSIERS) {
            List<ObjectNode> acts = actsOf(dossier).map(Sheet::registered).toList();
            assertThat(ledger.list(path(dossier, "acts?order=recorded&" + PAGE), last))
                    .as("register of %s, %s", dossier, when)
                    .map(entry -> ((ObjectNode) entry).without("answeredBy"))
                    .isEqualTo(acts);
            JsonNode shown = ledger.get("/api/dossiers/" + dossier, last).json();
            assertThat(List.of(shown.get("version"), shown.get("acts"), shown.get("lastAct")))
                    .as("version, acts and last act of %s, %s", dossier, when)
                    .extracting(JsonNode::intValue)
                    .containsOnly(acts.size());
        }
    }

    private void findsTheDocketInAgreement() throws IOException, InterruptedException {
        for (String dossier : Submission.DOSSIERS) {
            assertThat(ledger.list(path(dossier, "issues?" + PAGE), last))
                    .as("issues of %s, %s", dossier, when)
                    .map(Issue::shown)
                    .isEqualTo(issuesOf(dossier).toList());
        }
        assertThat(ledger.list("/api/open-issues?sort=dossier&" + PAGE, last).stream()
                        .map(Issue::shown)
                        .filter(issue -> !ManyDossiers.isOne(issue.dossier()))
                        .toList())
                .as("open issues, %s", when)
                .isEqualTo(Submission.DOSSIERS.stream()
                        .flatMap(this::issuesOf)
                        .filter(Issue::isOpen)
                        .toList());
    }

    private void findsTheAuditTrailInAgreement() throws IOException, InterruptedException {
        for (String dossier : Submission.DOSSIERS) {
            assertThat(ledger.list(path(dossier, "audit-trail?" + PAGE), last))
                    .as("audit trail of %s, %s", dossier, when)
                    .map(Envelope::shown)
                    .isEqualTo(sheetsOf(dossier).map(Sheet::envelope).toList());
        }
    }

    private Stream<Sheet> sheetsOf(String dossier) {
        return sheets.stream().filter(sheet -> sheet.dossier().equals(dossier));
    }

    private Stream<Sheet> actsOf(String dossier) {
        return sheetsOf(dossier).filter(Sheet::isAct);
    }

    /** Every demand is one issue, and nothing else is. */
    private Stream<Issue> issuesOf(String dossier) {
        return actsOf(dossier).filter(act -> act.type().equals("demand")).map(Sheet::issue);
    }

    private static List<Integer> folios(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::folio).toList();
    }

    private static String path(String dossier, String rest) {
        return "/api/dossiers/" + dossier + "/" + rest;
    }

    private static List<Integer> numbers(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    /** A step in a dossier's history, and what each projection should make of it. */
    private record Sheet(String dossier, JsonNode step) {

        long position() {
            return step.get("position").longValue();
        }

        String recordedAt() {
            return step.get("recordedAt").stringValue();
        }

        String recordedBy() {
            return step.get("recordedBy").stringValue();
        }

        int folio() {
            return step.get("event").get("folio").intValue();
        }

        String type() {
            return step.get("event").get("type").stringValue();
        }

        boolean isAct() {
            return folio() > 0;
        }

        String mark() {
            return step.get("event").get("text").get(0).get("value").stringValue();
        }

        Submission submission() {
            return Submission.bearing(mark());
        }

        /** The folio of the first act of its filing. */
        int filing() {
            return folio() - submission().marks().indexOf(mark());
        }

        ObjectNode registered() {
            return ((ObjectNode) step.get("event").deepCopy())
                    .put("filing", filing())
                    .put("revision", 1)
                    .put("recordedAt", recordedAt())
                    .put("recordedBy", recordedBy());
        }

        Issue issue() {
            return submission().isTakenBack()
                    ? new Issue(dossier, folio(), "withdrawn", folio() + 2)
                    : new Issue(dossier, folio(), "open", folio());
        }

        Envelope envelope() {
            return new Envelope(
                    position(),
                    dossier,
                    folio(),
                    isAct() ? filing() : 0,
                    type(),
                    recordedAt(),
                    recordedBy(),
                    isAct() ? submission().requestId() : Submission.OPENING);
        }
    }

    /** An issue as the docket shows it. */
    private record Issue(String dossier, int folio, String status, int lastAct) {

        static Issue shown(JsonNode item) {
            return new Issue(
                    item.get("dossier").stringValue(),
                    item.get("folio").intValue(),
                    item.get("status").stringValue(),
                    item.get("lastAct").intValue());
        }

        boolean isOpen() {
            return status.equals("open");
        }
    }

    /** An entry as the audit trail shows it. */
    private record Envelope(
            long position,
            String dossier,
            int folio,
            int filing,
            String type,
            String recordedAt,
            String recordedBy,
            String requestId) {

        static Envelope shown(JsonNode item) {
            return new Envelope(
                    item.get("position").longValue(),
                    item.get("dossier").stringValue(),
                    item.get("folio").intValue(),
                    item.path("filing").intValue(0),
                    item.get("type").stringValue(),
                    item.get("recordedAt").stringValue(),
                    item.get("recordedBy").stringValue(),
                    item.get("requestId").stringValue());
        }
    }
}
