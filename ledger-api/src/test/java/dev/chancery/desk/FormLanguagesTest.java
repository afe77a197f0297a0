package dev.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.Visitor;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form says what goes into its fields, and what the ledger objects to, in the language of its page. */
final class FormLanguagesTest {

    private static final String FORM = "/dossiers/form-languages/file";

    @AutoClose
    static RunningLedger ledger;

    static Visitor registrar;

    /** With an incident as no. 1 and a demand of Azerbaijan's as no. 2. */
    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        registrar = Visitor.signedIn(ledger, RunningLedger.REGISTRAR);
        ledger.post("/api/dossiers", """
                {"id": "form-languages", "parties": ["AZE", "RUS"], "subject": "Spoken"}""");
        Reply filed = ledger.post("/api/dossiers/form-languages/filings", """
                {"acts": [
                  {"type": "incident", "label": "i", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                   "victim": {"party": "AZE"}},
                  {"type": "demand", "kind": "explanation", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}],
                   "about": ["#i"], "on": "2025-11-14"}]}""");
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
    }

    private static Reply sent(String language, String version, String act, String... fields) {
        Visitor page = registrar.get(FORM);
        String[] whole = Stream.concat(
                        Stream.of(
                                "version",
                                version,
                                "key",
                                UUID.randomUUID().toString(),
                                "do",
                                "record",
                                "_csrf",
                                page.token(),
                                "/acts/0/type",
                                act),
                        Stream.of(fields))
                .toArray(String[]::new);
        return ledger.send(Visitor.form(
                ledger.toAsNobody(FORM, "Cookie", "chancery=" + page.session(), "Accept-Language", language), whole));
    }

    private static String plain(Reply page) {
        return page.text().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | An issue is answered or satisfied by its respondent. The respondent of issue 2 is RUS; this act is by AZE.
            az | Məsələyə cavabı və ya satisfaksiyanı onun cavabdehi verir. № 2 məsələnin cavabdehi: RUS; bu aktı edən: AZE.
            ru | Отвечает по вопросу или даёт удовлетворение его ответчик. Ответчик по вопросу № 2: RUS; этот акт исходит от: AZE.
            fr | Le défendeur de la question y répond ou y donne satisfaction. Le défendeur de la question nº 2 est RUS
            """)
    void saysWhichRuleIsBrokenAndByWhat(String language, String said) {
        Reply page = sent(language, "2", "explanation", "/acts/0/by/0/party", "AZE", "/acts/0/answers", "2");

        assertThat(page.status()).as("%s", page).isEqualTo(409);
        assertThat(plain(page)).contains(said);
        assertThat(page.text()).doesNotContain("lang=\"en\"><").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | What it asks for.     | kind is missing.
            az | Nə tələb edir.        | “Növ” sahəsi boşdur; onu doldurun.
            ru | О чём просит.         | Поле «Вид» пусто; заполните его.
            fr | Ce qu’elle demande.   | Le champ « Nature » est vide ; remplissez-le.
            """)
    void saysWhatGoesIntoAFieldAndThatItIsMissing(String language, String hint, String said) {
        Reply page = sent(language, "2", "demand", "/acts/0/by/0/party", "AZE");

        assertThat(page.status()).as("%s", page).isEqualTo(400);
        assertThat(plain(page)).contains(hint, said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | SUN (Soviet Union) existed until 1991-12-26; this act is dated 2025-11-15.
            az | SUN (Sovet Sosialist Respublikaları İttifaqı): mövcudluğunun son tarixi 1991-12-26
            ru | SUN (Союз Советских Социалистических Республик): существование прекращено, 1991-12-26
            fr | SUN (Union des républiques socialistes soviétiques) : a existé jusqu’au 1991-12-26
            """)
    void namesPartiesAsThePageDoes(String language, String said) {
        Reply page = sent(language, "2", "public-statement", "/acts/0/by/0/party", "SUN", "/acts/0/on", "2025-11-15");

        assertThat(page.status()).as("%s", page).isEqualTo(422);
        assertThat(plain(page)).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The form holds more than the ledger takes at once
            az | Formada reyestrin bir dəfəyə götürdüyündən çox məlumat var
            ru | В форме больше, чем реестр принимает за один раз
            fr | Le formulaire contient plus que le registre ne prend en une fois
            """)
    void namesTheLimits(String language, String said) {
        Reply page = sent(
                language,
                "2",
                "public-statement",
                "/acts/0/by/0/party",
                "AZE",
                "/acts/0/verbatim",
                "о".repeat(200_001));

        assertThat(page.status()).isEqualTo(422);
        assertThat(plain(page)).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The dossier is at version 2, not 1; read it again.
            az | İşin versiyası 2, formanınkı isə 1
            ru | Версия дела 2, а формы 1
            fr | Le dossier en est à la version 2, le formulaire à la 1
            """)
    void saysThatTheDossierHasChanged(String language, String said) {
        Reply page = sent(language, "1", "public-statement", "/acts/0/by/0/party", "AZE");

        assertThat(page.status()).as("%s", page).isEqualTo(412);
        assertThat(plain(page)).contains(said);
    }
}
