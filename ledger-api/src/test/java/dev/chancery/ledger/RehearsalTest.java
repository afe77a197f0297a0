package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.act.Act;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.Filed;
import dev.chancery.dossier.Kept;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.StrikeOutAct;
import dev.chancery.party.PartyCode;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a command would come to, told before it is recorded: the same as it then comes to, and nothing is recorded by it. */
final class RehearsalTest {

    private static final String ID = "rehearsed";
    private static final Recording BY_ANYBODY = new Recording("registrar", "test", null);

    private static final List<String> FILINGS = List.of("""
            {"type": "incident", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
             "victim": {"party": "AZE"}}""", """
            {"type": "demand", "kind": "apology", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "about": [1]}""", """
            {"type": "denial", "kind": "intent", "by": [{"party": "RUS"}], "contests": [1]}""", """
            {"type": "expression-of-regret", "by": [{"party": "RUS"}], "about": [1]}""", """
            {"type": "apology", "by": [{"party": "RUS"}], "about": [1, 2]}""", """
            {"type": "acceptance", "by": [{"party": "AZE"}], "accepts": [5], "closes": [2]}""", """
            {"type": "withdrawal", "by": [{"party": "AZE"}], "closes": [1, 2]}""");

    @AutoClose
    static RunningLedger ledger;

    static Recorder recorder;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        recorder = ledger.part(Recorder.class);
        recorder.record(
                new OpenDossier(ID, List.of(new PartyCode("AZE"), new PartyCode("RUS")), "Rehearsed", null),
                BY_ANYBODY);
    }

    private static FileActs filing(String act) {
        return new FileActs(ID, List.of(ledger.part(JsonMapper.class).readValue(act, Act.class)), null);
    }

    private static long end() {
        return ledger.part(LedgerEvents.class).lastPosition();
    }

    @Test
    void comesToWhatIsThenRecordedAndRecordsNothing() {
        for (String act : FILINGS) {
            long before = end();
            Object rehearsed = recorder.rehearse(filing(act), BY_ANYBODY);
            Object again = recorder.rehearse(filing(act), BY_ANYBODY);
            assertThat(end()).as(act).isEqualTo(before);
            assertThat(again).isEqualTo(rehearsed);

            Filed filed = recorder.<Filed>record(filing(act), BY_ANYBODY).result();
            assertThat(filed).as(act).isEqualTo(rehearsed);
            assertThat(end()).isGreaterThan(before);
        }
        var struckOut = (Kept) recorder.rehearse(new StrikeOutAct(ID, 6, "not accepted", 7), BY_ANYBODY);
        assertThat(struckOut).isNotNull();
        assertThat(struckOut.folio()).isEqualTo(8);
        assertThat(struckOut.effects()).isNotEmpty();
        assertThat(ledger.get("/api/dossiers/" + ID + "/acts/6").json().has("struckOut"))
                .isFalse();
    }

    @Test
    void isRefusedAsTheRecordingWouldBe() {
        long before = end();
        assertThatThrownBy(() -> recorder.rehearse(filing("""
                                {"type": "withdrawal", "by": [{"party": "RUS"}], "closes": [999]}"""), BY_ANYBODY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> recorder.rehearse(new FileActs("no-such-dossier", List.of(), null), BY_ANYBODY))
                .isInstanceOf(AggregateNotFoundException.class);
        assertThat(end()).isEqualTo(before);
    }

    @Test
    void ofAnOpeningOpensNothing() {
        var opening = new OpenDossier(
                "rehearsed-only", List.of(new PartyCode("AZE"), new PartyCode("FRA")), "Rehearsed only", null);

        assertThat(recorder.rehearse(opening, BY_ANYBODY)).isEqualTo("rehearsed-only");
        assertThat(ledger.get("/api/dossiers/rehearsed-only").status()).isEqualTo(404);
    }
}
