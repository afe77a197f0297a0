package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.UKR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void ofATimeOfDayAreAClocks() {
        isRefusedFor("time", () -> new TimeOfDay("25:00", false, null));
        isRefusedFor("time", () -> new TimeOfDay("1am", false, null));
        isRefusedFor("time", () -> new TimeOfDay("01:00Z", false, null));
        isRefusedFor("time", () -> new TimeOfDay(" ", false, null));
        isRefusedFor("time", () -> new TimeOfDay("01:00:00.5", false, null));
        isRefusedFor("time", () -> new TimeOfDay(null, false, null));
        isRefusedFor("zone", () -> new TimeOfDay("01:00", false, "Kyiv"));
        assertThat(new TimeOfDay("01:00", null, "+02:00").approximate()).isFalse();
        assertThat(new TimeOfDay("23:59:59", true, "Europe/Kyiv").time()).isEqualTo("23:59:59");
    }

    @Test
    void ofAnAccountAreASourceThatCanBeFound() {
        isRefusedFor("publisher", () -> account(" ", null, null));
        isRefusedFor("url", () -> account("News.Az", "news.az/news", null));
        isRefusedFor("url", () -> account("News.Az", "javascript:alert(1)", null));
        isRefusedFor("url", () -> account("News.Az", "https://news az", null));
        isRefusedFor("sha256", () -> account("News.Az", null, "abc"));
        isRefusedFor("sha256", () -> account("News.Az", null, "A".repeat(64)));
        assertThat(account("News.Az", "https://news.az/ə", "a".repeat(64)).chain())
                .isEmpty();
    }

    @Test
    void ofATextAreALanguageAndWhatWasSaid() {
        isRefusedFor("lang", () -> new Text("az_Latn", "Səfirlik", null, null));
        isRefusedFor("lang", () -> new Text(null, "Səfirlik", null, null));
        isRefusedFor("value", () -> new Text("az", " ", null, null));
        isRefusedFor("value", () -> new Text("az", null, null, null));
        isRefusedFor("translatedBy", () -> new Text("az", "Səfirlik", null, ""));
        assertThat(new Text("az-Latn", " Səfirlik\n", null, null).value()).isEqualTo(" Səfirlik\n");
    }

    @Test
    void ofCasualtiesAreCountedFromZero() {
        isRefusedFor("killed", () -> new Casualties(-1, 0, null));
        isRefusedFor("injured", () -> new Casualties(0, -1, null));
        isRefusedFor("note", () -> new Casualties(null, null, " "));
        assertThat(new Casualties(0, null, null).injured()).isNull();
    }

    @Test
    void ofAPlaceAndAPaperAreNamed() {
        isRefusedFor("name", () -> new Place(" ", null, null, null));
        isRefusedFor("precision", () -> new Place("Kyiv", UKR, "", null));
        isRefusedFor("proximity", () -> new Place("Kyiv", UKR, null, " "));
        isRefusedFor("title", () -> new Enclosure(null, null, null));
        isRefusedFor("lang", () -> new Enclosure("Photographs", "a", null));
        isRefusedFor("note", () -> new Enclosure("Photographs", "az", " "));
        isRefusedFor("number", () -> new DocumentNumber(" ", null, null));
        isRefusedFor("classification", () -> new Marking("", null, null));
        isRefusedFor("caveats", () -> new Marking(null, Collections.singletonList(null), null));
    }

    @Test
    void ofAFolioAreCountedFromZero() {
        assertThat(new Folio(0).number()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Folio(-1));
    }

    @Test
    void ofAReferenceAreAFolioOrALabel() {
        assertThat(Reference.of(12)).isEqualTo(new Folio(12));
        assertThat(Reference.of("#a9")).isEqualTo(new Label("a9"));
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.of("a9"));
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.of("#"));
        assertThatIllegalArgumentException().isThrownBy(() -> Reference.of("12"));
    }

    private static Account account(String publisher, String url, String sha256) {
        return new Account(publisher, null, url, null, null, null, sha256, null);
    }
}
