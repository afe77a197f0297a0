package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is asked and answered in one small dossier, as examples in the contract: each call was made, and answered so. */
final class ContractExamples {

    private static final String LEYLA = "/api/users/l.aliyeva";
    private static final String DOSSIER = "/api/dossiers/aze-rus-example";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningLedger ledger;
    private final ObjectNode contract;
    private final Set<String> shown = new HashSet<>();
    private String position = "0";

    private ContractExamples(RunningLedger ledger, ObjectNode contract) {
        this.ledger = ledger;
        this.contract = contract;
    }

    /** The calls that have an example now. */
    static Set<String> addTo(ObjectNode contract, RunningLedger ledger) {
        var examples = new ContractExamples(ledger, contract);
        examples.write();
        examples.admit();
        examples.read();
        return examples.shown;
    }

    private void write() {
        post("openDossier", "/api/dossiers", """
                {"id": "aze-rus-example", "parties": ["AZE", "RUS"], "subject": "Damage to the embassy in Kyiv"}""");
        post("fileActs", DOSSIER + "/filings", """
                {"acts": [
                  {"type": "incident", "label": "missile", "on": "2025-11-14", "at": {"time": "01:00", "approximate": true},
                   "place": {"name": "Embassy of Azerbaijan, Kyiv", "country": "UKR"},
                   "respondent": {"party": "RUS", "why": "own-conduct"}, "victim": {"party": "AZE"},
                   "accounts": [{"publisher": "News.Az", "published": "2025-11-14", "lang": "en"}]},
                  {"type": "summons", "label": "summons", "on": "2025-11-14", "by": [{"party": "AZE", "office": "ministry"}],
                   "summoned": {"party": "RUS", "office": "ambassador", "person": "Mikhail Yevdokimov"}},
                  {"type": "demand", "kind": "investigation", "on": "2025-11-14", "by": [{"party": "AZE"}],
                   "to": [{"party": "RUS"}], "occasion": "#summons", "about": ["#missile"]}]}""");
        post("fileAct", DOSSIER + "/acts", """
                {"type": "expression-of-regret", "on": "2025-11-21", "by": [{"party": "RUS"}], "about": [1]}""");
        post("addAccount", DOSSIER + "/acts/1/accounts", """
                {"publisher": "Report.az", "published": "2025-11-14", "lang": "az",
                 "discrepancies": [{"field": "at", "states": "about 2 a.m.", "class": "contradiction"}]}""");
        post("assessDiscrepancy", DOSSIER + "/acts/1/assessments", """
                {"of": [5], "opinion": "Both are approximate.", "reason": "Neither source was there."}""");
        post("correctAct", DOSSIER + "/acts/4/corrections", """
                {"set": {"on": "2025-11-22"}, "reason": "misread"}""", "If-Match", "\"6\"");
        post("strikeOutAct", DOSSIER + "/acts/4/strike-out", """
                {"reason": "said of another strike"}""", "If-Match", "\"7\"");
        post("correctDossier", DOSSIER + "/corrections", """
                {"subject": "The embassy in Kyiv", "reason": "too long"}""", "If-Match", "\"8\"");
        post("closeDossier", DOSSIER + "/close", "{\"reason\": \"for the example\"}", "If-Match", "\"9\"");
        post("reopenDossier", DOSSIER + "/reopen", "{\"reason\": \"for the example\"}", "If-Match", "\"10\"");
    }

    private void admit() {
        change("addUser", "/api/users", """
                {"subject": "l.aliyeva", "name": "Leyla Əliyeva", "password": "fifteen characters or more",
                 "reason": "joined the department"}""");
        change("giveRole", LEYLA + "/roles", """
                {"role": "legal-adviser", "until": "2027-06-30T00:00:00Z", "reason": "stands in"}""");
        change("withdrawRole", LEYLA + "/roles/legal-adviser/withdraw", "{\"reason\": \"is back\"}");
        change("giveClearance", LEYLA + "/clearance", """
                {"level": "secret", "until": "2027-11-26T00:00:00Z", "reason": "vetted in November"}""");
        change("withdrawClearance", LEYLA + "/clearance/withdraw", "{\"reason\": \"for the example\"}");
        change("grantDossier", LEYLA + "/grants", """
                {"dossier": "aze-rus-example", "reason": "works on it"}""");
        get("showUser", LEYLA);
        change("withdrawGrant", LEYLA + "/grants/aze-rus-example/withdraw", "{\"reason\": \"has done\"}");
        change("changePassword", LEYLA + "/password", """
                {"password": "another of fifteen characters", "reason": "forgotten"}""");
        change("barUser", LEYLA + "/bar", "{\"reason\": \"on leave\"}");
        change("readmitUser", LEYLA + "/readmit", "{\"reason\": \"is back\"}");
        get("listUsers", "/api/users");
        get("listChangesOfUser", LEYLA + "/history?limit=2");
        get("listAccessEvents", "/api/access-events?limit=2");
        get("showMe", "/api/me");
    }

    private void change(String call, String path, String body) {
        Reply reply = ledger.post(path, body);
        assertThat(reply.status()).as("%s: %s", call, reply).isBetween(200, 201);
        operation(call).withObject("/requestBody/content/application~1json").set("example", JSON.readTree(body));
        show(call, reply);
    }

    private void read() {
        get("listDossiers", "/api/dossiers");
        get("showDossier", DOSSIER);
        get("listActs", DOSSIER + "/acts");
        get("showAct", DOSSIER + "/acts/1");
        get("replayDossier", DOSSIER + "/history?upTo=4");
        get("listOpenIssues", "/api/open-issues?claimant=AZE");
        get("listIssues", DOSSIER + "/issues");
        get("listPositions", DOSSIER + "/positions");
        get("listCommitments", DOSSIER + "/commitments");
        get("listDiscrepancies", DOSSIER + "/discrepancies");
        get("listMissingPapers", DOSSIER + "/missing-papers");
        get("listUnansweredPapers", DOSSIER + "/unanswered-papers");
        get("listAuditTrailOfDossier", DOSSIER + "/audit-trail?limit=2");
        get("listAuditTrail", "/api/audit-trail?limit=2");
        get("listEvents", "/api/events?limit=2");
        get("listParties", "/api/parties?q=azerb");
        get("showParty", "/api/parties/AZE");
        get("listPeople", "/api/people");
        get("showActOfRepertoire", "/api/repertoire/reminder");
        get("listDeadLetters", "/api/projections/docket/dead-letters");
        get("showRule", "/problems/only-the-claimant-closes");
        refused("fileActs", DOSSIER + "/filings", """
                {"acts": [{"type": "acceptance", "by": [{"party": "RUS"}], "closes": [3]}]}""");
    }

    private void post(String call, String path, String body, String... headers) {
        Reply reply = ledger.post(path, body, headers);
        assertThat(reply.status()).as("%s: %s", call, reply).isEqualTo(201);
        position = reply.header("Ledger-Position");
        operation(call).withObject("/requestBody/content/application~1json").set("example", JSON.readTree(body));
        show(call, reply);
    }

    private void get(String call, String path) {
        Reply reply = ledger.get(path, "Ledger-Position", position);
        assertThat(reply.status()).as("%s: %s", call, reply).isEqualTo(200);
        show(call, reply);
    }

    private void show(String call, Reply reply) {
        operation(call)
                .withObject("/responses/" + reply.status() + "/content/application~1json")
                .set("example", steady(reply));
        shown.add(call);
    }

    /** A refusal, under the answer that it is. */
    private void refused(String call, String path, String body) {
        Reply reply = ledger.post(path, body);
        String name = operation(call)
                .at("/responses/" + reply.status() + "/$ref")
                .stringValue()
                .substring(1);
        ((ObjectNode) contract.at(name + "/content/application~1problem+json")).set("example", steady(reply));
    }

    /** Without what another run would answer otherwise. */
    private static JsonNode steady(Reply reply) {
        return JSON.readTree(reply.text()
                .replaceAll("(\"(?:eventId|requestId)\":)\"[^\"]+\"", "$1\"018f6b1e-5a3c-7f00-8000-000000000000\""));
    }

    private ObjectNode operation(String call) {
        return contract.get("paths").values().stream()
                .flatMap(path -> path.values().stream())
                .filter(operation -> operation.get("operationId").stringValue().equals(call))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no call " + call + "."));
    }
}
