package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.act.Incident;
import dev.chancery.act.Office;
import dev.chancery.act.Particulars;
import dev.chancery.act.Reopening;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.DossierReopened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredNamesTest {

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#all")
    void areLowerCaseWithHyphensAndARevision(Class<?> type) {
        assertThat(StoredNames.of(type)).matches("[a-z]+(-[a-z]+)*");
        assertThat(StoredNames.revision(type)).matches("[1-9][0-9]*");
        assertThat(StoredNames.find(StoredNames.of(type))).contains(type);
    }

    @Test
    void areNeverSharedByTwo() {
        assertThat(StoredNames.all()).extracting(type -> StoredNames.of(type)).doesNotHaveDuplicates();
    }

    @Test
    void coverBothFamilies() {
        assertThat(StoredNames.acts()).hasSize(66).contains(Incident.class, Reopening.class);
        assertThat(StoredNames.all())
                .containsAll(StoredNames.acts())
                .contains(DossierOpened.class, DossierClosed.class, DossierReopened.class);
    }

    @Test
    void belongToNoClassOutsideThem() {
        assertThat(StoredNames.find("java.lang.String")).isEmpty();
        assertThat(StoredNames.find("Incident")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> StoredNames.of(Particulars.class));
    }

    @Test
    void writeEnumerationsAsTheWireDoes() {
        assertThat(StoredNames.of(Office.CHARGE_D_AFFAIRES)).isEqualTo("charge-d-affaires");
        assertThat(Words.enumerations()).allSatisfy(words -> {
            for (Enum<?> word : words.getEnumConstants()) {
                assertThat(LedgerJson.archive().writeValueAsString(word)).isEqualTo("\"" + StoredNames.of(word) + "\"");
            }
        });
    }
}
