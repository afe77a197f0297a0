package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RepeatsTest {

    private static final RepeatKey KEY = new RepeatKey("clerk", "/api/dossiers/kyiv/acts", "k-1", "digest");

    @TempDir
    Path folder;

    private static Answer said(long version) {
        return new Answer(201, "/somewhere/" + version, Math.toIntExact(version), ("v" + version).getBytes(UTF_8));
    }

    @Test
    void keepsTheFirstAnswerWithWhatWasRecordedForEver() {
        long position;
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            position = registry.file(KEY, RepeatsTest::said, "kyiv", papers(2)).position();
        }
        try (Registry registry = Registry.in(folder)) {
            assertThat(registry.repeats.first(KEY)).hasValueSatisfying(first -> {
                assertThat(first.position()).isEqualTo(position);
                assertThat(first.result().location()).isEqualTo("/somewhere/2");
                assertThat(first.result().body()).asString(UTF_8).isEqualTo("v2");
            });
        }
    }

    @Test
    void recordsNothingWhenAnotherNodeHasAnsweredMeanwhile() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            Recorded<Answer> first = registry.file(KEY, RepeatsTest::said, "kyiv", papers(1));
            Recorded<Answer> second = registry.file(KEY, RepeatsTest::said, "kyiv", papers(1));

            assertThat(second.position()).isEqualTo(first.position());
            assertThat(second.result().body()).isEqualTo(first.result().body());
            assertThat(registry.events.of("kyiv")).hasSize(2);
        }
    }

    @Test
    void remembersNoRefusal() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            assertThatThrownBy(() -> registry.file(KEY, RepeatsTest::said, "kyiv", "refuse"))
                    .isInstanceOf(Papers.Refused.class);

            assertThat(registry.repeats.first(KEY)).isEmpty();
            assertThat(registry.file(KEY, RepeatsTest::said, "kyiv", papers(1))
                            .result()
                            .version())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            registry.file(KEY, RepeatsTest::said, "kyiv", papers(1));
            var other = new RepeatKey(KEY.subject(), KEY.path(), KEY.key(), "another");

            assertThatThrownBy(() -> registry.repeats.first(other)).isInstanceOf(RepeatRefused.class);
            assertThatThrownBy(() -> registry.file(other, RepeatsTest::said, "kyiv", papers(1)))
                    .isInstanceOf(RepeatRefused.class);
            assertThat(registry.events.of("kyiv")).hasSize(2);
        }
    }
}
