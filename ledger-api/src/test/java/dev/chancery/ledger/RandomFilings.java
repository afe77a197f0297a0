package dev.chancery.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Filings of every kind in one dossier, the same for the same seed; the ledger refuses some of them. */
final class RandomFilings {

    private static final List<String> PRINCIPALS = List.of("AZE", "RUS");

    private final Random random;
    private final RunningLedger ledger;
    private final String address;
    private final List<Issue> issues = new ArrayList<>();
    /** Of the acts of one filing, if they open an issue. */
    private final List<String> claimants = new ArrayList<>();

    private int version;

    /** An issue that one of the filings has opened. */
    private record Issue(int folio, String claimant) {

        String respondent() {
            return other(claimant);
        }
    }

    RandomFilings(RunningLedger ledger, String dossier, long seed) {
        this.random = new Random(seed);
        this.ledger = ledger;
        this.address = "/api/dossiers/" + dossier;
    }

    /** How many were taken. */
    int file(int filings) {
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Filed at random"}""".formatted(address.substring(address.lastIndexOf('/') + 1)));
        int taken = 0;
        for (int n = 0; n < filings; n++) {
            claimants.clear();
            List<String> acts = IntStream.rangeClosed(0, random.nextInt(6))
                    .mapToObj(this::act)
                    .toList();
            Reply reply = ledger.post(address + "/filings", "{\"acts\": [" + String.join(", ", acts) + "]}");
            if (reply.status() == 201) {
                taken++;
                note(reply.json());
            }
        }
        return taken;
    }

    private void note(JsonNode filed) {
        version = filed.get("version").intValue();
        for (JsonNode effect : filed.path("effects")) {
            if (!effect.has("from")) {
                int folio = effect.get("issue").intValue();
                issues.add(new Issue(
                        folio, claimants.get(folio - filed.get("filing").intValue())));
            }
        }
    }

    private String act(int place) {
        String one = PRINCIPALS.get(random.nextInt(2));
        claimants.add(one);
        String on = random.nextInt(4) == 0
                ? ""
                : ", \"on\": \"202%d-%02d\"".formatted(random.nextInt(6), 1 + random.nextInt(12));
        String common = ", \"label\": \"l" + place + "\"" + (random.nextInt(3) == 0 ? on : "");
        return switch (random.nextInt(issues.isEmpty() ? 4 : 15)) {
            case 0 ->
                act(
                        "incident",
                        "\"respondent\": {\"party\": \"%s\", \"why\": \"own-conduct\"}, \"victim\": {\"party\": \"%s\"}"
                                        .formatted(other(one), one)
                                + common);
            case 1 ->
                by(
                        one,
                        "demand",
                        "\"kind\": \"information\", \"dueBy\": {\"on\": \"2025-0%d\", \"basis\": \"custom\"}"
                                        .formatted(1 + random.nextInt(9))
                                + common);
            case 2 -> by(one, "note-verbale", "\"to\": [{\"party\": \"" + other(one) + "\"}]" + common);
            case 3 ->
                by(
                        one,
                        "public-statement",
                        "\"text\": [{\"lang\": \"az\", \"value\": \"Bəyanat №%d\"}]".formatted(random.nextInt())
                                + common);
            case 4 -> byClaimant("protest", "\"degree\": \"protest\", \"against\"", common);
            case 5 ->
                by(
                        one,
                        "assertion",
                        "\"kind\": \"cause\", \"manner\": \"asserted\", \"about\": [" + anyFolio() + "]" + common);
            case 6 -> by(one, "denial", "\"kind\": \"intent\", \"contests\": [" + anyFolio() + "]" + common);
            case 7 -> byRespondent("acknowledgement-of-receipt", "\"inReplyTo\"", common);
            case 8 -> byRespondent("explanation", "\"extent\": \"full\", \"answers\"", common);
            case 9 -> byRespondent("rejection", "\"answers\"", common);
            case 10 -> byRespondent("expression-of-regret", "\"about\"", common);
            case 11 -> byClaimant("acceptance", "\"closes\"", common);
            case 12 -> byClaimant("withdrawal", "\"closes\"", common);
            case 13 -> byClaimant("reopening", "\"issues\"", common);
            default -> byClaimant("reservation-of-rights", "\"reserves\"", common);
        };
    }

    private String byClaimant(String type, String field, String common) {
        Issue issue = issues.get(random.nextInt(issues.size()));
        return by(issue.claimant(), type, field + ": [" + issue.folio() + "]" + common);
    }

    private String byRespondent(String type, String field, String common) {
        Issue issue = issues.get(random.nextInt(issues.size()));
        return by(issue.respondent(), type, field + ": [" + issue.folio() + "]" + common);
    }

    private int anyFolio() {
        return 1 + random.nextInt(version);
    }

    private static String by(String party, String type, String rest) {
        return act(type, "\"by\": [{\"party\": \"" + party + "\"}], " + rest);
    }

    private static String act(String type, String rest) {
        return "{\"type\": \"" + type + "\", " + rest + "}";
    }

    private static String other(String principal) {
        return PRINCIPALS.get(1 - PRINCIPALS.indexOf(principal));
    }
}
