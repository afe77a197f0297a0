package dev.chancery.cli;

import dev.chancery.api.FilingReceipt;
import dev.chancery.api.Objections;
import dev.chancery.api.Problem;
import dev.chancery.api.Submission;
import dev.chancery.cli.Outcome.Recorded;
import dev.chancery.cli.Outcome.Refused;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.Filed;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.store.Answer;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import dev.chancery.store.RepeatKey;
import dev.chancery.store.Repeats;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files slips through the rules, each whole or not at all, and each once: what makes two filings one is their content, and
 * which of those alike it is in the file. So a file, also when it has been mended, can be handed in again.
 */
final class Clerk {

    /** Who asks, of requests that may be repeated. */
    private static final String SUBJECT = "cli";

    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final Recorder recorder;
    private final Repeats repeats;
    private final JsonMapper requests;
    private final long bytes;
    private final @Nullable String dossier;
    private final String by;
    private final String run = UUID.randomUUID().toString();
    private final Map<String, Integer> alike = new HashMap<>();

    /**
     * @param dossier where no other stands beside a filing
     * @param by who records
     */
    Clerk(OpenLedger ledger, @Nullable String dossier, String by) {
        this.recorder = ledger.part(Recorder.class);
        this.repeats = ledger.part(Repeats.class);
        this.requests = ledger.part(JsonMapper.class);
        this.bytes = Long.parseLong(ledger.setting("ledger.limits.body-bytes"));
        this.dossier = dossier;
        this.by = by;
    }

    /** What the request ids of its recordings begin with; the line follows. */
    String run() {
        return run;
    }

    Outcome file(Slip slip) {
        Problem flaw = slip.flaw();
        if (flaw != null) {
            return new Refused(slip, flaw);
        }
        String into = slip.dossier() == null ? dossier : slip.dossier();
        if (into == null || (dossier != null && !into.equals(dossier))) {
            return new Refused(slip, misdirected(into));
        }
        if (!OpenDossier.isId(into)) {
            return new Refused(slip, Objections.noSuchDossier(into));
        }
        byte[] canonical = CANONICAL.writeValueAsBytes(slip.filing());
        if (canonical.length > bytes) {
            return new Refused(slip, Objections.tooLarge(bytes));
        }
        return file(slip, into, key(into, canonical));
    }

    private Outcome file(Slip slip, String into, RepeatKey key) {
        try {
            Optional<dev.chancery.store.Recorded<Answer>> first = repeats.first(key);
            if (first.isPresent()) {
                return recorded(slip, first.get().result(), true);
            }
            var acts = requests.treeToValue(slip.filing(), Submission.class).given();
            var circumstances = new Recording(by, "cli", run + "." + slip.line());
            Answer answer = recorder.<Filed>answer(
                            new FileActs(into, acts, null), circumstances, key, filed -> answer(into, filed))
                    .result();
            return recorded(slip, answer, false);
        } catch (RuntimeException e) {
            return new Refused(slip, Objections.to(e).orElseThrow(() -> e));
        }
    }

    private Answer answer(String into, Filed filed) {
        FilingReceipt receipt = FilingReceipt.of(into, filed, null);
        return new Answer(
                HttpStatus.CREATED.value(), receipt.location(), receipt.version(), requests.writeValueAsBytes(receipt));
    }

    private Outcome recorded(Slip slip, Answer answer, boolean before) {
        JsonNode receipt = requests.readTree(answer.body());
        return new Recorded(
                slip,
                receipt.get("dossier").stringValue(),
                receipt.get("filing").intValue(),
                receipt.get("acts").size(),
                before);
    }

    private Problem misdirected(@Nullable String into) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "no-dossier-named",
                "A filing is of one dossier.",
                into == null
                        ? "Neither the command nor the filing names a dossier; name it before the file, or in a column."
                        : "The command names " + dossier + " and the filing " + into
                                + "; leave the one or the other out.");
    }

    private RepeatKey key(String into, byte[] canonical) {
        String digest = sha256(canonical);
        int occurrence = alike.merge(into + "/" + digest, 1, Integer::sum);
        return new RepeatKey(
                SUBJECT, "/api/dossiers/" + into + "/filings", "file-" + digest + "-" + occurrence, digest);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
