package dev.chancery.record;

import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.RUS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DossierOpenedTest {

    @Test
    void keepsItsPrincipalsWhateverBecomesOfTheList() {
        var parties = new ArrayList<>(List.of(AZE, RUS));
        var cover = new DossierOpened(DOSSIER, parties, "Embassy", null);
        parties.clear();
        assertThat(cover.parties()).containsExactly(AZE, RUS);
    }
}
