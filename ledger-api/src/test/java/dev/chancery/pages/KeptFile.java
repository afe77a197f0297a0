package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;

/**
 * A dossier in which the registry has been at work: two notes (1, 2) with a gap between their numbers, a demand (3) that was
 * corrected twice (5, 6) and that a newspaper tells otherwise (7), with an opinion on that (8), and a statement (4) that was
 * struck out (9).
 */
final class KeptFile {

    private KeptFile() {}

    /** Opens one, and has it read. */
    static void open(RunningLedger ledger, String id) {
        String dossier = "/api/dossiers/" + id;
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Kept by the <registry>"}""".formatted(id));
        recorded(ledger.post(dossier + "/filings", """
                {"acts": [
                  {"type": "note-verbale", "label": "n", "on": "2025-11-14", "by": [{"party": "AZE", "office": "ministry"}],
                   "to": [{"party": "RUS", "office": "mission"}],
                   "references": {"ours": {"number": "11/2025", "dated": "2025-11-14"}}},
                  {"type": "note-verbale", "on": "2025-11-20", "by": [{"party": "AZE", "office": "ministry"}],
                   "to": [{"party": "RUS", "office": "mission"}],
                   "references": {"ours": {"number": "14/2025", "dated": "2025-11-20"}}},
                  {"type": "demand", "kind": "investigation", "on": "2025-11-14", "instrument": "#n",
                   "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "dueBy": {"on": "2025-11-21", "basis": "stated"},
                   "text": [{"lang": "az", "value": "Araşdırma <tələb> edilir"}],
                   "accounts": [{"publisher": "Trend", "title": "Not Araşdırma", "url": "https://trend.example/1", "lang": "az",
                                 "published": "2025-11-15", "chain": ["Trend", "the Ministry"]}]},
                  {"type": "public-statement", "on": "2025-11-22", "by": [{"party": "RUS"}]}]}"""));
        recorded(ledger.post(dossier + "/acts/3/corrections", """
                {"set": {"on": "2025-11-15", "place": {"name": "Baku"}}, "reason": "misread <it>"}""", "If-Match", "\"4\""));
        recorded(ledger.post(dossier + "/acts/3/corrections", """
                {"set": {"text": [{"lang": "az", "value": "Araşdırma xahiş edilir"}]}, "reason": "from the copy"}""", "If-Match", "\"5\""));
        recorded(ledger.post(dossier + "/acts/3/accounts", """
                {"publisher": "Report", "lang": "az", "chain": ["Report", "the Ministry"],
                 "discrepancies": [{"field": "on", "states": "asked <on> the 16th", "class": "contradiction"},
                                   {"states": "speaks of a request", "class": "wording"}]}"""));
        recorded(ledger.post(dossier + "/acts/3/assessments", """
                {"of": [7], "opinion": "the 15th", "reason": "the note is dated"}"""));
        Reply last = ledger.post(dossier + "/acts/4/strike-out", """
                {"reason": "of another file"}""", "If-Match", "\"8\"");
        recorded(last);
        assertThat(ledger.getAfter(last, dossier + "/acts").status()).isEqualTo(200);
        assertThat(ledger.getAfter(last, dossier + "/issues").status()).isEqualTo(200);
        assertThat(ledger.getAfter(last, dossier + "/positions").status()).isEqualTo(200);
    }

    private static void recorded(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
    }
}
