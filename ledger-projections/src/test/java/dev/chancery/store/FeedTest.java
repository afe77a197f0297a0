package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: each hands out what it has recorded from memory, and what the other has from the store. */
final class FeedTest {

    @TempDir
    Path folder;

    @Test
    void handsOutWhatAnotherNodeHasRecordedAfterTheLastOfItsOwn() {
        try (Registry here = Registry.in(folder);
                Registry elsewhere = Registry.in(folder)) {
            here.open("kyiv");
            long own = here.file("kyiv", papers(2)).position();
            assertThat(here.feed.after(0, 10)).hasSize(3);
            long others = elsewhere.file("kyiv", papers(1)).position();
            here.feed.look();

            assertThat(here.feed.after(own, 10))
                    .extracting(RecordedEvent::position)
                    .containsExactly(others);
            assertThat(here.feed.after(others, 10)).isEmpty();
        }
    }

    @Test
    void leavesNothingOutWhereTwoNodesTakeTurns() {
        try (Registry here = Registry.in(folder);
                Registry elsewhere = Registry.in(folder)) {
            here.open("kyiv");
            for (int n = 0; n < 5; n++) {
                here.file("kyiv", papers(2));
                elsewhere.file("kyiv", papers(1));
                here.feed.look();
                elsewhere.feed.look();
                for (Registry node : new Registry[] {here, elsewhere}) {
                    long reached = 0;
                    for (var events = node.feed.after(0, 4); !events.isEmpty(); events = node.feed.after(reached, 4)) {
                        assertThat(events.getFirst().position()).isEqualTo(reached + 1);
                        reached = events.getLast().position();
                    }
                    assertThat(reached).isEqualTo(node.events.lastPosition());
                }
            }
        }
    }
}
