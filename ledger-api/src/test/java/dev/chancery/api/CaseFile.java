package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.LabelledDossier;
import dev.chancery.ledger.PublishedCase;
import dev.chancery.ledger.PublishedCase.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A published case on file, and what the ledger answers about it. */
final class CaseFile {

    private static final Map<String, String> EVIDENCE = Map.of("printed", "text-held", "reported", "reported");
    private static final Map<String, String> PARTIES =
            Map.of("Italy", "ITA", "Portugal", "PRT", "United States", "USA", "(public)", "nobody");

    private final PublishedCase filed;
    private final LabelledDossier dossier;

    CaseFile(PublishedCase filed) {
        this.filed = filed;
        this.dossier = filed.dossier();
    }

    /** How issues stood on a day, in the order named; "not yet" where one was not open yet. */
    List<String> standing(String day, String... labels) {
        Map<String, String> standing = dossier.get(dossier.address() + "/issues?validAt=" + day).items().stream()
                .collect(Collectors.toMap(issue -> label(issue.get("folio")), Lines::standing));
        return Arrays.stream(labels)
                .map(label -> standing.getOrDefault(label, "not yet"))
                .toList();
    }

    /** Everything on the list of open issues on a day. */
    List<String> open(String day) {
        return lines("/api/open-issues?dossier=" + id() + "&validAt=" + day + "&sort=dossier");
    }

    /** What is open on a day, by label. */
    Map<String, JsonNode> openByLabel(String day) {
        return dossier.get("/api/open-issues?dossier=" + id() + "&validAt=" + day).items().stream()
                .collect(Collectors.toMap(issue -> label(issue.get("folio")), issue -> issue));
    }

    /** All issues on a day, closed ones too. */
    List<String> issues(String day) {
        return lines(dossier.address() + "/issues?validAt=" + day);
    }

    /** All issues by everything on file, closed ones too. */
    List<String> issues() {
        return lines(dossier.address() + "/issues");
    }

    private List<String> lines(String path) {
        return dossier.get(path).items().stream()
                .map(issue -> Lines.issue(issue, dossier::label))
                .toList();
    }

    JsonNode issue(String day, String label) {
        return dossier.get(dossier.address() + "/issues?validAt=" + day).items().stream()
                .filter(issue -> label(issue.get("folio")).equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** A party's papers to which there was no reply on a day. */
    List<String> unanswered(String party, String day) {
        return labels("/unanswered-papers?by=" + party + "&validAt=" + day);
    }

    /** What an act did to issues when it was filed. */
    List<String> effects(String label) {
        JsonNode step = dossier.get(dossier.address() + "/history").items().stream()
                .filter(each -> each.at("/event/folio").intValue() == dossier.folio(label))
                .findFirst()
                .orElseThrow();
        return Lines.effects(step, dossier::label);
    }

    JsonNode act(String label) {
        return act(dossier.folio(label));
    }

    private JsonNode act(int folio) {
        return dossier.get(dossier.address() + "/acts/" + folio).json();
    }

    /** Every act, by occurrence. */
    List<JsonNode> acts() {
        return read("/acts?limit=500");
    }

    List<JsonNode> read(String path) {
        return dossier.get(dossier.address() + path).items();
    }

    List<String> labels(String path) {
        return labels(read(path));
    }

    List<String> labels(List<JsonNode> items) {
        return items.stream().map(item -> label(item.get("folio"))).toList();
    }

    String label(JsonNode folio) {
        return dossier.label(folio.intValue());
    }

    private String id() {
        return dossier.address().substring(dossier.address().lastIndexOf('/') + 1);
    }

    static List<String> parties(JsonNode actors) {
        return actors.values().stream()
                .map(actor -> actor.get("party").stringValue())
                .toList();
    }

    /** Each entry of the case stands on file with its date, its evidence, from whom to whom, and to what it replies. */
    void assertEntriesAreFiledAsRead() {
        Map<Integer, Integer> folios = filed.entries().stream().collect(Collectors.toMap(Entry::seq, Entry::folio));
        for (Entry entry : filed.entries()) {
            JsonNode act = act(entry.folio());
            assertThat(entry(
                            act.get("on").stringValue(),
                            act.get("evidence").stringValue(),
                            parties(act.get("by")).getFirst(),
                            parties(act.path("to")).stream().findFirst().orElse("nobody"),
                            integers(act.path("inReplyTo"))))
                    .as("seq %s", entry.seq())
                    .isEqualTo(entry(
                            entry.read().get("date").stringValue(),
                            EVIDENCE.get(entry.read().get("evidence").stringValue()),
                            party(entry.read().get("from").stringValue()),
                            party(entry.read().get("to").stringValue()),
                            integers(entry.read().get("answers")).stream()
                                    .map(folios::get)
                                    .toList()));
        }
    }

    private static String entry(String on, String evidence, String by, String to, List<Integer> inReplyTo) {
        return "on " + on + ", " + evidence + ", by " + by + " to " + to + ", in reply to " + inReplyTo;
    }

    private static List<Integer> integers(JsonNode numbers) {
        return numbers.isArray()
                ? StreamSupport.stream(numbers.spliterator(), false)
                        .map(JsonNode::intValue)
                        .toList()
                : List.of();
    }

    private static String party(String named) {
        return PARTIES.entrySet().stream()
                .filter(party -> named.startsWith(party.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of the documents of the volume that the accounts of an act cite. */
    static Stream<Integer> documents(JsonNode act) {
        return act.path("accounts").values().stream()
                .map(account -> account.get("title").stringValue())
                .map(title -> Integer.valueOf(title.substring(title.lastIndexOf(' ') + 1)));
    }
}
