package dev.chancery.edtf;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words of dates in the four languages, beside the names of months, which CLDR has. */
final class Vocabulary {

    private static final Locale RUSSIAN = Locale.of("ru");

    private static final Map<String, Lexicon> BY_LANGUAGE =
            Map.of("en", english(), "az", azerbaijani(), "ru", russian(), "fr", french());

    private static final List<String> LANGUAGES = List.of("en", "az", "ru", "fr");

    private Vocabulary() {}

    /** All of them, one language first where it is one of the four. */
    static List<Lexicon> beginningWith(Locale language) {
        return Stream.concat(Stream.of(language.getLanguage()), LANGUAGES.stream())
                .filter(BY_LANGUAGE::containsKey)
                .distinct()
                .map(BY_LANGUAGE::get)
                .toList();
    }

    private static Lexicon english() {
        return new Lexicon(Locale.ENGLISH, """
                filler: the, of, on, in, during, day, month, year, dated, either, both, sometime, onward, onwards
                about: about, around, circa, ca, c, approximately, approx, roughly, on or about, on or around, in or about
                probably: probably, possibly, perhaps, presumably, likely, maybe
                between: between
                from: from
                until: until, till, up to, to, through
                before: before, by, on or before, no later than, not later than, prior to
                after: after, since, on or after, no earlier than, not earlier than, not before
                and: and
                or: or
                century: century
                spring: spring
                summer: summer
                autumn: autumn, fall
                winter: winter""")
                .withEndings("filler", "st", "nd", "rd", "th")
                .withEndings("decade", "s");
    }

    /** Nouns and numbers bear the endings of their cases: the ablative says from when, another until when. */
    private static Lexicon azerbaijani() {
        return new Lexicon(Locale.of("az"), """
                filler: il, ay, gün, tarix
                about: təxminən, təqribən, radələrində
                probably: ehtimal, ehtimal ki, güman, güman ki, çox güman ki, yəqin, yəqin ki, bəlkə, bəlkə də
                between: arasında
                until: qədər, kimi
                before: əvvəl, gec olmayaraq
                after: sonra, bəri, etibarən, başlayaraq, tez olmayaraq
                and: və
                with: ilə
                or: və ya, və yaxud, yaxud, ya, ya da
                century: əsr
                decade: illər
                spring: yaz, bahar
                summer: yay
                autumn: payız
                winter: qış""")
                .withEndings(
                        "filler", "ı", "i", "u", "ü", "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "nı", "ni",
                        "nu", "nü", "a", "ə", "na", "nə", "ına", "inə", "una", "ünə", "da", "də", "ında", "ində",
                        "unda", "ündə")
                .withEndings("from", "dan", "dən", "ından", "indən", "undan", "ündən")
                .withEndings("until", "dək", "adək", "ədək", "nadək", "nədək", "ınadək", "inədək", "unadək", "ünədək")
                .withEndingsOfNouns()
                .withEndings("filler", "cı", "ci", "cu", "cü", "ıncı", "inci", "uncu", "üncü");
    }

    private static Lexicon russian() {
        Lexicon russian = new Lexicon(RUSSIAN, """
                filler: г, гг, год, года, году, годом, в, во, от, месяц, месяца, месяце, число, числа, день, дня, в период
                about: около, примерно, приблизительно, ориентировочно, ок
                probably: вероятно, возможно, предположительно, видимо, по видимому, может быть, скорее всего
                between: между
                from: с, со, начиная с
                until: до, вплоть до, по
                before: не позднее, не позже, ранее, раньше, перед, к
                after: после, не ранее, не раньше
                and: и
                or: или, либо
                century: век, века, веке, веком
                decade: годы, годов, годах
                spring: весна, весны, весне, весну, весной
                summer: лето, лета, лету, летом, лете
                autumn: осень, осени, осенью
                winter: зима, зимы, зиме, зиму, зимой""")
                .withEndings("filler", "й", "ый", "ий", "ой", "я", "ая", "ое", "го", "ого", "му", "ому", "м", "ом")
                .withEndings("decade", "е", "ые", "х", "ых");
        for (Month month : Month.values()) { // CLDR has them with a day and alone, no other cases
            String genitive = month.getDisplayName(TextStyle.FULL, RUSSIAN);
            String stem = genitive.substring(0, genitive.length() - 1);
            Stream.of("е", "у", "ю", "ом", "ем").forEach(ending -> russian.add(stem + ending, month));
        }
        return russian;
    }

    private static Lexicon french() {
        return new Lexicon(Locale.FRENCH, """
                filler: le, la, les, l, de, du, des, d, en, dans, an, année, mois, jour, courant, au cours
                about: vers, environ, circa, ca, c, autour, aux environs, aux alentours, approximativement, à peu près
                probably: probablement, sans doute, peut être, possiblement, vraisemblablement
                between: entre
                from: depuis, à partir, à compter, dès le
                to: à, au
                until: jusqu au, jusqu à, jusqu en
                before: avant, au plus tard, pas plus tard que, d ici, d ici à, d ici au
                after: après, au plus tôt, pas avant
                and: et
                or: ou, ou bien
                century: siècle
                decade: années
                spring: printemps
                summer: été
                autumn: automne
                winter: hiver""").withEndings("filler", "er", "re", "ère", "e", "ème", "nd", "nde");
    }
}
