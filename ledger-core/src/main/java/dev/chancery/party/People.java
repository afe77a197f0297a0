package dev.chancery.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The authority file of people: it joins the spellings of a name that no folding can join, from script to script. */
public final class People {

    private static final String FILE = "people.json";

    private final List<Entry> entries;

    private People(List<Person> people) {
        entries = people.stream().map(Entry::of).toList();
    }

    /** The authority file that ships with the ledger; it is read once. */
    public static People onFile() {
        return OnFile.PEOPLE;
    }

    public List<Person> all() {
        return entries.stream().map(Entry::person).toList();
    }

    /** Those of whom one alias has every word of the name, whatever its case and diacritics. */
    public List<Person> find(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.aliases().stream().anyMatch(alias -> alias.containsAll(words)))
                .map(Entry::person)
                .toList();
    }

    /**
     * Whether a name, as a paper or a report has it, may be that of who is asked for: it has every word asked for, or the
     * authority file knows somebody by both.
     */
    public Predicate<String> namesakesOf(String asked) {
        List<String> words = words(asked);
        List<Entry> known =
                entries.stream().filter(entry -> entry.isKnownAs(words)).toList();
        return recorded -> {
            List<String> name = words(recorded);
            return !words.isEmpty()
                    && (name.containsAll(words) || known.stream().anyMatch(entry -> entry.isKnownAs(name)));
        };
    }

    private static List<String> words(String name) {
        String folded = Spelling.folded(name);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    private record Entry(Person person, List<List<String>> aliases) {

        static Entry of(Person person) {
            Stream<String> names = Stream.concat(
                    Stream.of(person.name()), person.aliases().stream().map(Person.Alias::name));
            return new Entry(person, names.map(People::words).distinct().toList());
        }

        /** Under an alias, or part of one, or one with more, such as a title, around it. */
        boolean isKnownAs(List<String> name) {
            return !name.isEmpty()
                    && aliases.stream().anyMatch(alias -> alias.containsAll(name) || name.containsAll(alias));
        }
    }

    private record Contents(String provenance, List<Person> people) {}

    private static final class OnFile {

        static final People PEOPLE = read();

        private static People read() {
            try (InputStream in = People.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("The authority file " + FILE + " is not on the class path.");
                }
                return new People(
                        JsonMapper.shared().readValue(in, Contents.class).people());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
