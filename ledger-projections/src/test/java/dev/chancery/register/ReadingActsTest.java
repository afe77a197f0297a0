package dev.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Places;
import dev.chancery.paging.Stretch;
import dev.chancery.party.People;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** H2 reads the acts asked for, and what belongs to them, along indexes, however many there are in the dossier. */
@Tag("h2")
final class ReadingActsTest {

    private static final int ACTS = 300;
    private static final Places ASKED = Places.of(Cabinet.DOSSIER, List.of(ACTS - 2, ACTS - 1, ACTS));

    private static Cabinet cabinet;

    /** Each but the first is in reply to the one before it. */
    @BeforeAll
    static void fill(@TempDir Path folder) {
        cabinet = new Cabinet(folder);
        cabinet.file(IntStream.rangeClosed(1, ACTS)
                .mapToObj(act -> """
                        {"type": "note-verbale", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "on": "2025-11-14"%s}""".formatted(act == 1 ? "" : ", \"inReplyTo\": [" + (act - 1) + "]"))
                .toArray(String[]::new));
        for (int account = 0; account < ACTS; account++) {
            cabinet.keep("""
                    {"type": "account-added", "act": 1, "publisher": "Report"}""");
        }
    }

    @AfterAll
    static void close() {
        cabinet.close();
    }

    private static List<Object> values(Conditions conditions) {
        return Stream.concat(ASKED.parameters().stream(), conditions.parameters().stream())
                .toList();
    }

    @Test
    void readsNoOtherActs() {
        Conditions standing = cabinet.now().standingOrStruckOut();

        assertThat(cabinet.scanned(Chronology.find(ASKED, standing), values(standing)))
                .isBetween(3, 20);
    }

    @Test
    void readsNoOtherLastActs() {
        assertThat(cabinet.scanned(Dossiers.lastActs(View.WHOLE, ASKED), values(new Conditions().and("?", AsOf.STILL))))
                .isBetween(3, 20);
    }

    /** Side by side, nearly so, and far from each other. */
    static Stream<Stretch> stretches() {
        return Stream.of(List.of(ACTS - 2, ACTS - 1, ACTS), List.of(10, 12, 17), List.of(2, 100, 200))
                .map(acts -> Stretch.of(Cabinet.DOSSIER, acts));
    }

    @ParameterizedTest
    @MethodSource("stretches")
    void readsWhatAnswersThemAndLittleElse(Stretch acts) {
        assertThat(cabinet.scanned(ActEntries.answering(acts), acts.parameters()))
                .isBetween(3, 30);
    }

    @ParameterizedTest
    @MethodSource("stretches")
    void readsWhetherTheyStandAndLittleElse(Stretch acts) {
        assertThat(cabinet.scanned(
                        ActEntries.standing(acts, cabinet.now()),
                        Stream.concat(
                                        acts.parameters().stream(),
                                        Stream.of(cabinet.now().values()))
                                .toList()))
                .isBetween(3, 30);
    }

    @ParameterizedTest
    @MethodSource("stretches")
    void readsWhatWasToldOfThemAndLittleElse(Stretch acts) {
        assertThat(cabinet.scanned(Accounts.toldOf("account", acts, ""), acts.parameters()))
                .isBetween(1, 20);
    }

    @Test
    void readsTheLastActAndNoOther() {
        Conditions standing = cabinet.now().standing(Cabinet.DOSSIER);

        assertThat(cabinet.scanned(Extents.last(standing), standing.parameters()))
                .isBetween(1, 5);
    }

    @Test
    void readsTheLastActsAndNoOthers() {
        Conditions standing = cabinet.now().standing(Cabinet.DOSSIER);

        assertThat(cabinet.scanned(Chronology.last(standing, 3), standing.parameters()))
                .isBetween(3, 20);
    }

    @Test
    void findsTheLastActsTheLastFirst() {
        assertThat(new Chronology(cabinet.rows(), People.onFile()).lastStanding(Cabinet.DOSSIER, cabinet.now(), 3))
                .extracting(FiledAct::folio)
                .containsExactly(ACTS, ACTS - 1, ACTS - 2);
    }
}
