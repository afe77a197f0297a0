package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.store.LedgerEvents;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Requests that must be refused: the answer is a whole problem detail, and the ledger stays as it was at the start. */
final class Refusals {

    private final RunningLedger ledger;
    private final String dossier;
    private final State before;

    Refusals(RunningLedger ledger, String dossier) {
        this.ledger = ledger;
        this.dossier = dossier;
        this.before = state();
    }

    /** Everything in the ledger that a refused request could have changed. */
    private record State(long events, String etag, String dossier, String history, String auditTrail) {}

    private State state() {
        LedgerEvents events = ledger.part(LedgerEvents.class);
        String address = "/api/dossiers/" + dossier;
        String[] upToDate = {"Ledger-Position", String.valueOf(events.lastPosition())};
        Reply shown = ledger.get(address, upToDate);
        return new State(
                events.count(),
                shown.header("ETag"),
                shown.text(),
                ledger.get(address + "/history").text(),
                ledger.get(address + "/audit-trail", upToDate).text());
    }

    Refused of(Supplier<Reply> request) {
        Reply reply = request.get();
        assertThat(state()).as("after %s", reply).isEqualTo(before);
        assertThat(reply.status()).as("%s", reply).isBetween(400, 499);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.get("status").intValue()).isEqualTo(reply.status());
        assertThat(problem.get("type").stringValue()).matches("/problems/[a-z0-9-]+");
        assertThat(problem.get("title").stringValue()).isNotBlank().endsWith(".");
        assertThat(problem.get("detail").stringValue()).isNotBlank().doesNotContain("dev.chancery", "tools.jackson");
        assertThat(problem.get("instance").stringValue()).startsWith("/");
        assertThat(problem.get("requestId").stringValue()).isNotBlank().isNotEqualTo("null");
        return new Refused(reply);
    }

    /** What a refusal says. */
    record Refused(Reply reply) {

        Refused with(int status, String code) {
            assertThat(reply.json().get("type").stringValue()).as("%s", reply).isEqualTo("/problems/" + code);
            assertThat(reply.status()).isEqualTo(status);
            return this;
        }

        /** Names the place in the body, and it alone. */
        Refused at(String pointer) {
            assertThat(reply.json().at("/errors").values())
                    .as("%s", reply)
                    .extracting(error -> error.get("pointer").stringValue())
                    .containsExactly(pointer);
            return this;
        }

        Refused saying(String... words) {
            assertThat(reply.json().get("detail").stringValue()).contains(words);
            return this;
        }
    }
}
