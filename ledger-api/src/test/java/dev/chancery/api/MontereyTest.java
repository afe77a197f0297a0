package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.PublishedCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The flag at Monterey in 1897: a case that the claimant closed, whatever the respondent said of it. */
final class MontereyTest {

    @AutoClose
    static RunningLedger ledger;

    static PublishedCase published;
    static CaseFile monterey;

    @BeforeAll
    static void file() {
        ledger = RunningLedger.handedOn();
        published = PublishedCase.file(ledger, "monterey-flag-1897");
        monterey = new CaseFile(published);
    }

    @Test
    void testsEveryCheckOfTheCase() {
        published.assertCheckedBy(MontereyTest.class);
    }

    @Test
    void filesEachEntryAsTheCaseHasIt() {
        monterey.assertEntriesAreFiledAsRead();
    }

    @Test
    @DisplayName("From 1897-08-09 (seq 3, a tacit acceptance by the claimant) no issue is open.")
    void isClosedByTheClaimant() {
        assertThat(monterey.open("1897-07-03")).isEmpty();
        assertThat(monterey.open("1897-07-04")).containsExactly("insult grievance of PRT against USA, open");
        assertThat(monterey.open("1897-07-07"))
                .containsExactly(
                        "insult grievance of PRT against USA, open, lodged on 1897-07-07 by complaint",
                        "inquiry demand for investigation of PRT against USA, open");
        for (String day : List.of("1897-07-28", "1897-08-08")) {
            assertThat(monterey.open(day))
                    .containsExactly(
                            "insult grievance of PRT against USA, answered in part, contested on [intent],"
                                    + " lodged on 1897-07-07 by complaint",
                            "inquiry demand for investigation of PRT against USA, answered in full");
        }
        assertThat(monterey.open("1897-08-09")).isEmpty();
        assertThat(monterey.standing("1897-08-09", "insult", "inquiry"))
                .containsExactly("accepted in part, contested on [intent]", "accepted in full");
        assertThat(monterey.act("acceptance").get("express").booleanValue()).isFalse();
        assertThat(monterey.effects("acceptance"))
                .containsExactly("insult answered to accepted", "inquiry answered to accepted");
    }

    @Test
    @DisplayName("Seq 4, by the respondent, states that the incident is closed: recorded, without effect (rule 1).")
    void takesTheRespondentsWordForWhatItIs() {
        for (String act : List.of("note-4", "receipt-4", "closed-they-say")) {
            assertThat(monterey.effects(act)).as(act).isEmpty();
        }
        assertThat(monterey.issues("1897-08-16")).isEqualTo(monterey.issues("1897-08-09"));
        assertThat(monterey.label(monterey.issue("1897-08-16", "insult").get("lastAct")))
                .isEqualTo("acceptance");

        int insult = published.dossier().folio("insult");
        Reply refused = ledger.post(published.dossier().address() + "/acts", """
                {"type": "acceptance", "by": [{"party": "USA"}], "on": "1897-08-16", "instrument": %d, "closes": [%d]}""".formatted(
                        published.dossier().folio("note-4"), insult));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("/problems/only-the-claimant-closes");
        assertThat(refused.json().at("/errors/0/pointer").stringValue()).isEqualTo("/closes/0");
    }

    @Test
    void holdsTheComplaintMadeByWordOfMouth() {
        assertThat(monterey.labels("/acts?to=1897-07-07"))
                .containsExactly("insult", "talk-of-7-july", "complaint", "inquiry");
        assertThat(monterey.effects("complaint")).containsExactly("insult open to open, lodged");
    }

    @Test
    void answersExplainsDeniesIntentAndRegretsInOneNote() {
        assertThat(monterey.effects("result")).containsExactly("inquiry open to answered in full");
        assertThat(monterey.effects("explanation")).containsExactly("insult open to answered in part");
        assertThat(monterey.effects("no-intent"))
                .containsExactly("insult answered to answered in part, contested on [intent]");
        assertThat(monterey.effects("regret")).containsExactly("insult answered to answered in part");
        assertThat(monterey.act("regret").get("object").stringValue()).contains("citizens of Monterey");
    }

    @Test
    void correctsTheRecordWithoutContestingAnything() {
        assertThat(monterey.effects("correction")).isEmpty();
        assertThat(monterey.effects("national-emblem")).isEmpty();
    }

    @Test
    void hasNoPortuguesePaperWithoutAReply() {
        assertThat(monterey.unanswered("PRT", "1897-07-27")).containsExactly("note-1");
        assertThat(monterey.unanswered("PRT", "1897-08-15")).containsExactly("note-3");
        assertThat(monterey.unanswered("PRT", "1897-08-16")).isEmpty();
    }
}
