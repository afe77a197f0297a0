package dev.chancery.pages;

import dev.chancery.act.Sentence;
import dev.chancery.party.Called;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the ledger has to say in the language of a page, as far as that has words for it, and else in English. */
@Component
public final class Sayings {

    private final MessageSource words;
    private final Names names;

    Sayings(MessageSource words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** Sentences that belong together: all in the same language. */
    public Said in(Locale language, List<Sentence> sentences) {
        List<String> said = sentences.stream()
                .flatMap(sentence -> inWords(sentence, language).stream())
                .toList();
        return said.size() == sentences.size()
                ? new Said(String.join(" ", said), null)
                : new Said(
                        sentences.stream().map(Sentence::english).collect(Collectors.joining(" ")),
                        language.getLanguage().equals("en") ? null : "en");
    }

    private Optional<String> inWords(Sentence sentence, Locale language) {
        Object[] of = sentence.of().stream()
                .map(argument -> argument(argument, language))
                .toArray();
        return Optional.ofNullable(words.getMessage(sentence.code(), of, null, language));
    }

    private String argument(Object argument, Locale language) {
        return switch (argument) {
            case Sentence sentence -> in(language, List.of(sentence)).text();
            case Sentence.Named named -> word(named, language);
            case Called party ->
                party.code() + " (" + names.of(party.code(), language).text() + ")";
            case Collection<?> several ->
                several.stream().map(each -> argument(each, language)).collect(Collectors.joining(", "));
            default -> argument.toString();
        };
    }

    /** A field within another is called by its own name. */
    private String word(Sentence.Named named, Locale language) {
        String name = named.wire().substring(named.wire().lastIndexOf('/') + 1);
        return Objects.requireNonNull(words.getMessage(named.shelf() + "." + name, null, name, language));
    }
}
