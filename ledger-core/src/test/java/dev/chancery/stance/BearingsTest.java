package dev.chancery.stance;

import static dev.chancery.act.AssertionKind.ATTRIBUTION;
import static dev.chancery.act.AssertionKind.CAUSE;
import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.Protected.DIPLOMATIC_PREMISES;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.apologyFor;
import static dev.chancery.dossier.Cast.assertion;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.regretAbout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.chancery.act.AcknowledgementOfResponsibility;
import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Admission;
import dev.chancery.act.Assertion;
import dev.chancery.act.Assurance;
import dev.chancery.act.Incident;
import dev.chancery.act.InvestigationOpened;
import dev.chancery.act.Manner;
import dev.chancery.act.Notification;
import dev.chancery.act.Protected;
import dev.chancery.act.Settlement;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import dev.chancery.stance.Stance.Sort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BearingsTest {

    private static final List<Protected> PREMISES = List.of(DIPLOMATIC_PREMISES, DIPLOMATIC_PREMISES);

    @Test
    void areAStandInAnAssertionByItsMannerAndImputation() {
        var asserted = new Assertion(by(RUSSIA).particulars(), CAUSE, Manner.ASSERTED, refs(9, 9), UKR);
        var concern = new Assertion(by(AZERBAIJAN).particulars(), INTENT, Manner.CONCERN, refs(9), null);

        assertThat(of(asserted)).containsExactly(new Stand(Sort.ASSERTED, CAUSE, List.of(9), UKR));
        assertThat(of(concern)).containsExactly(new Stand(Sort.CONCERN, INTENT, List.of(9), null));
    }

    @Test
    void areAStandInADenialARegretAndAnApology() {
        assertThat(of(denial(INTENT, 9, 18))).containsExactly(new Stand(Sort.DENIED, INTENT, List.of(9, 18), null));
        assertThat(of(regretAbout(9))).containsExactly(new Stand(Sort.REGRETTED, null, List.of(9), null));
        assertThat(of(apologyFor(9))).containsExactly(new Stand(Sort.APOLOGISED, null, List.of(9), null));
    }

    @Test
    void areAStandInAnAdmissionAndOnAttributionInAnAcknowledgementOfResponsibility() {
        var admission = new Admission(by(RUSSIA).particulars(), FACT, refs(18), List.of());
        var acknowledgement = new AcknowledgementOfResponsibility(by(RUSSIA).particulars(), refs(9), null);

        assertThat(of(admission)).containsExactly(new Stand(Sort.ADMITTED, FACT, List.of(18), null));
        assertThat(of(acknowledgement)).containsExactly(new Stand(Sort.ADMITTED, ATTRIBUTION, List.of(9), null));
    }

    @Test
    void areAPromiseInAnInquiry() {
        assertThat(of(new InvestigationOpened(by(RUSSIA).particulars(), refs(14), null)))
                .containsExactly(new Promise(
                        Promise.Kind.INQUIRY,
                        7,
                        null,
                        null,
                        Set.of(RUS),
                        Set.of(AZE),
                        null,
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    void areNoneInWhatIsKnownFromItsInstructionOnly() {
        assertThat(of(instructed().denial(INTENT, 9))).isEmpty();
        assertThat(of(instructed().assurance())).isEmpty();
        assertThat(of(instructed().notification())).isEmpty();
    }

    @Test
    void nameWhatAnAssertionIsAboutEvenIfItIsKnownFromItsInstructionOnly() {
        assertThat(Bearings.asserted(instructed().assertion(INTENT, 9, 4))).containsExactly(4, 9);
        assertThat(Bearings.asserted(assertion(INTENT, 9))).containsExactly(9);
        assertThat(Bearings.asserted(denial(INTENT, 9))).isEmpty();
    }

    @Test
    void areAPromiseInAnAssuranceToWhoeverIsAddressedOrElseToTheOtherPrincipal() {
        assertThat(of(assurance(UKRAINE))).containsExactly(assured(Set.of(UKR)));
        assertThat(of(assurance())).containsExactly(assured(Set.of(AZE)));
    }

    @Test
    void areAPromiseForEachUndertakingOfASettlementByEachPartyAndToEach() {
        var settlement = new Settlement(
                by(AZERBAIJAN, RUSSIA).particulars(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("to pay", "to rebuild"));

        assertThat(of(settlement))
                .extracting(Promise.class::cast)
                .extracting(Promise::kind, Promise::item, Promise::covers, Promise::by, Promise::to)
                .containsExactly(
                        tuple(Promise.Kind.UNDERTAKING, 1, "to pay", Set.of(AZE, RUS), Set.of(AZE, RUS)),
                        tuple(Promise.Kind.UNDERTAKING, 2, "to rebuild", Set.of(AZE, RUS), Set.of(AZE, RUS)));
    }

    @Test
    void areAHarmInAnIncidentWithAVictimThatIsAParty() {
        Incident strike = incident();
        var harmful = new Incident(
                strike.particulars(), null, strike.respondent(), AZERBAIJAN, null, List.of(), null, PREMISES);
        var toAPerson = new Incident(
                strike.particulars(),
                null,
                strike.respondent(),
                new Actor(null, null, null, "A passer-by", null),
                null,
                List.of(),
                null,
                PREMISES);

        assertThat(of(harmful)).containsExactly(new Harm(7, null, RUS, AZE, List.of(DIPLOMATIC_PREMISES)));
        assertThat(of(toAPerson)).isEmpty();
    }

    @Test
    void areANoticeInANotification() {
        var notification = new Notification(by(AZERBAIJAN).particulars(), "coordinates", List.of(), null, PREMISES);

        assertThat(of(notification))
                .containsExactly(new Notice(7, null, Set.of(AZE), Set.of(RUS), List.of(DIPLOMATIC_PREMISES)));
    }

    @Test
    void areNoneInOtherActs() {
        assertThat(of(by(RUSSIA).note())).isEmpty();
    }

    private static List<Bearing> of(Act act) {
        return Bearings.of(7, act, Said.PRINCIPALS);
    }

    private static Assurance assurance(Actor... to) {
        return new Assurance(
                by(RUSSIA).to(to).on("2022-04").inReplyTo(2).recalling(1).particulars(),
                "premises",
                "if told where",
                List.of(),
                PREMISES);
    }

    private static Promise assured(Set<PartyCode> to) {
        return new Promise(
                Promise.Kind.ASSURANCE,
                7,
                null,
                Edtf.parse("2022-04"),
                Set.of(RUS),
                to,
                "premises",
                List.of(DIPLOMATIC_PREMISES),
                "if told where",
                List.of(2, 1));
    }
}
