package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.act.Account;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.record.Discrepancy;
import dev.chancery.register.Discrepancies;
import dev.chancery.register.Discrepancies.Filter;
import dev.chancery.register.DiscrepancyEntry;
import dev.chancery.register.Opinion;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the sources of a dossier differ, side by side; nothing is resolved. */
@RestController
@RequestMapping(path = "/api/dossiers/{id}/discrepancies", produces = MediaType.APPLICATION_JSON_VALUE)
final class DiscrepancyController {

    private final Discrepancies discrepancies;
    private final Moments moments;
    private final ShownActs acts;

    DiscrepancyController(Discrepancies discrepancies, Moments moments, ShownActs acts) {
        this.discrepancies = discrepancies;
        this.moments = moments;
        this.acts = acts;
    }

    /** A discrepancy as it is answered. */
    record Shown(
            int act,
            String type,
            @Nullable JsonNode on,
            @Nullable String field,
            @JsonProperty("class") Discrepancy.Sort sort,
            OnFile onFile,
            Stated stated,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Opinion> assessments) {}

    /**
     * What is on file.
     *
     * @param value of the field, as the act stood; absent where it has none or the whole act is meant
     * @param accounts who published those that the act was filed with
     */
    record OnFile(
            @Nullable JsonNode value,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> accounts) {}

    /**
     * What a source states instead.
     *
     * @param folio of the entry that added the account
     */
    record Stated(String states, Account account, int folio, String recordedAt, String recordedBy) {}

    @Call(
            id = "listDiscrepancies",
            does =
                    "Where the sources of a dossier differ: what is on file and what is stated instead, with every opinion.")
    @GetList
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<Shown>> list(
            @PathVariable String id,
            @RequestParam(name = "class", required = false) Discrepancy.@Nullable Sort sort,
            @RequestParam(required = false) @Nullable Integer act,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        Moment asked = moments.ofDossier(view, id, asOf, validAt, Register.NAME);
        var filter = new Filter(sort, act);
        Page<DiscrepancyEntry> page = Pinned.page(
                "discrepancies",
                asked,
                cursor,
                (moment, after) -> discrepancies.list(id, filter, moment.ofFile(), limit, after));
        return Listed.of(page.map(this::shown), asked, request);
    }

    private Shown shown(DiscrepancyEntry entry) {
        ObjectNode act = acts.content(entry.content());
        String field = entry.discrepancy().field();
        List<String> publishers = act.path("accounts").values().stream()
                .map(account -> account.get("publisher").stringValue())
                .toList();
        return new Shown(
                entry.act(),
                entry.type(),
                act.get("on"),
                field,
                entry.discrepancy().sort(),
                new OnFile(field == null ? null : act.get(field), publishers),
                new Stated(
                        entry.discrepancy().states(),
                        entry.account(),
                        entry.folio(),
                        entry.recordedAt(),
                        entry.recordedBy()),
                entry.assessments());
    }
}
