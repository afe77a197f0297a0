package dev.chancery.projection;

import static dev.chancery.store.TestPapers.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.store.Registry;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeeperTest {

    private static final SegmentKey SHELF = new SegmentKey(Shelf.NAME, 1, new Segment(0, 1));

    @TempDir
    Path folder;

    /** Its thread may be about to begin a round while it is being stopped. */
    @Test
    void takesNoSegmentOnceItWasStopped() {
        try (Registry registry = Registry.in(folder)) {
            open(registry, "kyiv");
            Shelf shelf = new Shelf(1);
            Workplace at = Workplace.of(
                    registry.dataSource,
                    registry.transactions,
                    registry.events,
                    registry.feed,
                    "node",
                    new ProjectionSettings(1, 100, 7));
            var keeper = new Keeper(Map.of(Shelf.NAME, shelf), at);
            keeper.round();
            assertThat(keeper.readers().find(SHELF)).isPresent();
            keeper.stop();
            keeper.round();

            assertThat(keeper.readers().find(SHELF)).isEmpty();
            assertThat(at.segments().nodesAlive()).isZero();
        }
    }
}
