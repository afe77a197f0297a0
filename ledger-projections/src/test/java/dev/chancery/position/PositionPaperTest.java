package dev.chancery.position;

import static dev.chancery.act.AssertionKind.CAUSE;
import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.assertion;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.stance.Stance.Sort.ADMITTED;
import static dev.chancery.stance.Stance.Sort.ASSERTED;
import static dev.chancery.stance.Stance.Sort.CORROBORATED;
import static dev.chancery.stance.Stance.Sort.DENIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.chancery.act.Act;
import dev.chancery.act.Admission;
import dev.chancery.edtf.Edtf;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.paging.RowDay;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DossierClosed;
import dev.chancery.stance.Stance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who said what, on real rows; what is folio 1 is an incident throughout. */
class PositionPaperTest {

    @AutoClose
    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new Bench(folder);
        bench.tell(on(Edtf.parse("2026-01-01")).incident());
    }

    @Test
    void showsWhatWasOnRecordAtAnyPosition() {
        long before = bench.tell(assertion(INTENT, 1));
        bench.tell(denial(INTENT, 1));

        assertThat(stances(bench.positions(before, RowDay.LAST))).containsExactly(tuple(1, INTENT, AZE, ASSERTED, 2));
        assertThat(stances(bench.positions()))
                .containsExactly(tuple(1, INTENT, AZE, ASSERTED, 2), tuple(1, INTENT, RUS, DENIED, 3));
        assertThat(bench.positions())
                .singleElement()
                .satisfies(line -> assertThat(line.contested()).isTrue())
                .satisfies(line -> assertThat(line.type()).isEqualTo("incident"));
    }

    @Test
    void showsWhatHadBeenDoneByAnyDayTheUndatedFromTheDayOfRecording() {
        bench.tell(on(Edtf.parse("2026-01-10")).assertion(INTENT, 1), assertion(CAUSE, 1));

        assertThat(bench.positions(bench.position(), LocalDate.parse("2026-01-09")))
                .isEmpty();
        assertThat(stances(bench.positions(bench.position(), LocalDate.parse("2026-01-10"))))
                .containsExactly(tuple(1, INTENT, AZE, ASSERTED, 2));
        assertThat(bench.positions(bench.position(), Bench.recordedOn(3).minusDays(1)))
                .hasSize(1);
        assertThat(bench.positions(bench.position(), Bench.recordedOn(3))).hasSize(2);
    }

    @Test
    void placesADenialOfAnAssertionOnWhatThatIsAbout() {
        bench.tell(incident(), assertion(INTENT, 1, 2), denial(INTENT, 3));

        assertThat(stances(bench.positions()))
                .contains(tuple(1, INTENT, RUS, DENIED, 4), tuple(2, INTENT, RUS, DENIED, 4))
                .noneMatch(stance -> stance.toList().getFirst().equals(3));
        assertThat(denials()).extracting(Stance::named).containsOnly(List.of(3));
    }

    @Test
    void placesADenialOfAnAssertionThatIsRecordedAfterIt() {
        bench.tell(denial(INTENT, 3), assertion(INTENT, 1));

        assertThat(stances(bench.positions()))
                .containsExactly(tuple(1, INTENT, RUS, DENIED, 2), tuple(1, INTENT, AZE, ASSERTED, 3));
    }

    @Test
    void leavesTheDenialOfHavingSaidItWithWhatWasSaid() {
        bench.tell(assertion(INTENT, 1), by(AZERBAIJAN).denial(FACT, 2));

        assertThat(stances(bench.positions()))
                .containsExactly(tuple(1, INTENT, AZE, ASSERTED, 2), tuple(2, FACT, AZE, DENIED, 3));
    }

    @Test
    void leavesTheDenialOfHavingSaidItThereThoughItIsRecordedFirstOrTheAssertionIsCorrected() {
        bench.tell(incident(), by(AZERBAIJAN, RUSSIA).denial(FACT, 4), assertion(INTENT, 1));
        bench.tell(correction(4, assertion(INTENT, 2)));

        assertThat(stances(bench.positions()))
                .containsExactly(
                        tuple(2, FACT, RUS, DENIED, 3),
                        tuple(2, INTENT, AZE, ASSERTED, 4),
                        tuple(4, FACT, AZE, DENIED, 3));
    }

    @Test
    void showsADenialOfAnActAndOfAnAssertionAboutItOnce() {
        bench.tell(assertion(INTENT, 1), denial(INTENT, 1, 2));

        assertThat(denials()).extracting(Stance::named).containsExactly(List.of(1, 2));
    }

    @Test
    void placesADenialOfWhatIsKnownFromItsInstructionOnlyAsTheLifeCycleDoes() {
        bench.tell(instructed().assertion(INTENT, 1), denial(INTENT, 2));

        assertThat(stances(bench.positions())).containsExactly(tuple(1, INTENT, RUS, DENIED, 3));
    }

    @Test
    void movesTheDenialsOfAnAssertionThatIsCorrected() {
        long before = bench.tell(incident(), assertion(INTENT, 1), denial(INTENT, 3));
        bench.tell(correction(3, assertion(INTENT, 2)));

        assertThat(stances(bench.positions(before, RowDay.LAST)))
                .containsExactly(tuple(1, INTENT, AZE, ASSERTED, 3), tuple(1, INTENT, RUS, DENIED, 4));
        assertThat(stances(bench.positions()))
                .containsExactly(tuple(2, INTENT, AZE, ASSERTED, 3), tuple(2, INTENT, RUS, DENIED, 4));
    }

    @Test
    void placesAndMovesAnAdmissionOfAnAssertionLikeADenial() {
        bench.tell(incident(), assertion(FACT, 1));
        bench.tell(new Admission(by(RUSSIA).particulars(), FACT, refs(3), List.of()));
        assertThat(stances(bench.positions()))
                .containsExactly(tuple(1, FACT, AZE, ASSERTED, 3), tuple(1, FACT, RUS, ADMITTED, 4));

        bench.tell(correction(3, assertion(FACT, 2)));
        assertThat(stances(bench.positions()))
                .containsExactly(tuple(2, FACT, AZE, ASSERTED, 3), tuple(2, FACT, RUS, ADMITTED, 4));
    }

    @Test
    void endsWhatIsStruckOutAndLeavesADenialOfItWithTheActItNames() {
        long before = bench.tell(assertion(INTENT, 1), denial(INTENT, 2));
        bench.tell(new ActStruckOut(2, "recorded in error"));

        assertThat(bench.positions(before, RowDay.LAST)).hasSize(1);
        assertThat(stances(bench.positions())).containsExactly(tuple(2, INTENT, RUS, DENIED, 3));
    }

    @Test
    void countsACorrectedUndatedActFromTheDayItWasFirstRecorded() {
        bench.tell(on(Edtf.parse("2026-01-10")).assertion(INTENT, 1));
        bench.tell(correction(2, assertion(FACT, 1)));

        assertThat(bench.positions(bench.position(), Bench.recordedOn(2).minusDays(1)))
                .isEmpty();
        assertThat(stances(bench.positions(bench.position(), Bench.recordedOn(2))))
                .containsExactly(tuple(1, FACT, AZE, ASSERTED, 2));
    }

    @Test
    void givesEachPartyOfAJointActItsStanceAndAThirdPartyItsCorroboration() {
        bench.tell(by(AZERBAIJAN, UKRAINE).assertion(INTENT, 1));

        assertThat(bench.positions().getFirst().stances())
                .extracting(Stance::sort)
                .containsExactly(ASSERTED, CORROBORATED);
    }

    @Test
    void takesNoStanceFromAnInstruction() {
        bench.tell(instructed().assertion(INTENT, 1), instructed().regretAbout(1));

        assertThat(bench.positions()).isEmpty();
    }

    @Test
    void listsAPageAtATimeByFolioAndKindAsTheFirstPageWasRead() {
        bench.tell(incident(), assertion(INTENT, 2), assertion(CAUSE, 1, 2), assertion(FACT, 2), regretAbout(1));
        long read = bench.position();
        var lines = new ArrayList<Tuple>();
        String after = null;
        do {
            Page<PositionEntry> page =
                    bench.reader().list(View.WHOLE, Bench.DOSSIER, all(), read, RowDay.LAST, 2, after);
            page.items().forEach(line -> lines.add(tuple(line.about(), line.kind())));
            after = page.next() == null ? null : page.next().text();
            bench.tell(assertion(INTENT, 1));
        } while (after != null);

        assertThat(lines)
                .containsExactly(tuple(1, null), tuple(1, CAUSE), tuple(2, CAUSE), tuple(2, FACT), tuple(2, INTENT));
    }

    @Test
    void listsLinesOfOneActOneKindOrOneParty() {
        bench.tell(incident(), assertion(INTENT, 2), by(RUSSIA).assertion(CAUSE, 1, 2), denial(INTENT, 3));

        assertThat(lines(new Positions.Filter(1, null, null))).containsExactly(tuple(1, CAUSE));
        assertThat(lines(new Positions.Filter(null, INTENT, null))).containsExactly(tuple(2, INTENT));
        assertThat(lines(new Positions.Filter(null, null, AZE))).containsExactly(tuple(2, INTENT));
        assertThat(lines(new Positions.Filter(2, null, RUS))).containsExactly(tuple(2, CAUSE), tuple(2, INTENT));
        assertThat(lines(new Positions.Filter(9, null, null))).isEmpty();
    }

    @Test
    void writesTheSameRowsHoweverMuchItIsToldAtOnce() {
        for (Object event : List.of(
                incident(),
                denial(INTENT, 4),
                assertion(INTENT, 1, 2),
                correction(4, assertion(INTENT, 2)),
                regretAbout(1),
                new DossierClosed("done"),
                new ActStruckOut(6, "recorded in error"))) {
            bench.tell(event);
        }
        var rows = bench.dump();

        for (int atOnce : new int[] {1, 2, 3, 100}) {
            for (boolean forgetting : new boolean[] {false, true}) {
                bench.tellAnew(atOnce, forgetting);
                assertThat(bench.dump()).as("%d at once", atOnce).isEqualTo(rows);
            }
        }
    }

    private List<Tuple> lines(Positions.Filter filter) {
        return bench
                .reader()
                .list(View.WHOLE, Bench.DOSSIER, filter, bench.position(), RowDay.LAST, 50, null)
                .items()
                .stream()
                .map(line -> tuple(line.about(), line.kind()))
                .toList();
    }

    private static Positions.Filter all() {
        return new Positions.Filter(null, null, null);
    }

    private List<Stance> denials() {
        return bench.positions().stream()
                .flatMap(line -> line.stances().stream())
                .filter(stance -> stance.sort() == DENIED)
                .toList();
    }

    private static List<Tuple> stances(List<PositionEntry> lines) {
        return lines.stream()
                .flatMap(line -> line.stances().stream()
                        .map(said -> tuple(line.about(), line.kind(), said.party(), said.sort(), said.act())))
                .toList();
    }

    private static ActCorrected correction(int act, Act corrected) {
        return new ActCorrected(act, List.of("about"), corrected, "misread");
    }
}
