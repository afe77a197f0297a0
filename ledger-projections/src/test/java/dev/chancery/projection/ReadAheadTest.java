package dev.chancery.projection;

import static dev.chancery.store.TestPapers.file;
import static dev.chancery.store.TestPapers.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.projection.Checkpoint.Place;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

final class ReadAheadTest {

    private static final SegmentKey SHELF = new SegmentKey(Shelf.NAME, 1, new Segment(0, 1));

    private Registry registry;
    private ReadAhead ahead;
    private long until;

    @BeforeEach
    void fill(@TempDir Path folder) {
        registry = Registry.in(folder);
        for (String dossier : List.of("c", "a", "b")) {
            open(registry, dossier);
            file(registry, dossier, "one", "two");
        }
        until = file(registry, "b", "three");
        file(registry, "b", "too late");
        ahead = new ReadAhead(registry.events, SHELF, 4);
    }

    @AfterEach
    void close() {
        ahead.end();
        registry.close();
    }

    private static List<String> sheets(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> event.dossier() + "/" + event.folio())
                .toList();
    }

    private static Place last(List<RecordedEvent> events) {
        return new Place(events.getLast().dossier(), events.getLast().folio());
    }

    @Test
    void readsEverythingOnceDossierByDossierAsFarAsThePosition() throws InterruptedException {
        List<String> read = new ArrayList<>();
        Place place = Place.FIRST;
        for (var page = ahead.after(place, until); !page.isEmpty(); page = ahead.after(place, until)) {
            read.addAll(sheets(page));
            place = last(page);
        }
        assertThat(read).containsExactly("a/0", "a/1", "a/2", "b/0", "b/1", "b/2", "b/3", "c/0", "c/1", "c/2");
    }

    @Test
    void readsAPageAgainThatCouldNotBeWritten() throws InterruptedException {
        List<RecordedEvent> first = ahead.after(Place.FIRST, until);
        assertThat(sheets(ahead.after(Place.FIRST, until))).isEqualTo(sheets(first));
        assertThat(sheets(ahead.after(new Place("a", 1), until))).containsExactly("a/2", "b/0", "b/1", "b/2");
        assertThat(sheets(ahead.after(last(first), until))).containsExactly("b/1", "b/2", "b/3", "c/0");
    }

    @Test
    void saysWhenTheStoreCannotBeRead() {
        registry.close();
        assertThatThrownBy(() -> ahead.after(Place.FIRST, until)).isInstanceOf(CannotGetJdbcConnectionException.class);
    }
}
