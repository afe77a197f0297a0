package dev.chancery.api;

import dev.chancery.archive.StoredNames;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.party.PartyCode;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Chronology.Filter;
import dev.chancery.register.Chronology.Order;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The acts of a dossier as they stood, in the order in which they were done or recorded. */
@RestController
@RequestMapping(path = "/api/dossiers/{id}/acts", produces = MediaType.APPLICATION_JSON_VALUE)
final class ChronologyController {

    private final Chronology chronology;
    private final Moments moments;
    private final ShownActs acts;

    ChronologyController(Chronology chronology, Moments moments, ShownActs acts) {
        this.chronology = chronology;
        this.moments = moments;
        this.acts = acts;
    }

    @Call(
            id = "listActs",
            does = "The acts of a dossier as they stood, in the order in which they were done or recorded.")
    @GetList
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<ObjectNode>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable PartyCode by,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "occurred") Order order,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(required = false) @Nullable Boolean includeStruckOut,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        Moment asked = moments.ofDossier(view, id, asOf, validAt, Register.NAME);
        var filter = new Filter(
                Parameters.type(type, StoredNames.acts()), by, person, from, to, Boolean.TRUE.equals(includeStruckOut));
        Page<ActEntry> page = Pinned.page(
                "acts",
                asked,
                cursor,
                (moment, after) -> chronology.list(id, filter, order, moment.ofFile(), limit, after));
        return Listed.of(page.map(acts::shown), asked, request);
    }

    @Call(id = "showAct", does = "One act, with its accounts, every version of it and what answers it.")
    @GetMapping("/{folio}")
    @ReadsFrom(Register.NAME)
    ResponseEntity<ObjectNode> show(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            View view) {
        Moment moment = moments.ofAct(view, id, folio, asOf, validAt, Register.NAME);
        ActEntry entry = chronology.find(id, folio, moment.ofFile()).orElseThrow(() -> Declined.noSuchAct(id, folio));
        return Listed.partially(moment.partial(), ResponseEntity.ok())
                .body(acts.shown(
                        entry,
                        chronology.versions(id, folio, moment.position()),
                        moment.partial(),
                        Links.self("/api/dossiers/" + id + "/acts/" + folio)));
    }
}
