package dev.chancery.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.Party.Name;
import dev.chancery.party.Party.OtherCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles the authority file of parties from the sources and decisions under {@code parties} in the test resources;
 * PROVENANCE.md there says how they are joined.
 */
final class AuthorityFile {

    /** Where it lies, from the folder of this module. */
    static final Path PLACE = Path.of("src/main/resources/dev/chancery/party/parties.json");

    private static final List<String> PROVENANCE = List.of(
            "ISO 3166-1 codes and names: datasets/country-codes, commit caa72d1e of 2026-05-15, licence PDDL.",
            "Former States: HistoryAtState/gsh, commit c8aea3fe of 2026-02-23, licence CC0.",
            "Days and codes: Correlates of War Project, State System Membership List, v2016, from andybega/states, commit"
                    + " b1544828 of 2025-08-25, free with citation.",
            "What is one party, organisations, other subjects and corrections: decided by hand, each with its reason.");

    private static final String FROM_COW = "cow";
    private static final String OPEN = "open";
    private static final String STILL = "9999";
    private static final String NO_NAME = "-";

    private static final Pattern ARTICLE = Pattern.compile("^(?:(?:the|la|le|les|el|los|las) |l[’'])");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private final Map<String, Draft> drafts = new TreeMap<>();
    private final Map<String, Territory> territories = new LinkedHashMap<>();
    private final Map<String, List<Membership>> memberships = new LinkedHashMap<>();
    private final Set<Link> links = new LinkedHashSet<>();

    private AuthorityFile() {}

    /** Writes it anew; the folder to write to is that of this module. */
    public static void main(String... arguments) throws IOException {
        Files.writeString(PLACE, compiled());
    }

    /** A party a line, by code. */
    static String compiled() {
        var file = new AuthorityFile();
        file.takeCodesOfToday();
        file.takeTerritories();
        file.takeMemberships();
        Correction[] corrections = read("curated.json", Correction[].class);
        file.correct(corrections);
        file.link(corrections);
        List<String> lines = file.drafts.values().stream()
                .map(draft -> "    " + JSON.writeValueAsString(file.party(draft)))
                .toList();
        return "{\n  \"provenance\": "
                + JSON.writeValueAsString(PROVENANCE)
                + ",\n  \"parties\": [\n"
                + String.join(",\n", lines)
                + "\n  ]\n}\n";
    }

    /** A correction or an addition, with its reason. */
    private record Correction(
            String code,
            @Nullable PartyKind kind,
            @Nullable String name,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<Name> names,
            @Nullable List<OtherCode> codes,
            @Nullable List<String> predecessors,
            @Nullable List<String> successors,
            String reason) {}

    /** A line of the source of former States, and the party that it is, if any. */
    private record Territory(
            String id,
            @Nullable String party,
            String name,
            String longName,
            @Nullable String since,
            @Nullable String until,
            List<String> predecessors,
            List<String> successors) {}

    /** A time of membership in the list of Correlates of War; the last day is absent while it lasts. */
    private record Membership(
            String number,
            String abbreviation,
            String start,
            @Nullable String end) {}

    private record Link(String from, String to) {}

    private static final class Draft {

        private final String code;
        private @Nullable PartyKind kind;
        private @Nullable String name;
        private @Nullable String from;
        private @Nullable String until;
        private final Set<Name> names = new LinkedHashSet<>();
        private final List<OtherCode> codes = new ArrayList<>();
        private final Set<String> predecessors = new TreeSet<>();
        private final Set<String> successors = new TreeSet<>();
        private final Set<String> notes = new LinkedHashSet<>();

        private Draft(String code) {
            this.code = code;
        }
    }

    private Draft draft(String code) {
        return drafts.computeIfAbsent(code, Draft::new);
    }

    private void takeCodesOfToday() {
        for (CSVRecord row : rows("country-codes.csv")) {
            Draft draft = draft(row.get("ISO3166-1-Alpha-3"));
            draft.kind = row.get("is_independent").equals("Yes") ? PartyKind.STATE : PartyKind.TERRITORY;
            draft.name = row.get("CLDR display name");
            Map<String, String> names = new LinkedHashMap<>();
            names.put("official_name_en", "en");
            names.put("UNTERM English Formal", "en");
            names.put("official_name_fr", "fr");
            names.put("UNTERM French Formal", "fr");
            names.put("official_name_es", "es");
            names.put("UNTERM Spanish Formal", "es");
            names.put("official_name_ru", "ru");
            names.put("UNTERM Russian Formal", "ru");
            names.put("official_name_ar", "ar");
            names.put("UNTERM Arabic Formal", "ar");
            names.put("official_name_cn", "zh");
            names.put("UNTERM Chinese Formal", "zh");
            names.forEach((column, lang) -> name(draft, row.get(column), lang, null, null));
            draft.codes.add(new OtherCode("iso-3166-1-alpha-2", row.get("ISO3166-1-Alpha-2"), null, null));
            draft.codes.add(new OtherCode("iso-3166-1-alpha-3", draft.code, null, null));
            String number = "%03d".formatted(Integer.parseInt(row.get("ISO3166-1-numeric")));
            draft.codes.add(new OtherCode("iso-3166-1-numeric", number, null, null));
        }
    }

    private static void name(Draft draft, String given, String lang, @Nullable String from, @Nullable String until) {
        String name = ARTICLE.matcher(given.strip()).replaceFirst("");
        if (!name.isEmpty() && !(name.equals(draft.name) && from == null && until == null)) {
            draft.names.add(new Name(name, lang, edtf(from), edtf(until)));
        }
    }

    private void takeTerritories() {
        Map<String, CSVRecord> decisions =
                rows("continuity.csv").stream().collect(Collectors.toMap(row -> row.get("gsh"), row -> row));
        for (CSVRecord row : rows("gsh_territories.csv")) {
            CSVRecord decision = decisions.get(row.get("id"));
            if (decision == null && row.get("type").equals("independent-state")) {
                throw new IllegalStateException("continuity.csv does not say which party is " + row.get("id"));
            }
            String party = decision == null || decision.get("party").isEmpty() ? null : decision.get("party");
            territories.put(
                    row.get("id"),
                    new Territory(
                            row.get("id"),
                            party,
                            decision == null || decision.get("name").isEmpty()
                                    ? row.get("short_form_name")
                                    : decision.get("name"),
                            decision == null || decision.get("name").isEmpty() ? row.get("long_form_name") : "",
                            year(row.get("valid_since")),
                            year(row.get("valid_until")),
                            List.of(row.get("predecessors").strip().split(" ")),
                            List.of(row.get("successors").strip().split(" "))));
            if (party != null && !decision.get("reason").isEmpty()) {
                draft(party).notes.add(decision.get("reason"));
            }
        }
        Map<String, List<Territory>> byParty = new TreeMap<>();
        for (Territory territory : territories.values()) {
            if (territory.party() != null) {
                byParty.computeIfAbsent(territory.party(), code -> new ArrayList<>())
                        .add(territory);
            }
        }
        byParty.forEach(this::takeParty);
    }

    private void takeParty(String code, List<Territory> parts) {
        Draft draft = draft(code);
        if (draft.kind == null) {
            draft.kind = PartyKind.STATE;
            draft.name = parts.stream()
                    .max(Comparator.comparing(part -> Objects.requireNonNullElse(part.until(), STILL)))
                    .orElseThrow()
                    .name();
        }
        for (Territory part : parts) {
            String from = parts.size() > 1 ? part.since() : null;
            String until = parts.size() > 1 ? part.until() : null;
            // What the source calls today's State in full is in the names of the UN, without the years of the short
            // name.
            for (String name : part.until() == null ? List.of(part.name()) : List.of(part.name(), part.longName())) {
                boolean always = name.equals(draft.name)
                        && parts.stream()
                                .anyMatch(other -> other != part && other.name().contains(name));
                if (!name.equals(NO_NAME) && !always) {
                    name(draft, name, "en", from, until);
                }
            }
        }
        draft.from = parts.stream().anyMatch(part -> part.since() == null)
                ? null
                : parts.stream().map(Territory::since).min(String::compareTo).orElseThrow();
        draft.until = parts.stream().anyMatch(part -> part.until() == null)
                ? null
                : parts.stream().map(Territory::until).max(String::compareTo).orElseThrow();
    }

    private void takeMemberships() {
        Map<String, String> parties = rows("cow.csv").stream()
                .collect(Collectors.toMap(row -> row.get("cowcode"), row -> row.get("parties")));
        for (CSVRecord row : rows("cowstates.csv")) {
            String number = row.get("cowcode").replace(".0", "");
            String end = row.get("end").startsWith(STILL) ? null : row.get("end");
            for (String party :
                    Objects.requireNonNull(parties.get(number), number).split(" ")) {
                memberships
                        .computeIfAbsent(party, code -> new ArrayList<>())
                        .add(new Membership(number, row.get("cowc"), row.get("start"), end));
            }
        }
        memberships.forEach((code, times) -> {
            Draft draft = draft(code);
            String start = times.getFirst().start();
            String end = times.getLast().end();
            if (draft.from != null && start.startsWith(draft.from)) {
                draft.from = start;
            }
            if (draft.until != null && end != null && end.startsWith(draft.until)) {
                draft.until = end;
            }
        });
    }

    private void correct(Correction... corrections) {
        for (Correction correction : corrections) {
            Draft draft = draft(correction.code());
            draft.kind = Objects.requireNonNullElse(correction.kind(), draft.kind);
            if (correction.name() != null && !correction.name().equals(draft.name)) {
                Name shown = new Name(correction.name(), "en", null, null);
                draft.names.remove(shown);
                String before = draft.name;
                draft.name = correction.name();
                if (before != null
                        && draft.names.stream().noneMatch(name -> name.name().equals(before))) {
                    name(draft, before, "en", null, null);
                }
            }
            List<Membership> times = memberships.getOrDefault(correction.code(), List.of());
            draft.from = corrected(
                    correction.from(), draft.from, () -> times.getFirst().start());
            draft.until = corrected(
                    correction.until(), draft.until, () -> times.getLast().end());
            draft.names.addAll(listed(correction.names()));
            draft.codes.addAll(listed(correction.codes()));
            draft.notes.add(correction.reason());
        }
    }

    private static @Nullable String corrected(
            @Nullable String correction, @Nullable String was, Supplier<@Nullable String> cow) {
        if (correction == null) {
            return was;
        }
        return switch (correction) {
            case OPEN -> null;
            case FROM_COW -> Objects.requireNonNull(cow.get());
            default -> correction;
        };
    }

    /**
     * Says of each party what it took the place of and, if it has ended, what took its place.
     *
     * <p>A correction goes before the sources. Of these the short cuts past a party between are left out.
     */
    private void link(Correction... corrections) {
        for (Territory territory : territories.values()) {
            if (territory.party() != null) {
                reached(territory, true).forEach(later -> links.add(new Link(territory.party(), later)));
                reached(territory, false).forEach(earlier -> links.add(new Link(earlier, territory.party())));
            }
        }
        links.removeIf(link -> link.from().equals(link.to())
                || draft(link.from()).kind == PartyKind.TERRITORY
                || draft(link.to()).kind == PartyKind.TERRITORY
                || links.contains(new Link(link.to(), link.from())) && beganLater(link.from(), link.to()));
        for (Correction correction : corrections) {
            links.removeIf(
                    link -> correction.predecessors() != null && link.to().equals(correction.code())
                            || correction.successors() != null && link.from().equals(correction.code()));
        }
        links.removeAll(links.stream().filter(this::isShortCut).collect(Collectors.toSet()));
        links.forEach(link -> {
            addPredecessor(link, !existedBeforeItsEnd(link));
            addSuccessor(link, draft(link.from()).until != null);
        });
        for (Correction correction : corrections) {
            for (String earlier : listed(correction.predecessors())) {
                var link = new Link(earlier, correction.code());
                addPredecessor(link, true);
                addSuccessor(link, draft(earlier).until != null);
            }
        }
        Set<String> settled = Stream.of(corrections)
                .filter(correction -> correction.predecessors() != null)
                .map(Correction::code)
                .collect(Collectors.toSet());
        for (Correction correction : corrections) {
            for (String later : listed(correction.successors())) {
                var link = new Link(correction.code(), later);
                addSuccessor(link, true);
                addPredecessor(link, !settled.contains(later) && !existedBeforeItsEnd(link));
            }
        }
    }

    private void addPredecessor(Link link, boolean is) {
        if (is) {
            draft(link.to()).predecessors.add(link.from());
        }
    }

    private void addSuccessor(Link link, boolean is) {
        if (is) {
            draft(link.from()).successors.add(link.to());
        }
    }

    /** A State that lets another be joined to it is its successor, but did not take its place. */
    private boolean existedBeforeItsEnd(Link link) {
        Edtf end = edtf(draft(link.from()).until);
        Edtf start = edtf(draft(link.to()).from);
        return end != null && (start == null || start.certainlyBefore(end));
    }

    private boolean beganLater(String one, String other) {
        String from = draft(one).from;
        String otherFrom = draft(other).from;
        return from != null && (otherFrom == null || from.compareTo(otherFrom) > 0);
    }

    /** The nearest parties before or after, through territories that are none. */
    private Set<String> reached(Territory start, boolean later) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var ahead = new ArrayList<>(later ? start.successors() : start.predecessors());
        while (!ahead.isEmpty()) {
            String id = ahead.removeFirst();
            if (id.isEmpty() || !seen.add(id)) {
                continue;
            }
            Territory next = Objects.requireNonNull(territories.get(id), "No territory " + id);
            if (next.party() != null) {
                found.add(next.party());
            } else {
                ahead.addAll(later ? next.successors() : next.predecessors());
            }
        }
        return found;
    }

    private boolean isShortCut(Link link) {
        var seen = new HashSet<>(Set.of(link.from(), link.to()));
        var ahead = new ArrayList<>(after(link.from()));
        ahead.remove(link.to());
        while (!ahead.isEmpty()) {
            String between = ahead.removeFirst();
            if (seen.add(between)) {
                List<String> next = after(between);
                if (next.contains(link.to())) {
                    return true;
                }
                ahead.addAll(next);
            }
        }
        return false;
    }

    private List<String> after(String code) {
        return links.stream()
                .filter(link -> link.from().equals(code))
                .map(Link::to)
                .toList();
    }

    private Party party(Draft draft) {
        boolean territory = draft.kind == PartyKind.TERRITORY;
        Edtf from = territory ? null : edtf(draft.from);
        Edtf until = edtf(draft.until);
        List<OtherCode> codes = new ArrayList<>(draft.codes);
        for (Membership time : memberships.getOrDefault(draft.code, List.of())) {
            Edtf start = edtf(time.start());
            Edtf end = edtf(time.end());
            if (from != null && end != null && end.certainlyBefore(from)
                    || until != null && until.certainlyBefore(start)) {
                continue;
            }
            Edtf first = from != null && day(start).isBefore(day(from)) ? from : start;
            Edtf last = until != null
                            && (end == null
                                    || Objects.requireNonNull(until.latest()).isBefore(day(end)))
                    ? until
                    : end;
            codes.add(new OtherCode("cow", time.number(), first, last));
            codes.add(new OtherCode("cow-abbreviation", time.abbreviation(), first, last));
        }
        return new Party(
                new PartyCode(draft.code),
                Objects.requireNonNull(draft.kind, draft.code),
                Objects.requireNonNull(draft.name, draft.code),
                List.copyOf(draft.names),
                codes,
                from,
                until,
                draft.predecessors.stream().map(PartyCode::new).toList(),
                draft.successors.stream().map(PartyCode::new).toList(),
                draft.notes.isEmpty() ? null : String.join(". ", draft.notes) + ".");
    }

    private static LocalDate day(Edtf date) {
        return Objects.requireNonNull(date.earliest());
    }

    private static @Nullable Edtf edtf(@Nullable String date) {
        return date == null ? null : Edtf.parse(date);
    }

    /** Four digits; absent where the source has none, or where it means that it lasts. */
    private static @Nullable String year(String given) {
        return given.isBlank() || given.equals(STILL)
                ? null
                : given.startsWith("-") ? given : "%04d".formatted(Integer.parseInt(given));
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(open(name), StandardCharsets.UTF_8);
                var parser = format.parse(in)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream in = open(name)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(AuthorityFile.class.getResourceAsStream("/parties/" + name), name);
    }
}
