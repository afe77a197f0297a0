package dev.chancery.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StretchTest {

    @Test
    void isReadFromEndToEndWhereActsLieClose() {
        Stretch close = Stretch.of("d", List.of(9, 4, 1));

        assertThat(close.parameters()).containsExactly("d", 1, 9);
        assertThat(close.rowsOf("table", "r", "act"))
                .isEqualTo("table r WHERE r.dossier = ? AND r.act BETWEEN ? AND ?");
        assertThat(List.of(1, 2, 4, 9)).filteredOn(close::holds).containsExactly(1, 4, 9);
    }

    @Test
    void isReadActByActWhereTheyLieApart() {
        Stretch apart = Stretch.of("d", List.of(1, 10, 4));

        assertThat(apart.parameters()).containsExactlyInAnyOrder("d", 1, "d", 10, "d", 4);
        assertThat(apart.rowsOf("table", "r", "act"))
                .contains(" JOIN table r ON r.dossier = asked.dossier AND r.act = asked.act WHERE ");
    }

    @Test
    void isReadActByActWhereTheyLieAsFarApartAsTheyCan() {
        assertThat(Stretch.of("d", List.of(0, Integer.MAX_VALUE)).parameters())
                .containsExactlyInAnyOrder("d", 0, "d", Integer.MAX_VALUE);
    }
}
