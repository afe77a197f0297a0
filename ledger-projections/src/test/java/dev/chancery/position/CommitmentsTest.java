package dev.chancery.position;

import static dev.chancery.act.Protected.DIPLOMATIC_PREMISES;
import static dev.chancery.act.Protected.STATE_PROPERTY;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.dossier.Cast.settlementOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.chancery.act.Act;
import dev.chancery.act.Assurance;
import dev.chancery.act.Incident;
import dev.chancery.act.Notification;
import dev.chancery.act.Protected;
import dev.chancery.act.Settlement;
import dev.chancery.dossier.Cast.Draft;
import dev.chancery.edtf.Edtf;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.paging.RowDay;
import dev.chancery.position.CommitmentEntry.Alleged;
import dev.chancery.position.CommitmentEntry.Followed;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.stance.Promise;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised, on real rows: 1 is a notification, 2 an assurance, 3 a strike on an embassy, 4 one on a depot. */
class CommitmentsTest {

    @AutoClose
    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new Bench(folder);
        bench.tell(
                notification(by(AZERBAIJAN).to(RUSSIA).on("2022-04"), DIPLOMATIC_PREMISES),
                assurance(by(RUSSIA).to(AZERBAIJAN).on("2022-04"), DIPLOMATIC_PREMISES),
                strike("2024-01-02", DIPLOMATIC_PREMISES, STATE_PROPERTY),
                strike("2025-08-08", STATE_PROPERTY));
    }

    @Test
    void showWhatWasKnownBeforeAndWhatFollowedWithinTheirScope() {
        assertThat(bench.commitments()).singleElement().satisfies(commitment -> {
            assertThat(commitment.folio()).isEqualTo(2);
            assertThat(commitment.item()).isNull();
            assertThat(commitment.kind()).isEqualTo(Promise.Kind.ASSURANCE);
            assertThat(commitment.by()).containsExactly(RUS);
            assertThat(commitment.to()).containsExactly(AZE);
            assertThat(commitment.protects()).containsExactly(DIPLOMATIC_PREMISES);
            assertThat(commitment.knowledge()).containsExactly(1);
            assertThat(commitment.followedBy())
                    .extracting(Followed::act, Followed::certain)
                    .containsExactly(tuple(3, true));
            assertThat(commitment.breachAlleged()).isEmpty();
            assertThat(commitment.lastAct()).isNull();
        });
    }

    @Test
    void showBreachAllegedWhereAnActOfTheBeneficiaryNamesThePromiseAndWhatFollowed() {
        bench.tell(
                by(AZERBAIJAN).recalling(2, 4).protestAgainst(3),
                by(RUSSIA).recalling(2, 3).note(),
                protestAgainst(3),
                by(AZERBAIJAN).recalling(2, 4).note(),
                instructed().by(AZERBAIJAN).recalling(2).protestAgainst(3));

        assertThat(bench.commitments()).singleElement().satisfies(commitment -> {
            assertThat(commitment.breachAlleged()).containsExactly(new Alleged(5, List.of(3)));
            assertThat(commitment.lastAct()).isEqualTo(9);
        });
    }

    @Test
    void showWhatIsNotifiedOfOtherThingsWhereThePromiseRepliesToOrRecallsIt() {
        bench.tell(
                by(AZERBAIJAN).to(RUSSIA).notification(),
                by(AZERBAIJAN).to(RUSSIA).notification(),
                assurance(by(RUSSIA).on("2026-02").inReplyTo(5).recalling(6)));

        assertThat(bench.commitments().getLast().knowledge()).containsExactly(5, 6);
    }

    @Test
    void followTheCorrectionsAndStrikingOutOfWhatTheyRestOn() {
        long before = bench.position();
        bench.tell(correction(4, strike("2025-08-08", DIPLOMATIC_PREMISES)));
        assertThat(followed(bench.commitments())).containsExactly(3, 4);
        bench.tell(correction(3, strike("2021-01-02", DIPLOMATIC_PREMISES)));
        assertThat(followed(bench.commitments())).containsExactly(4);
        bench.tell(new ActStruckOut(4, "recorded in error"), new ActStruckOut(1, "recorded in error"));

        assertThat(bench.commitments().getFirst().followedBy()).isEmpty();
        assertThat(bench.commitments().getFirst().knowledge()).isEmpty();
        assertThat(followed(bench.commitments(before, RowDay.LAST))).containsExactly(3);
        bench.tell(new ActStruckOut(2, "recorded in error"));
        assertThat(bench.commitments()).isEmpty();
    }

    @Test
    void showWhatHadBeenDoneByADay() {
        assertThat(bench.commitments(bench.position(), LocalDate.parse("2022-03-31")))
                .isEmpty();
        assertThat(bench.commitments(bench.position(), LocalDate.parse("2024-01-01"))
                        .getFirst()
                        .followedBy())
                .isEmpty();
        assertThat(followed(bench.commitments(bench.position(), LocalDate.parse("2024-01-02"))))
                .containsExactly(3);
    }

    @Test
    void takeEachUndertakingOfASettlementAsOneByBothAndToBoth() {
        bench.tell(settlement("to pay", "to rebuild"));

        assertThat(bench.commitments().subList(1, 3)).allSatisfy(undertaking -> {
            assertThat(undertaking.kind()).isEqualTo(Promise.Kind.UNDERTAKING);
            assertThat(undertaking.by()).isEqualTo(Set.of(AZE, RUS));
            assertThat(undertaking.followedBy()).isEmpty();
            assertThat(undertaking.breachAlleged()).isEmpty();
        });
        assertThat(bench.commitments()).extracting(CommitmentEntry::item).containsExactly(null, 1, 2);
    }

    @Test
    void areListedAPageAtATimeAndByPartyAndKind() {
        bench.tell(settlement("to pay", "to rebuild"), assurance(by(AZERBAIJAN).to(RUSSIA)));
        var items = new ArrayList<String>();
        String after = null;
        do {
            Page<CommitmentEntry> page = list(new Commitments.Filter(null, null), 2, after);
            page.items().forEach(each -> items.add(each.folio() + "/" + each.item()));
            after = page.next() == null ? null : page.next().text();
        } while (after != null);

        assertThat(items).containsExactly("2/null", "5/1", "5/2", "6/null");
        assertThat(list(new Commitments.Filter(UKR, null), 50, null).items()).isEmpty();
        assertThat(list(new Commitments.Filter(RUS, Promise.Kind.UNDERTAKING), 50, null)
                        .items())
                .hasSize(2);
    }

    private Page<CommitmentEntry> list(Commitments.Filter filter, int limit, String after) {
        return bench.commitmentReader()
                .list(View.WHOLE, Bench.DOSSIER, filter, bench.position(), RowDay.LAST, limit, after);
    }

    private static List<Integer> followed(List<CommitmentEntry> commitments) {
        return commitments.getFirst().followedBy().stream().map(Followed::act).toList();
    }

    private static Notification notification(Draft draft, Protected... concerns) {
        return new Notification(draft.particulars(), "coordinates", List.of(), null, List.of(concerns));
    }

    private static Assurance assurance(Draft draft, Protected... protects) {
        return new Assurance(draft.particulars(), "premises", null, List.of(), List.of(protects));
    }

    private static Incident strike(String day, Protected... affects) {
        Incident strike = on(Edtf.parse(day)).incident();
        return new Incident(
                strike.particulars(),
                null,
                strike.respondent(),
                strike.victim(),
                null,
                List.of(),
                null,
                List.of(affects));
    }

    private static Settlement settlement(String... undertakings) {
        Settlement terms = settlementOf();
        return new Settlement(terms.particulars(), List.of(), List.of(), List.of(), List.of(), List.of(undertakings));
    }

    private static ActCorrected correction(int act, Act corrected) {
        return new ActCorrected(act, List.of("affects"), corrected, "misread");
    }
}
