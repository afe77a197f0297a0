package dev.chancery.pages;

import dev.chancery.api.ShownActs;
import dev.chancery.register.ActEntry;
import dev.chancery.register.ActVersion;
import dev.chancery.register.ReadOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The fields that are told in sentences; of a place its name, of a time its hour. */
    private static final Set<String> TOLD =
            Set.of("type", "kind", "on", "by", "to", "text", "accounts", "marking", "label");

    private static final Map<String, String> TOLD_OF = Map.of("place", "name", "at", "time");

    /** Of the acts as they are kept, for each language. */
    private static final int BYTES = 8_000_000;

    private final Map<Locale, ReadOnce<ActRow.Told>> told = new ConcurrentHashMap<>();
    private final ShownActs acts;
    private final Values values;
    private final Days days;

    ActRows(ShownActs acts, Values values, Days days) {
        this.acts = acts;
        this.values = values;
        this.days = days;
    }

    /** An act on a page. */
    public ActRow of(ActEntry entry, Locale language) {
        ActRow.Told told = told(entry.version(), language);
        return new ActRow(
                entry, told, entry.accounts().isEmpty() ? told.accounts() : accounts(acts.shown(entry), language));
    }

    /** What a version of an act says. */
    public ActRow.Told told(ActVersion version, Locale language) {
        return told.computeIfAbsent(
                        language, spoken -> new ReadOnce<>(BYTES, unread -> told(acts.content(unread), spoken)))
                .read(version.content());
    }

    private ActRow.Told told(JsonNode act, Locale language) {
        return new ActRow.Told(
                act.path("type").asString(),
                Values.text(act, "kind"),
                days.said(Values.text(act, "on"), language),
                Values.text(act.path("at"), "time"),
                Values.text(act.path("place"), "name"),
                values.people(act.path("by"), language),
                values.people(act.path("to"), language),
                act.path("text").valueStream().map(Values::said).toList(),
                NAMING.stream()
                        .map(field -> new ActRow.Others(field, Values.folios(act.path(field))))
                        .filter(others -> !others.folios().isEmpty())
                        .toList(),
                Values.folios(act.path("occasion")).stream().findFirst().orElse(null),
                accounts(act, language),
                marking(act.path("marking")));
    }

    private List<AccountRow> accounts(JsonNode act, Locale language) {
        return act.path("accounts")
                .valueStream()
                .map(account -> account(account, act, language))
                .toList();
    }

    private static @Nullable String marking(JsonNode marking) {
        String words = Stream.concat(
                        Stream.ofNullable(Values.text(marking, "classification")),
                        marking.path("caveats").valueStream().map(JsonNode::asString))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return words.isEmpty() ? null : words;
    }

    private AccountRow account(JsonNode account, JsonNode act, Locale language) {
        return new AccountRow(
                account.path("publisher").asString(),
                Values.text(account, "title"),
                Values.text(account, "url"),
                days.said(Values.text(account, "published"), language),
                days.said(Values.text(account, "retrieved"), language),
                Values.text(account, "lang"),
                Values.text(account, "sha256"),
                account.path("chain").valueStream().map(JsonNode::asString).toList(),
                account.has("folio") ? added(account, act, language) : null);
    }

    private AccountRow.Added added(JsonNode account, JsonNode act, Locale language) {
        return new AccountRow.Added(
                account.path("folio").intValue(),
                account.path("recordedAt").asString(),
                account.path("recordedBy").asString(),
                account.path("discrepancies")
                        .valueStream()
                        .map(discrepancy -> differs(discrepancy, act, language))
                        .toList(),
                account.path("assessments")
                        .valueStream()
                        .map(opinion -> new AccountRow.Opinion(
                                opinion.path("folio").intValue(),
                                opinion.path("opinion").asString(),
                                opinion.path("reason").asString(),
                                opinion.path("recordedAt").asString(),
                                opinion.path("recordedBy").asString()))
                        .toList());
    }

    private AccountRow.Differs differs(JsonNode discrepancy, JsonNode act, Locale language) {
        String field = Values.text(discrepancy, "field");
        return new AccountRow.Differs(
                field,
                field == null ? Values.Value.NOTHING : values.of(field, act.path(field), language),
                discrepancy.path("states").asString(),
                discrepancy.path("class").asString());
    }

    /** What an act holds besides what is told of it. */
    List<ActRow.Further> further(ActEntry entry, Locale language) {
        return acts.content(entry.version().content()).properties().stream()
                .filter(field -> !TOLD.contains(field.getKey()) && !NAMING.contains(field.getKey()))
                .filter(field -> !isTold(field.getKey(), field.getValue()))
                .map(field -> new ActRow.Further(field.getKey(), values.of(field.getKey(), field.getValue(), language)))
                .filter(field -> !field.value().isNothing())
                .toList();
    }

    private static boolean isTold(String field, JsonNode value) {
        String told = TOLD_OF.get(field);
        return told != null && value.size() == 1 && value.has(told);
    }

    /** The versions of an act, the first first, side by side. */
    VersionTable versions(List<ActVersion> versions, Locale language) {
        List<ActVersion> shown = versions.subList(Math.max(0, versions.size() - VersionTable.MOST), versions.size());
        List<JsonNode> contents = shown.stream()
                .<JsonNode>map(version -> acts.content(version.content()))
                .toList();
        return new VersionTable(
                shown,
                versions.size() - shown.size(),
                shown.stream()
                        .flatMap(version -> version.fields().stream())
                        .distinct()
                        .map(field -> new VersionTable.Line(field, cells(field, shown, contents, language)))
                        .toList());
    }

    private List<VersionTable.Cell> cells(
            String field, List<ActVersion> versions, List<JsonNode> contents, Locale language) {
        List<VersionTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            cells.add(new VersionTable.Cell(
                    values.of(field, contents.get(i).path(field), language),
                    versions.get(i).fields().contains(field)));
        }
        return cells;
    }

    /**
     * Acts that follow each other in the list and were done at one occasion.
     *
     * @param occasion the folio of what they were done at; of the act itself, where it stands alone
     * @param marked the folio of the one that is marked, if any is
     */
    record Group(int occasion, List<ActRow> acts, @Nullable Integer marked) {}

    static List<Group> byOccasion(List<ActRow> rows) {
        return byOccasion(rows, -1);
    }

    static List<Group> byOccasion(List<ActRow> rows, int marked) {
        List<Group> groups = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= rows.size(); next++) {
            int occasion = rows.get(first).occasion();
            if (next == rows.size() || rows.get(next).occasion() != occasion) {
                List<ActRow> acts = List.copyOf(rows.subList(first, next));
                boolean isMarked = acts.stream().anyMatch(act -> act.folio() == marked);
                groups.add(new Group(occasion, acts, isMarked ? marked : null));
                first = next;
            }
        }
        return groups;
    }
}
