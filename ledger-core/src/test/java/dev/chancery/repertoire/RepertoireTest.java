package dev.chancery.repertoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.chancery.act.Catalogued;
import dev.chancery.act.Chapter;
import dev.chancery.act.Particulars;
import dev.chancery.act.RefersTo.Sort;
import dev.chancery.archive.StoredNames;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepertoireTest {

    private static final Repertoire REPERTOIRE = Repertoire.whole();

    static final List<CataloguedAct> ACTS = REPERTOIRE.items();

    @Test
    void holdsEveryActOnce() {
        assertThat(ACTS)
                .extracting(CataloguedAct::name)
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.acts().stream().map(StoredNames::of).toList());
    }

    @Test
    void goesChapterByChapter() {
        assertThat(ACTS).extracting(CataloguedAct::chapter).isSorted();
        assertThat(ACTS)
                .extracting(CataloguedAct::name)
                .containsSubsequence("protest", "demand", "notification", "denial", "acknowledgement-of-receipt")
                .containsSubsequence("explanation", "rejection", "silence-observed", "apology", "assurance");
        assertThat(Chapter.COMPLAINT_AND_CLAIM.title()).isEqualTo("Complaint and claim");
    }

    @Test
    void isTheSameEachTimeItIsRead() {
        assertThat(Repertoire.whole()).isEqualTo(REPERTOIRE);
    }

    @ParameterizedTest
    @FieldSource("ACTS")
    void saysOfEachActWhatItIs(CataloguedAct act) {
        assertThat(act.meaning()).isNotBlank().doesNotEndWith(".").doesNotContain("|", "\n");
        assertThat(act.cameo()).allSatisfy(code -> assertThat(code).matches("[0-2][0-9]{1,3}x?"));
        assertThat(act.legalHooks()).doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("ACTS")
    void saysOfEachFieldWhatGoesIntoIt(CataloguedAct act) {
        assertThat(silent(act.name(), act.fields()))
                .as("fields without a @Meaning")
                .isEmpty();
    }

    @Test
    void saysOfEachCommonFieldWhatGoesIntoIt() {
        assertThat(silent("", REPERTOIRE.common())).isEmpty();
    }

    @Test
    void describesWhatAFieldTakes() {
        CataloguedAct demand = REPERTOIRE.find("demand").orElseThrow();
        assertThat(demand.requires()).containsExactly("by");
        assertThat(demand.fields()).extracting(CataloguedField::name).containsExactly("kind", "about", "dueBy");

        CataloguedField kind = demand.fields().get(0);
        assertThat(kind.kind()).isEqualTo(ValueKind.ONE_OF);
        assertThat(kind.words()).contains("information", "assurance-of-non-repetition");
        assertThat(kind.required()).isTrue();

        CataloguedField about = demand.fields().get(1);
        assertThat(about.kind()).isEqualTo(ValueKind.REFERENCE);
        assertThat(about.names()).isEqualTo(Sort.ACT);
        assertThat(about.list()).isTrue();
        assertThat(about.required()).isFalse();

        CataloguedField dueBy = demand.fields().get(2);
        assertThat(dueBy.kind()).isEqualTo(ValueKind.OBJECT);
        assertThat(dueBy.required()).isFalse();
        assertThat(dueBy.fields())
                .extracting(CataloguedField::name, CataloguedField::kind, CataloguedField::required)
                .containsExactly(
                        tuple("on", ValueKind.DATE, true),
                        tuple("basis", ValueKind.ONE_OF, true),
                        tuple("calendar", ValueKind.TEXT, false));
    }

    @Test
    void describesTheCommonFieldsOnce() {
        assertThat(REPERTOIRE.common())
                .hasSameSizeAs(Particulars.class.getRecordComponents())
                .extracting(CataloguedField::name)
                .contains("by", "on", "inReplyTo");
        assertThat(ACTS)
                .allSatisfy(act -> assertThat(act.fields())
                        .extracting(CataloguedField::name)
                        .doesNotContainAnyElementsOf(REPERTOIRE.common().stream()
                                .map(CataloguedField::name)
                                .toList()));
        assertThat(common("occasion").names()).isEqualTo(Sort.CONTACT);
        assertThat(common("by").kind()).isEqualTo(ValueKind.ACTOR);
        assertThat(common("by").fields())
                .extracting(CataloguedField::name)
                .containsExactly("party", "body", "office", "person", "onBehalfOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"protests", "protset", "strong-protest", "Protest", "prot"})
    void knowsWhatWasMeant(String name) {
        assertThat(REPERTOIRE.find(name)).isEmpty();
        assertThat(REPERTOIRE.near(name)).contains("protest");
    }

    @Test
    void putsTheNearestNameFirst() {
        assertThat(REPERTOIRE.near("regret")).containsExactly("expression-of-regret");
        assertThat(REPERTOIRE.near("summon")).startsWith("summons");
        assertThat(REPERTOIRE.near("pigeon")).isEmpty();
        assertThat(REPERTOIRE.near("")).isEmpty();
        assertThat(REPERTOIRE.near("protest".repeat(100_000))).isEmpty();
    }

    @Test
    void takesInNoActThatIsWronglyCatalogued() {
        List<CataloguedField> common = REPERTOIRE.common();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CataloguedAct.of(Uncatalogued.class, common))
                .withMessageContaining("@Catalogued");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CataloguedAct.of(RequiringWhatItLacks.class, common))
                .withMessageContaining("pigeons");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CataloguedField.of(HoldingAClock.class, List.of()))
                .withMessageContaining("Clock");
    }

    private record Uncatalogued() {}

    @Catalogued(chapter = Chapter.CONTACT, meaning = "requires what it lacks", requires = "pigeons")
    private record RequiringWhatItLacks() {}

    private record HoldingAClock(Clock clock) {}

    private static CataloguedField common(String name) {
        return REPERTOIRE.common().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> silent(String where, List<CataloguedField> fields) {
        var silent = new ArrayList<String>();
        for (CataloguedField field : fields) {
            String here = where + "/" + field.name();
            if (field.meaning() == null) {
                silent.add(here);
            } else {
                assertThat(field.meaning()).as(here).endsWith(".").matches("(?s)\\p{Lu}.*");
            }
            silent.addAll(silent(here, field.fields()));
        }
        return silent;
    }
}
