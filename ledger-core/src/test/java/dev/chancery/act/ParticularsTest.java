package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.labelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.edtf.Edtf;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularsTest {

    @Test
    void areAllOptional() {
        Particulars nothing = new Particulars(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
        assertThat(nothing).isEqualTo(by().particulars());
    }

    @Test
    void giveATimeOfDayOnlyWithTheDay() {
        isRefusedFor("at", () -> at(null, new TimeOfDay("01:00", true, null)));
        assertThat(at(ON_14_NOVEMBER, new TimeOfDay("01:00", true, null)).at()).isNotNull();
    }

    @Test
    void refuseANullInAnyOfTheirLists() {
        for (RecordComponent component : Particulars.class.getRecordComponents()) {
            if (component.getType() == List.class) {
                isRefusedFor(component.getName(), () -> withNullIn(component.getName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "#a", "a/b", "a\u0000"})
    void refuseALabelThatIsNone(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> labelled(label).particulars());
    }

    @Test
    void takeALabelOfAtMost64Characters() {
        assertThat(labelled("a".repeat(64)).particulars().label()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labelled("a".repeat(65)).particulars());
    }

    private static Particulars at(Edtf on, TimeOfDay at) {
        return new Particulars(
                null, null, null, on, at, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private static <T> List<T> nullIf(boolean wanted) {
        return wanted ? Collections.singletonList(null) : List.of();
    }

    private static Particulars withNullIn(String list) {
        return new Particulars(
                null,
                nullIf(list.equals("by")),
                nullIf(list.equals("to")),
                null,
                null,
                null,
                nullIf(list.equals("channels")),
                null,
                null,
                null,
                nullIf(list.equals("inReplyTo")),
                nullIf(list.equals("recalls")),
                null,
                null,
                null,
                nullIf(list.equals("text")),
                nullIf(list.equals("enclosures")),
                nullIf(list.equals("accounts")),
                null,
                nullIf(list.equals("legalHooks")));
    }
}
