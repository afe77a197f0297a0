package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** An act, or a filing of two or three, that is handed in once: its number makes marks that no other act bears. */
record Submission(int number) {

    static final List<String> DOSSIERS =
            List.of("kill-a", "kill-b", "kill-c", "kill-d", "kill-e", "kill-f", "kill-g", "kill-h", "kill-i");

    /** The request id under which the dossiers are opened. */
    static final String OPENING = "opening";

    /** Opens the dossiers. */
    static void open(KillableLedger ledger) throws IOException, InterruptedException {
        for (String dossier : DOSSIERS) {
            Reply reply = ledger.post("/api/dossiers", """
                    {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Opened to be killed"}""".formatted(dossier), OPENING);
            assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        }
    }

    static Submission bearing(String mark) {
        return new Submission(Integer.parseInt(mark.substring(0, mark.indexOf('.'))));
    }

    /** The same for two in succession, so that clerks come to one dossier at one time. */
    String dossier() {
        return DOSSIERS.get(number / 2 % DOSSIERS.size());
    }

    String requestId() {
        return "submission-" + number;
    }

    /** The texts of its acts. */
    List<String> marks() {
        return IntStream.range(0, acts().size()).mapToObj(this::mark).toList();
    }

    String path() {
        return "/api/dossiers/" + dossier() + (acts().size() == 1 ? "/acts" : "/filings");
    }

    String json() {
        return acts().size() == 1 ? acts().getFirst() : "{\"acts\": [" + String.join(", ", acts()) + "]}";
    }

    /** Whether it withdraws its demand two folios later. */
    boolean isTakenBack() {
        return number % 4 == 3;
    }

    private List<String> acts() {
        return switch (number % 4) {
            case 0 -> List.of(act(0, "public-statement", "AZE", ""));
            case 1 -> List.of(act(0, "demand", "AZE", "\"kind\": \"information\","));
            case 2 ->
                List.of(
                        act(0, "public-statement", "RUS", "\"label\": \"s\","),
                        act(1, "demand", "AZE", "\"kind\": \"retraction\", \"about\": [\"#s\"],"));
            default ->
                List.of(
                        act(0, "demand", "AZE", "\"label\": \"d\", \"kind\": \"explanation\","),
                        act(1, "explanation", "RUS", "\"answers\": [\"#d\"],"),
                        act(2, "withdrawal", "AZE", "\"closes\": [\"#d\"],"));
        };
    }

    private String act(int place, String type, String by, String ownFields) {
        return """
                {"type": "%s", "by": [{"party": "%s"}], "on": "2025-11-14", %s
                 "text": [{"lang": "en", "value": "%s"}]}""".formatted(type, by, ownFields, mark(place));
    }

    private String mark(int place) {
        return number + "." + place;
    }
}
