package dev.chancery.pages;

import dev.chancery.party.Parties;
import dev.chancery.party.Party;
import dev.chancery.party.PartyCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parties as people call them, and which of them is meant by what somebody wrote. */
@Component
public final class Names {

    private static final int LONGEST = 100;
    private static final int SUGGESTED = 5;

    private final Parties parties;

    /** Of the parties on file in the languages of the pages. */
    private final Map<Known, Named> known = new ConcurrentHashMap<>();

    Names(Parties parties) {
        this.parties = parties;
    }

    /**
     * A party's name.
     *
     * @param lang in which language it is
     */
    public record Named(PartyCode code, String text, String lang) {}

    /** In the language of the page where it is known in it, else in English. */
    public Named of(PartyCode code, Locale language) {
        return parties.find(code)
                .map(party -> known.computeIfAbsent(new Known(code, language), first -> named(party, language)))
                .orElseGet(() -> new Named(code, code.code(), "en"));
    }

    private record Known(PartyCode code, Locale language) {}

    private static Named named(Party party, Locale language) {
        return party.names().stream()
                .filter(name -> name.until() == null && name.lang().equals(language.getLanguage()))
                .filter(name -> !language.getLanguage().equals("en"))
                .findFirst()
                .map(name -> new Named(party.code(), name.name(), name.lang()))
                .orElseGet(() -> new Named(party.code(), party.name(), "en"));
    }

    /**
     * A party as somebody wrote it in a field.
     *
     * @param code absent where nothing was written, or nobody in particular is meant by it
     * @param near who may be meant
     */
    public record Meant(String written, @Nullable PartyCode code, List<Named> near) {

        public boolean isAsked() {
            return !written.isEmpty();
        }

        /** Whether it must be written otherwise. */
        public boolean isUnclear() {
            return isAsked() && code == null;
        }
    }

    /** Who is meant by a code or a name in any language. */
    public Meant meant(@Nullable String given, Locale language) {
        String written = given == null ? "" : given.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return new Meant(written, null, List.of());
        }
        Optional<Party> called = parties.called(written);
        List<Party> found = called.isPresent() ? List.of(called.get()) : parties.search(written);
        return found.size() == 1
                ? new Meant(written, found.getFirst().code(), List.of())
                : new Meant(
                        written,
                        null,
                        found.stream()
                                .limit(SUGGESTED)
                                .map(party -> named(party, language))
                                .toList());
    }
}
