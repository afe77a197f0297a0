package dev.chancery.pages;

import dev.chancery.act.Sentence;
import dev.chancery.party.Called;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        List<@Nullable String> said =
                sentences.stream().map(sentence -> inWords(sentence, language)).toList();
        return said.stream().allMatch(Objects::nonNull)
                ? new Said(said.stream().map(String::valueOf).collect(Collectors.joining(" ")), null)
                : new Said(
                        sentences.stream().map(Sentence::english).collect(Collectors.joining(" ")),
                        language.getLanguage().equals("en") ? null : "en");
    }

    private @Nullable String inWords(Sentence sentence, Locale language) {
        Object[] of = sentence.of().stream()
                .map(argument -> argument(argument, language))
                .toArray();
        return words.getMessage(sentence.code(), of, null, language);
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
