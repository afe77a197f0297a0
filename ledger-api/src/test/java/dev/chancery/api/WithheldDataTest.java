package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that a reader receives, or a writer is answered, is another for what these may not see. That something is withheld in
 * a dossier they are told: so each has something withheld from the first.
 */
final class WithheldDataTest {

    private static final List<String> DOSSIERS = List.of("aze-rus-one", "aze-rus-two", "aze-rus-three");
    private static final int STEPS = 18;

    private static final String WRITER = "wanda";
    private static final String DESK = "dora";
    private static final String RESEARCHER = "rita";

    @TempDir
    Path folder;

    private TwoLedgers ledgers;
    private SplittableRandom random;
    private final List<String> acts = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();
    private final List<String> demands = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();
    private int number;

    /** {@code -Dwithheld.seeds=} has more of them played. */
    static LongStream seeds() {
        long first = TestDatabase.isOnPostgresql() ? 2 : 1;
        return LongStream.range(first, first + Integer.getInteger("withheld.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesNothingThatAReaderReceives(long seed) {
        random = new SplittableRandom(seed);
        try (TwoLedgers both = new TwoLedgers(folder)) {
            ledgers = both;
            prepare();
            for (int step = 0; step < STEPS; step++) {
                both.at(TwoLedgers.FIRST.plus(Duration.ofHours(step + 1)));
                write(step);
                for (int more = 1 + random.nextInt(3); more > 0; more--) {
                    both.at(TwoLedgers.FIRST.plus(Duration.ofHours(step + 1)).plusSeconds(600L * more));
                    hide(step);
                }
            }
            both.at(TwoLedgers.FIRST.plus(Duration.ofDays(20)));
            assertThat(hidden).as("there is something to hide").hasSizeGreaterThan(5);
            assertThat(acts).hasSizeGreaterThan(6);
            compareAll();
        }
    }

    private void prepare() {
        ledgers.user(WRITER, "registrar", "confidential", DOSSIERS.toArray(String[]::new));
        ledgers.user(DESK, "desk-officer", "confidential", DOSSIERS.get(0), DOSSIERS.get(1));
        ledgers.user(RESEARCHER, "researcher", null, DOSSIERS.get(0));
        for (String dossier : DOSSIERS) {
            ledgers.prepare("/api/dossiers", """
                    {"id": "%s", "parties": ["AZE", "RUS"], "subject": "An incident"}""".formatted(dossier));
            ledgers.prepare("/api/dossiers/" + dossier + "/acts", """
                    {"type": "public-statement", "by": [{"party": "RUS"}], "marking": {"classification": "Secret"}}""");
        }
    }

    /** Something that all three may see, or two of them, is recorded in both ledgers. */
    private void write(int step) {
        String dossier = DOSSIERS.get(step % 3);
        String address = "/api/dossiers/" + dossier;
        List<String> here = of(acts, step % 3);
        int choice = random.nextInt(10);
        if (choice == 0 && !here.isEmpty()) {
            ledgers.send(
                    WRITER,
                    dossier,
                    address + "/acts/@" + any(here) + "/corrections",
                    """
                    {"set": {"on": "2025-11-%02d"}, "reason": "misread"}""".formatted(10 + random.nextInt(19)),
                    name("x", step),
                    true);
        } else if (choice == 1 && !here.isEmpty()) {
            ledgers.send(WRITER, dossier, address + "/acts/@" + any(here) + "/strike-out", """
                    {"reason": "in error"}""", name("x", step), true);
        } else if (choice == 2 && !here.isEmpty()) {
            ledgers.send(
                    WRITER,
                    dossier,
                    address + "/acts/@" + any(here) + "/accounts",
                    """
                    {"publisher": "News", "url": "https://example.org/%d", "lang": "en",
                     "discrepancies": [{"field": "on", "states": "a day later", "class": "contradiction"}]}""".formatted(step),
                    name("x", step),
                    false);
        } else {
            String name = name("a", step);
            String marking = random.nextInt(4) == 0 ? ", \"marking\": {\"classification\": \"restricted\"}" : "";
            if (ledgers.send(WRITER, dossier, address + "/acts", act(name, step, marking), name, false)) {
                acts.add(name);
            } else {
                incidents.remove(name);
                demands.remove(name);
            }
        }
    }

    private static String name(String kind, int step) {
        return kind + step;
    }

    /** Steps go round the dossiers, so a name tells in which an act is. */
    private static List<String> of(List<String> names, int dossier) {
        return names.stream()
                .filter(name -> Integer.parseInt(name.substring(1)) % 3 == dossier)
                .toList();
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    /** An act at random about what is on file in its dossier, by the names of the acts. */
    private String act(String name, int step, String more) {
        boolean azerbaijan = random.nextBoolean();
        String common = "\"by\": [{\"party\": \"%s\"}], \"to\": [{\"party\": \"%s\"}], \"on\": \"2025-11-%02d\"%s"
                .formatted(azerbaijan ? "AZE" : "RUS", azerbaijan ? "RUS" : "AZE", 15 + random.nextInt(14), more);
        List<String> harm = of(incidents, step % 3);
        List<String> asked = of(demands, step % 3);
        int choice = harm.isEmpty() ? 0 : random.nextInt(asked.isEmpty() ? 9 : 11);
        return switch (choice) {
            case 0 -> {
                incidents.add(name);
                yield """
                        {"type": "incident", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                         "victim": {"party": "AZE"}, "affects": ["diplomatic-premises"]%s}""".formatted(more);
            }
            case 1 -> {
                demands.add(name);
                yield """
                        {"type": "demand", "kind": "investigation", "about": ["@%s"], %s}""".formatted(any(harm), common);
            }
            case 2 -> """
                        {"type": "protest", "degree": "protest", "against": ["@%s"], %s}""".formatted(any(harm), common);
            case 3 -> """
                        {"type": "expression-of-regret", "about": ["@%s"], %s}""".formatted(any(harm), common);
            case 4 -> """
                        {"type": "denial", "kind": "attribution", "contests": ["@%s"], %s}""".formatted(any(harm), common);
            case 5 -> """
                        {"type": "assertion", "kind": "attribution", "manner": "asserted", "about": ["@%s"],
                         "imputedTo": "RUS", %s}""".formatted(any(harm), common);
            case 6 -> """
                        {"type": "note-verbale", "references": {"own": {"number": "17/%d", "on": "2025-11-20"}}, %s}""".formatted(number += 2, common);
            case 7 -> """
                        {"type": "assurance", "covers": "the embassy", "protects": ["diplomatic-premises"], %s}""".formatted(common);
            case 8 -> """
                        {"type": "acceptance", "closes": ["@%s"], %s}""".formatted(any(harm), common);
            case 9 -> """
                        {"type": "explanation", "answers": ["@%s"], %s}""".formatted(any(asked), common);
            default -> """
                        {"type": "acknowledgement-of-receipt", "inReplyTo": ["@%s"], %s}""".formatted(any(asked), common);
        };
    }

    /** Something that none of the three may see is recorded in one ledger: a marked act, an entry on one, another dossier. */
    private void hide(int step) {
        String dossier = DOSSIERS.get(step % 3);
        String address = "/api/dossiers/" + dossier;
        switch (random.nextInt(8)) {
            case 0 -> {
                String other = "aze-rus-other-" + step;
                ledgers.tellMore("/api/dossiers", """
                        {"id": "%s", "parties": ["AZE", "RUS"], "subject": "An incident"}""".formatted(other));
                ledgers.tellMore("/api/dossiers/" + other + "/acts", """
                        {"type": "incident", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                         "victim": {"party": "AZE"}}""");
            }
            case 1 -> amend(address + "/acts/1/corrections", """
                    {"set": {"on": "2025-11-%02d"}, "reason": "misread"}""".formatted(10 + random.nextInt(19)), address);
            case 2 ->
                amend(
                        address + "/acts/1/corrections",
                        """
                    {"set": {"marking": {"classification": "%s"}}, "reason": "marked anew"}""".formatted(random.nextBoolean() ? "top secret" : "secret"),
                        address);
            case 3 -> ledgers.tellMore(address + "/acts/1/accounts", """
                    {"publisher": "Secret News", "url": "https://example.org/s%d", "lang": "en",
                     "discrepancies": [{"field": "on", "states": "otherwise", "class": "contradiction"}]}""".formatted(step));
            default -> {
                int incidentsBefore = incidents.size();
                int demandsBefore = demands.size();
                Reply reply = ledgers.tellMore(
                        address + "/acts",
                        act("h" + step, step, ", \"marking\": {\"classification\": \"SECRET\"}")
                                .replace("17/", random.nextBoolean() ? "17/" : "17/1"));
                incidents.subList(incidentsBefore, incidents.size()).clear();
                demands.subList(demandsBefore, demands.size()).clear();
                if (reply.status() == 201) {
                    hidden.add(reply.json().get("filing").intValue());
                }
            }
        }
    }

    private void amend(String path, String body, String address) {
        String version = ledgers.fuller().get(address).header("ETag");
        ledgers.tellMore(path, body, "If-Match", version);
    }

    private void compareAll() {
        ledgers.settle();
        List<String> moments =
                List.of("", "asOf=" + TwoLedgers.FIRST.plus(Duration.ofHours(STEPS / 2)), "validAt=2025-11-20");
        for (String reader : List.of(WRITER, DESK, RESEARCHER)) {
            for (String dossier : DOSSIERS) {
                for (String moment : moments) {
                    compareDossier(reader, dossier, moment);
                }
                compareOnce(reader, dossier);
            }
            compareAcross(reader, moments);
        }
        ledgers.follow(WRITER, "", acts.size());
        ledgers.follow(RESEARCHER, "", 2);
    }

    private void compareDossier(String reader, String dossier, String moment) {
        String address = "/api/dossiers/" + dossier;
        String also = moment.isEmpty() ? "" : "&" + moment;
        for (String list : List.of(
                "/acts?limit=3",
                "/acts?limit=500&order=recorded&includeStruckOut=true",
                "/issues?limit=2",
                "/positions?limit=1",
                "/commitments?limit=2",
                "/discrepancies?limit=2",
                "/missing-papers?limit=1",
                "/unanswered-papers?limit=2")) {
            ledgers.compare(reader, dossier, address + list + also);
        }
        ledgers.compare(reader, dossier, address + (moment.isEmpty() ? "" : "?" + moment));
        if (!moment.startsWith("validAt")) {
            ledgers.compare(reader, dossier, address + "/history" + (moment.isEmpty() ? "" : "?" + moment));
        }
        ledgers.compare(reader, dossier, "/api/open-issues?limit=2&sort=due&dossier=" + dossier + also);
    }

    private void compareOnce(String reader, String dossier) {
        String address = "/api/dossiers/" + dossier;
        ledgers.compare(reader, dossier, address + "/history", "Accept", "application/jsonl");
        ledgers.compare(reader, dossier, address + "/acts?limit=500", "Accept", "text/csv");
        ledgers.compare(reader, dossier, address + "/acts?limit=500", "Accept", "application/jsonl");
        ledgers.compare(reader, dossier, address + "/audit-trail?limit=5");
        ledgers.compare(reader, dossier, "/api/events?limit=3&dossier=" + dossier);
        for (String act : of(acts, DOSSIERS.indexOf(dossier))) {
            ledgers.compare(reader, dossier, address + "/acts/@" + act);
            ledgers.compare(reader, dossier, "/dossiers/" + dossier + "/replay?folio=@" + act);
        }
        for (String page : List.of("", "?order=recorded", "/replay", "/replay?folio=0", "/file")) {
            ledgers.compare(reader, dossier, "/dossiers/" + dossier + page);
        }
        ledgers.compare(reader, dossier, address + "/acts/1");
    }

    private void compareAcross(String reader, List<String> moments) {
        for (String moment : moments) {
            String also = moment.isEmpty() ? "" : "&" + moment;
            for (String list : List.of("opened", "due", "dossier")) {
                ledgers.compare(reader, "", "/api/open-issues?limit=3&sort=" + list + also);
            }
            ledgers.compare(reader, "", "/api/open-issues?limit=500&party=RUS" + also);
            ledgers.compare(reader, "", "/api/open-issues?limit=500&kind=demand" + also, "Accept", "text/csv");
        }
        for (String page : List.of("/dossiers", "/dossiers?q=other", "/issues", "/issues?sort=due&claimant=AZE")) {
            ledgers.compare(reader, "", page);
        }
        ledgers.compare(reader, "", "/api/dossiers?limit=1");
        ledgers.compare(reader, "", "/api/dossiers?q=other");
        ledgers.compare(reader, "", "/api/events?limit=3");
        ledgers.compare(reader, "", "/api/events?limit=500&type=expression-of-regret&party=AZE");
        ledgers.compare(reader, "", "/api/audit-trail?limit=4");
        for (int step = 0; step < STEPS; step++) {
            ledgers.compare(reader, "", "/api/dossiers/aze-rus-other-" + step);
        }
        ledgers.compare(reader, "", "/api/dossiers/aze-rus-other-1/history");
        ledgers.compare(reader, "", "/api/open-issues?dossier=aze-rus-other-1");
    }
}
