package dev.chancery.party;

import dev.chancery.edtf.Edtf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The authority file: every party that the ledger knows, today's and former ones.
 *
 * <p>It is compiled from three sources and a list of decisions by {@code AuthorityFile}, among this module's tests; the
 * file names them.
 */
public final class Parties {

    private static final String FILE = "parties.json";

    private final Map<PartyCode, Party> byCode;
    private volatile @Nullable List<Entry> index;

    private Parties(List<Party> parties) {
        var sorted = new TreeMap<PartyCode, Party>();
        parties.forEach(party -> sorted.put(party.code(), party));
        byCode = sorted;
    }

    /** The authority file that ships with the ledger; it is read once. */
    public static Parties onFile() {
        return OnFile.PARTIES;
    }

    public Optional<Party> find(PartyCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By code. */
    public List<Party> all() {
        return List.copyOf(byCode.values());
    }

    /**
     * Those with such a code or name, in any language and spelling: exact codes first, then names, their beginnings, the
     * beginnings of their words, and what stands within them; those that exist before those that have ended.
     */
    public List<Party> search(String asked) {
        if (asked.isBlank()) {
            return all();
        }
        String folded = Spelling.folded(asked);
        if (folded.isEmpty()) {
            return List.of();
        }
        return index().stream()
                .map(entry -> new Found(entry.party(), entry.closeness(folded)))
                .filter(found -> found.closeness() != Closeness.NONE)
                .sorted(Found.BEST_FIRST)
                .map(Found::party)
                .toList();
    }

    /**
     * The one that goes by such a code or by the whole of such a name, in any language and spelling: its own code before
     * another, and that before a name. Where several do, the one that still exists, if that is one; else none.
     */
    public Optional<Party> called(String asked) {
        Optional<Party> coded = PartyCode.isOne(asked) ? find(new PartyCode(asked)) : Optional.empty();
        return coded.isPresent() ? coded : nearest(asked);
    }

    private Optional<Party> nearest(String asked) {
        String folded = Spelling.folded(asked);
        TreeMap<Closeness, List<Party>> called = folded.isEmpty()
                ? new TreeMap<>()
                : index().stream()
                        .filter(entry -> entry.closeness(folded).isWhole())
                        .collect(Collectors.groupingBy(
                                entry -> entry.closeness(folded),
                                TreeMap::new,
                                Collectors.mapping(Entry::party, Collectors.toList())));
        return Optional.ofNullable(called.firstEntry())
                .map(Map.Entry::getValue)
                .flatMap(nearest -> Stream.of(
                                nearest,
                                nearest.stream()
                                        .filter(party -> party.until() == null)
                                        .toList())
                        .filter(parties -> parties.size() == 1)
                        .map(List::getFirst)
                        .findFirst());
    }

    /** Those that took its place, or theirs, as far as they may have existed at that date; all of the first if none did. */
    public List<Party> successors(Party party, Edtf date) {
        return reached(party, date, Party::successors);
    }

    /** Those whose place it took, or theirs, as far as they may have existed at that date; all of the first if none did. */
    public List<Party> predecessors(Party party, Edtf date) {
        return reached(party, date, Party::predecessors);
    }

    private List<Party> reached(Party party, Edtf date, Function<Party, List<PartyCode>> next) {
        List<Party> nearest = next.apply(party).stream().map(byCode::get).toList();
        Set<Party> seen = new LinkedHashSet<>(nearest);
        List<Party> generation = nearest;
        while (!generation.isEmpty()) {
            List<Party> existing = generation.stream()
                    .filter(candidate -> candidate.mayHaveExisted(date))
                    .toList();
            if (!existing.isEmpty()) {
                return existing;
            }
            generation = generation.stream()
                    .flatMap(candidate -> next.apply(candidate).stream())
                    .map(byCode::get)
                    .filter(seen::add)
                    .toList();
        }
        return nearest;
    }

    private List<Entry> index() {
        List<Entry> ready = index;
        if (ready == null) {
            ready = byCode.values().stream().map(Entry::of).toList();
            index = ready;
        }
        return ready;
    }

    /** A party by its folded spellings. */
    private record Entry(Party party, String code, List<String> codes, List<String> names) {

        static Entry of(Party party) {
            var names = new ArrayList<String>();
            names.add(party.name());
            party.names().forEach(name -> names.add(name.name()));
            return new Entry(
                    party,
                    Spelling.folded(party.code().code()),
                    party.codes().stream()
                            .map(code -> Spelling.folded(code.code()))
                            .distinct()
                            .toList(),
                    names.stream().map(Spelling::folded).distinct().toList());
        }

        Closeness closeness(String asked) {
            if (code.equals(asked)) {
                return Closeness.ITS_CODE;
            }
            if (codes.contains(asked)) {
                return Closeness.ANOTHER_CODE;
            }
            return names.stream()
                    .map(name -> Closeness.of(asked, name))
                    .min(Comparator.naturalOrder())
                    .orElse(Closeness.NONE);
        }
    }

    private record Found(Party party, Closeness closeness) {

        static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::closeness)
                .thenComparing(found -> found.party().until() != null)
                .thenComparing(found -> found.party().code());
    }

    private record Contents(List<String> provenance, List<Party> parties) {}

    private static final class OnFile {

        static final Parties PARTIES = read();

        private static Parties read() {
            JsonMapper json = JsonMapper.builder()
                    .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                    .build();
            try (InputStream in = Parties.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("The authority file " + FILE + " is not on the class path.");
                }
                return new Parties(json.readValue(in, Contents.class).parties());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
