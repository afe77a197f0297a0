package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Gist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act can be kept without its wording: what its constructor needs is not marked as such. */
class GistTest {

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void namesWhatTheWholeActNames(Class<?> type) {
        Act whole = (Act) Approved.read(type);
        assertThat(Citations.of(Gist.of(whole))).isEqualTo(Citations.of(whole));
        assertThat(Gist.of(whole).actingParties()).isEqualTo(whole.actingParties());
    }
}
