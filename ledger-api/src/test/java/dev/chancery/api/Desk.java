package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One dossier of a running ledger, and the registry officer who files in it. */
final class Desk {

    private final RunningLedger ledger;
    private final String address;
    private Reply written;

    private Desk(RunningLedger ledger, String id, Reply opened) {
        this.ledger = ledger;
        this.address = "/api/dossiers/" + id;
        this.written = opened;
    }

    /** A new dossier between Azerbaijan and Russia. */
    static Desk open(RunningLedger ledger, String id) {
        return open(ledger, id, "AZE", "RUS");
    }

    static Desk open(RunningLedger ledger, String id, String one, String other) {
        Reply opened = ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["%s", "%s"], "subject": "Opened for a test"}""".formatted(id, one, other));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return new Desk(ledger, id, opened);
    }

    /** Files acts that are taken. */
    Reply file(String... acts) {
        Reply filed = tryToFile(acts);
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        written = filed;
        return filed;
    }

    /** Files acts that may be refused. */
    Reply tryToFile(String... acts) {
        return ledger.post(address + "/filings", "{\"acts\": [" + String.join(", ", acts) + "]}");
    }

    /** Reads what holds all that was filed here. */
    Reply get(String path) {
        return ledger.getAfter(written, address + path);
    }

    /** Reads, across dossiers, what holds all that was filed here. */
    Reply getAcross(String path) {
        return ledger.getAfter(written, path);
    }

    /** Every item of a list, a page at a time, with something done between one page and the next. */
    List<JsonNode> pages(String path, Runnable meanwhile) {
        var items = new ArrayList<JsonNode>();
        String next = path;
        while (next != null) {
            Reply page = getAcross(next);
            items.addAll(page.items());
            next = page.json().path("next").asStringOpt().orElse(null);
            assertThat(page.headers().firstValue("Link").orElse(null))
                    .isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
            if (next != null) {
                meanwhile.run();
            }
        }
        return items;
    }

    String address() {
        return address;
    }

    /** A statement by Azerbaijan. */
    static String statement(String on) {
        return """
                {"type": "public-statement", "by": [{"party": "AZE"}], "on": "%s"}""".formatted(on);
    }

    /** An incident for which one party is held answerable by the other. */
    static String incident(String label, String on, String respondent, String victim) {
        return """
                {"type": "incident", "label": "%s", "on": "%s",
                 "respondent": {"party": "%s", "why": "own-conduct"}, "victim": {"party": "%s"}}""".formatted(label, on, respondent, victim);
    }

    static String demand(String label, String on, String by, String to) {
        return """
                {"type": "demand", "label": "%s", "kind": "information", "on": "%s",
                 "by": [{"party": "%s"}], "to": [{"party": "%s"}]}""".formatted(label, on, by, to);
    }

    /** Any act with one list of references. */
    static String act(String type, String by, String field, Object... references) {
        var named = new ArrayList<String>();
        for (Object reference : references) {
            named.add(reference instanceof Integer folio ? folio.toString() : "\"" + reference + "\"");
        }
        return """
                {"type": "%s", "by": [{"party": "%s"}], "%s": [%s]}""".formatted(type, by, field, String.join(", ", named));
    }
}
