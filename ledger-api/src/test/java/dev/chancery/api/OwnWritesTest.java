package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sends back the position of a write reads what it wrote, from whichever projection. */
final class OwnWritesTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    @Test
    void areReadAtOnce() {
        Desk desk = Desk.open(ledger, "own-writes");
        for (int folio = 1; folio <= 80; folio++) {
            Reply filed = desk.file(Desk.demand("d", "2025-11-14", "AZE", "RUS"));
            assertThat(filed.json().get("version").intValue()).isEqualTo(folio);
            switch (folio % 4) {
                case 0 ->
                    assertThat(desk.get("").json().get("openIssues").intValue()).isEqualTo(folio);
                case 1 ->
                    assertThat(desk.get("/acts?order=recorded&limit=500").items())
                            .hasSize(folio);
                case 2 ->
                    assertThat(desk.getAcross("/api/open-issues?dossier=own-writes&limit=500")
                                    .items())
                            .hasSize(folio);
                default ->
                    assertThat(desk.get("/audit-trail?limit=500").items()).hasSize(folio + 1);
            }
        }
    }

    @Test
    void areReadByTheirAddressWithoutTheirPosition() {
        Desk desk = Desk.open(ledger, "own-address");
        for (int folio = 1; folio <= 20; folio++) {
            Reply act = ledger.get(desk.file(Desk.statement("2025-11-14")).header("Location"));
            assertThat(act.json().get("folio").intValue()).isEqualTo(folio);
        }
        for (int n = 0; n < 10; n++) {
            String opened = ledger.post("/api/dossiers", """
                            {"parties": ["AZE", "IRN"], "subject": "Opened %d"}""".formatted(n)).header("Location");
            assertThat(opened).isEqualTo("/api/dossiers/aze-irn-opened-" + n);
            assertThat(ledger.get(opened).status()).isEqualTo(200);
        }
    }

    @Test
    void areAnsweredWithPositionsThatOnlyGrow() {
        Desk desk = Desk.open(ledger, "own-positions");
        long before = 0;
        for (int n = 0; n < 20; n++) {
            long position =
                    Long.parseLong(desk.file(Desk.statement("2025-11-14")).header("Ledger-Position"));
            assertThat(position).isGreaterThan(before);
            before = position;
        }
    }
}
