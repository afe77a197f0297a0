package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Gist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is marked as wording is left out of an act, and it is still one that refers to what it referred to. */
class GistTest {

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void keepsWhatTheRulesRead(Class<?> type) {
        Act whole = (Act) Approved.read(type);
        Act gist = Gist.of(whole);
        assertThat(gist).isExactlyInstanceOf(type);
        assertThat(Citations.of(gist)).isEqualTo(Citations.of(whole));
        assertThat(gist.actingParties()).isEqualTo(whole.actingParties());
        assertThat(gist.particulars().on()).isEqualTo(whole.particulars().on());
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void keepsNoText(Class<?> type) {
        Act gist = Gist.of((Act) Approved.read(type));
        assertThat(gist.particulars().text()).isEmpty();
        assertThat(gist.particulars().accounts()).isEmpty();
        assertThat(Gist.of(gist)).isEqualTo(gist);
    }
}
