package dev.chancery.pages;

import dev.chancery.api.ShownActs;
import dev.chancery.party.PartyCode;
import dev.chancery.register.ActEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads acts as calls answer them, for a page. */
@Component
public final class ActRows {

    /** The fields by which acts name others, as a reader would ask for them. */
    static final List<String> NAMING = List.of(
            "occasion",
            "instrument",
            "about",
            "against",
            "answers",
            "inReplyTo",
            "contests",
            "accepts",
            "admits",
            "returned",
            "counters",
            "reserves",
            "reserved",
            "releases",
            "closes",
            "issues",
            "of",
            "offer",
            "instruments",
            "recalls");

    private final ShownActs acts;
    private final Names names;

    ActRows(ShownActs acts, Names names) {
        this.acts = acts;
        this.names = names;
    }

    public ActRow of(ActEntry entry, Locale language) {
        JsonNode act = acts.shown(entry);
        return new ActRow(
                entry,
                act.path("type").asString(),
                text(act, "kind"),
                text(act, "on"),
                text(act.path("at"), "time"),
                text(act.path("place"), "name"),
                people(act.path("by"), language),
                people(act.path("to"), language),
                act.path("text")
                        .valueStream()
                        .map(said -> new ActRow.Said(
                                said.path("lang").asString(), said.path("value").asString()))
                        .toList(),
                NAMING.stream()
                        .map(field -> new ActRow.Others(field, folios(act.path(field))))
                        .filter(others -> !others.folios().isEmpty())
                        .toList(),
                act.path("accounts").valueStream().map(ActRows::source).toList(),
                marking(act.path("marking")));
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).asStringOpt().orElse(null);
    }

    private static List<Integer> folios(JsonNode named) {
        return (named.isArray() ? named.valueStream() : Stream.of(named))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .toList();
    }

    private List<ActRow.Who> people(JsonNode actors, Locale language) {
        return actors.valueStream().map(actor -> who(actor, language)).toList();
    }

    private ActRow.Who who(JsonNode actor, Locale language) {
        String party = text(actor, "party");
        return new ActRow.Who(
                party == null ? null : names.of(new PartyCode(party), language),
                text(actor, "office"),
                text(actor, "person"),
                text(actor, "body"));
    }

    private static ActRow.Source source(JsonNode account) {
        return new ActRow.Source(
                account.path("publisher").asString(),
                text(account, "title"),
                text(account, "lang"),
                text(account, "published"),
                text(account, "retrieved"),
                text(account, "url"),
                account.path("chain").valueStream().map(JsonNode::asString).toList());
    }

    private static @Nullable String marking(JsonNode marking) {
        String words = Stream.concat(
                        Stream.ofNullable(text(marking, "classification")),
                        marking.path("caveats").valueStream().map(JsonNode::asString))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return words.isEmpty() ? null : words;
    }

    /**
     * Acts that follow each other in the list and were done at one occasion.
     *
     * @param occasion the folio of what they were done at; of the act itself, where it stands alone
     */
    record Group(int occasion, List<ActRow> acts) {}

    static List<Group> byOccasion(List<ActRow> rows) {
        List<Group> groups = new ArrayList<>();
        for (ActRow row : rows) {
            if (groups.isEmpty() || groups.getLast().occasion() != row.occasion()) {
                groups.add(new Group(row.occasion(), new ArrayList<>()));
            }
            groups.getLast().acts().add(row);
        }
        return groups;
    }
}
