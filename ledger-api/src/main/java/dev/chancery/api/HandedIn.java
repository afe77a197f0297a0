package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.access.Pen;
import dev.chancery.access.Role;
import dev.chancery.act.Account;
import dev.chancery.act.Act;
import dev.chancery.act.Flaw;
import dev.chancery.act.Folio;
import dev.chancery.act.Malformed;
import dev.chancery.act.Meaning;
import dev.chancery.act.Sentence;
import dev.chancery.dossier.AddAccount;
import dev.chancery.dossier.AssessDiscrepancy;
import dev.chancery.dossier.CorrectAct;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.Mend;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Rule;
import dev.chancery.dossier.StrikeOutAct;
import dev.chancery.gate.View;
import dev.chancery.record.Discrepancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is handed in to be recorded, by a call or by a form, and the command that it comes to. */
@Component
public final class HandedIn {

    private final ActOnFile acts;
    private final Limits limits;
    private final JsonMapper json;
    private final LimitedJson limited;

    HandedIn(ActOnFile acts, Limits limits, JsonMapper json, LimitedJson limited) {
        this.acts = acts;
        this.limits = limits;
        this.json = json;
        this.limited = limited;
    }

    /** Fields of an act to be recorded anew. */
    public record Corrections(
            @Needed
            @Meaning("What changes: a JSON merge patch (RFC 7396) of the act; null takes a field away.")
            @Nullable
            ObjectNode set,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

    /** A further source for an act. */
    public record Source(
            @JsonUnwrapped Account account,

            @Meaning("Where it differs from the act on file.") @Nullable
            List<@Nullable Discrepancy> discrepancies) {}

    /** A reasoned opinion on accounts. */
    public record Assessment(
            @Needed @Meaning("The accounts that it is about, by folio.") @Nullable
            List<@Nullable Folio> of,

            @Needed @Meaning("What the registry holds to be right.") @Nullable
            String opinion,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

    /** What a form comes to, as the body of a call is read: by the same limits. */
    public <T> T read(ObjectNode body, Class<T> type) {
        return limited.read(body, type);
    }

    /** Acts to be recorded as one filing, if who asks may file them. */
    public FileActs filing(String id, List<Act> filed, @Nullable Integer version, HttpServletRequest request) {
        if (filed.size() > limits.actsPerFiling()) {
            throw new Refusal(
                    Rule.FILING_LIMIT, "/acts", Mend.FILE_IN_PARTS_HERE.of(filed.size(), limits.actsPerFiling()));
        }
        Set<Role> roles = Asking.roles(request);
        if (!filed.stream().allMatch(act -> Pen.mayFile(roles, act))) {
            throw Declined.forbidden("A legal adviser files the opinion that an issue has lapsed, and no other act.");
        }
        return new FileActs(id, filed, version);
    }

    public CorrectAct correction(View view, String id, int folio, Corrections corrections, int version) {
        Act act = acts.at(view, id, folio, version);
        ObjectNode set = corrections.set();
        if (set == null) {
            throw new Malformed("set", Flaw.NOTHING_SET.of());
        }
        Correction correction = Correction.of(act, set, json);
        return new CorrectAct(
                id, folio, correction.fields(), correction.corrected(), given(corrections.reason()), version);
    }

    public StrikeOutAct strikeOut(View view, String id, int folio, Because because, int version) {
        acts.find(view, id, folio);
        return new StrikeOutAct(id, folio, because.given(), version);
    }

    public AddAccount account(View view, String id, int folio, Source source, @Nullable Integer version) {
        acts.find(view, id, folio);
        return new AddAccount(id, folio, source.account(), items("discrepancies", source.discrepancies()), version);
    }

    public AssessDiscrepancy assessment(
            View view, String id, int folio, Assessment assessment, @Nullable Integer version) {
        acts.find(view, id, folio);
        return new AssessDiscrepancy(
                id,
                folio,
                items("of", assessment.of()),
                given(assessment.opinion()),
                given(assessment.reason()),
                version);
    }

    /** A blank is refused by the command, which says what is missing. */
    static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> items(String field, @Nullable List<@Nullable T> given) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new Malformed(field, Flaw.HOLDS_A_NULL.of(new Sentence.Named("field", field)));
        }
        return List.copyOf(given);
    }
}
