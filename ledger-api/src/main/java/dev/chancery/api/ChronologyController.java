package dev.chancery.api;

import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Page;
import dev.chancery.party.Parties;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Chronology.Filter;
import dev.chancery.register.Chronology.Order;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private final LedgerEvents ledger;
    private final Reading reading;
    private final Moments moments;
    private final Parties parties;
    private final ShownActs acts;

    ChronologyController(
            Chronology chronology,
            LedgerEvents ledger,
            Reading reading,
            Moments moments,
            Parties parties,
            ShownActs acts) {
        this.chronology = chronology;
        this.ledger = ledger;
        this.reading = reading;
        this.moments = moments;
        this.parties = parties;
        this.acts = acts;
    }

    @GetMapping
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<ObjectNode>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String includeStruckOut,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        Moment asked = moments.ofDossier(id, asOf, validAt, Register.NAME);
        var filter = new Filter(
                knownType(type),
                Parameters.party(parties, "by", by),
                person,
                Parameters.day("from", from),
                Parameters.day("to", to),
                Boolean.TRUE.equals(Parameters.flag("includeStruckOut", includeStruckOut)));
        Order chosen = Objects.requireNonNullElse(Parameters.constant(Order.class, "order", order), Order.OCCURRED);
        Page<ActEntry> page = Pinned.page(
                "acts",
                asked,
                cursor,
                (moment, after) ->
                        chronology.list(id, filter, chosen, moment.ofFile(), Parameters.limit(limit), after));
        return Listed.of(page.map(acts::shown), asked, request);
    }

    @GetMapping("/{folio}")
    @ReadsFrom(Register.NAME)
    ObjectNode show(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt) {
        if (asOf == null) {
            ledger.positionOf(id, folio).ifPresent(position -> reading.await(Register.NAME, position));
        }
        Moment moment = moments.ofDossier(id, asOf, validAt, Register.NAME);
        ActEntry entry = chronology
                .find(id, folio, moment.ofFile())
                .orElseThrow(() -> new Declined(Problems.noSuchAct(id, folio)));
        return acts.shown(entry, chronology.versions(id, folio, moment.position()));
    }

    private static @Nullable String knownType(@Nullable String type) {
        if (type != null && StoredNames.acts().stream().map(StoredNames::of).noneMatch(type::equals)) {
            throw Parameters.declined("type is one of "
                    + StoredNames.acts().stream().map(StoredNames::of).sorted().collect(Collectors.joining(", "))
                    + ", not " + type + ".");
        }
        return type;
    }
}
