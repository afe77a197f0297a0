package dev.chancery.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private final People people = People.onFile();

    @ParameterizedTest
    @CsvSource({
        "Mikhail Galuzin, mikhail-galuzin",
        "Галузин, mikhail-galuzin",
        "ГАЛУЗИН, mikhail-galuzin",
        "qaluzin, mikhail-galuzin",
        "'Qaluzin, Mixail', mikhail-galuzin",
        "Евдокимов, mikhail-yevdokimov",
        "Mikhail  Yevdokimov, mikhail-yevdokimov",
        "Rəhman Mustafayev, rahman-mustafayev",
        "RƏHMAN MUSTAFAYEV, rahman-mustafayev",
        "Rahman, rahman-mustafayev",
        "İLHAM ƏLİYEV, ilham-aliyev",
        "ilham əliyev, ilham-aliyev",
        "ılham elıyev, ilham-aliyev"
    })
    void areFoundByAnyAliasInAnySpelling(String name, String id) {
        assertThat(people.find(name)).extracting(Person::id).containsExactly(id);
    }

    @Test
    void areAllFoundThatHaveTheName() {
        assertThat(people.find("Mikhail"))
                .extracting(Person::id)
                .containsExactly("mikhail-galuzin", "mikhail-yevdokimov");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "–", "Mikhail Mustafayev", "Галузин Qaluzin", "Galuz"})
    void areNotFoundByANameThatTheyDoNotHave(String name) {
        assertThat(people.find(name)).isEmpty();
    }

    @Test
    void belongToAPartyOnFileAndHaveAnIdOfTheirOwn() {
        assertThat(people.all()).extracting(Person::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
        assertThat(people.all())
                .allSatisfy(person ->
                        assertThat(Parties.onFile().find(person.party())).isPresent());
    }

    @Test
    void haveAliasesInLanguagesAndScriptsThatThereAre() {
        Set<String> scripts =
                Stream.of(Character.UnicodeScript.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(people.all().stream().flatMap(person -> person.aliases().stream()))
                .isNotEmpty()
                .allSatisfy(alias -> {
                    assertThat(Locale.getISOLanguages()).contains(alias.lang());
                    assertThat(scripts)
                            .contains(Character.UnicodeScript.forName(alias.script())
                                    .name());
                    assertThat(alias.name().codePoints().filter(Character::isLetter))
                            .allMatch(letter -> Character.UnicodeScript.of(letter)
                                    == Character.UnicodeScript.forName(alias.script()));
                });
    }
}
