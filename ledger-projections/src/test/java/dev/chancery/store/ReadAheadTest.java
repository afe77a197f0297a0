package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

final class ReadAheadTest {

    private static final int PAGE = 4;
    private static final Place FIRST = new Place("", -1);

    private Registry registry;
    private ReadAhead<Place> ahead;

    private record Place(String dossier, long folio) {}

    @BeforeEach
    void fill(@TempDir Path folder) {
        registry = Registry.in(folder);
        for (String dossier : List.of("c", "a", "b")) {
            registry.open(dossier);
            registry.file(dossier, "one", "two");
        }
        long until = registry.file("b", "three").position();
        registry.file("b", "too late");
        ahead = new ReadAhead<>(
                place -> registry.events.afterByDossier(place.dossier, place.folio, until, PAGE),
                PAGE,
                event -> new Place(event.dossier(), event.folio()),
                event -> true);
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
    void readsEverythingOnceDossierByDossierAsFarAsThePosition() {
        List<String> read = new ArrayList<>();
        Place place = FIRST;
        for (var page = ahead.after(place); !page.isEmpty(); page = ahead.after(place)) {
            read.addAll(sheets(page));
            place = last(page);
        }
        assertThat(read).containsExactly("a/0", "a/1", "a/2", "b/0", "b/1", "b/2", "b/3", "c/0", "c/1", "c/2");
    }

    @Test
    void readsAPageAgainThatCouldNotBeWritten() {
        List<RecordedEvent> first = ahead.after(FIRST);
        assertThat(sheets(ahead.after(FIRST))).isEqualTo(sheets(first));
        assertThat(sheets(ahead.after(new Place("a", 1)))).containsExactly("a/2", "b/0", "b/1", "b/2");
        assertThat(sheets(ahead.after(last(first)))).containsExactly("b/1", "b/2", "b/3", "c/0");
    }

    @Test
    void saysWhenTheStoreCannotBeRead() {
        registry.close();
        assertThatThrownBy(() -> ahead.after(FIRST)).isInstanceOf(CannotGetJdbcConnectionException.class);
    }
}
