package dev.chancery.api;

import static org.springframework.http.HttpStatus.NOT_FOUND;

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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The acts of a dossier, in the order in which they were done or recorded. */
@RestController
@RequestMapping(path = "/api/dossiers/{id}/acts", produces = MediaType.APPLICATION_JSON_VALUE)
final class ChronologyController {

    private final Chronology chronology;
    private final LedgerEvents ledger;
    private final Reading reading;
    private final Parties parties;
    private final JsonMapper json;

    ChronologyController(
            Chronology chronology, LedgerEvents ledger, Reading reading, Parties parties, JsonMapper json) {
        this.chronology = chronology;
        this.ledger = ledger;
        this.reading = reading;
        this.parties = parties;
        this.json = json;
    }

    @GetMapping
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<ObjectNode>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        var filter = new Filter(
                knownType(type),
                Parameters.party(parties, "by", by),
                Parameters.day("from", from),
                Parameters.day("to", to));
        Order chosen = Objects.requireNonNullElse(Parameters.constant(Order.class, "order", order), Order.OCCURRED);
        Page<ActEntry> page = Cursors.read(() -> chronology.list(id, filter, chosen, Parameters.limit(limit), cursor));
        return Listed.of(page.map(this::shown), request);
    }

    @GetMapping("/{folio}")
    @ReadsFrom(Register.NAME)
    ObjectNode show(@PathVariable String id, @PathVariable int folio) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        ledger.positionOf(id, folio).ifPresent(position -> reading.await(Register.NAME, position));
        return chronology
                .find(id, folio)
                .map(this::shown)
                .orElseThrow(() -> new Declined(Problem.of(
                        NOT_FOUND,
                        "no-such-act",
                        "There is no such act.",
                        "Folio " + folio + " of " + id + " is no act; GET /api/dossiers/" + id
                                + "/history shows every folio.")));
    }

    private ObjectNode shown(ActEntry entry) {
        ObjectNode act = (ObjectNode) json.readTree(entry.content());
        ObjectNode shown = json.createObjectNode();
        shown.set("type", act.remove("type"));
        shown.put("folio", entry.folio())
                .put("filing", entry.filing())
                .put("revision", entry.revision())
                .put("recordedAt", entry.recordedAt())
                .put("recordedBy", entry.recordedBy());
        shown.setAll(act);
        shown.set("answeredBy", json.valueToTree(entry.answeredBy()));
        return shown;
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
