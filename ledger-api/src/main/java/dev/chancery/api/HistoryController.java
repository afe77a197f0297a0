package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.history.History;
import dev.chancery.history.Step;
import dev.chancery.issue.Effect;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recording;
import dev.chancery.store.RecordingTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The replay of a dossier, written out while it is read: as one JSON object, or as a line of JSON for each event. */
@RestController
@RequestMapping("/api/dossiers/{id}/history")
final class HistoryController {

    private static final String JSON_LINES = "application/jsonl";
    private static final String NDJSON = "application/x-ndjson";

    private final History history;
    private final LedgerEvents ledger;
    private final Moments moments;
    private final JsonMapper json;

    HistoryController(History history, LedgerEvents ledger, Moments moments, JsonMapper json) {
        this.history = history;
        this.ledger = ledger;
        this.moments = moments;
        this.json = json.rebuild().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    }

    /** One event as it is shown. */
    record Shown(
            long position,
            long version,
            String recordedAt,
            String recordedBy,
            ObjectNode event,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Effect> effects) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamingResponseBody> replay(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String upTo) {
        Span span = span(id, asOf, upTo);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out -> {
            try (JsonGenerator generator = json.createGenerator(out)) {
                generator.writeStartObject();
                generator.writeStringProperty("dossier", id);
                generator.writeArrayPropertyStart("items");
                history.replay(id, span.position(), span.upTo(), step -> generator.writePOJO(shown(step)));
                generator.writeEndArray();
                generator.writeEndObject();
            }
        });
    }

    @GetMapping(produces = JSON_LINES)
    ResponseEntity<StreamingResponseBody> lines(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String upTo) {
        return lines(JSON_LINES, id, span(id, asOf, upTo));
    }

    /** The older name of JSON Lines. */
    @GetMapping(produces = NDJSON)
    ResponseEntity<StreamingResponseBody> ndjson(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String upTo) {
        return lines(NDJSON, id, span(id, asOf, upTo));
    }

    private ResponseEntity<StreamingResponseBody> lines(String type, String id, Span span) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .body(out -> history.replay(id, span.position(), span.upTo(), step -> line(out, step)));
    }

    private record Span(long position, int upTo) {}

    private Span span(String id, @Nullable String asOf, @Nullable String upTo) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        int last = upTo == null ? Integer.MAX_VALUE : Parameters.number("upTo", upTo);
        if (last < 0) {
            throw Parameters.declined("upTo is the last folio to show, from 0; not " + last + ".");
        }
        if (asOf == null) {
            return new Span(Long.MAX_VALUE, last);
        }
        Moment moment = moments.inLedger(asOf);
        moments.refuseBeforeOpening(id, moment);
        return new Span(moment.position(), last);
    }

    private void line(OutputStream out, Step step) {
        json.writeValue(out, shown(step));
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shown shown(Step step) {
        ObjectNode content = json.valueToTree(step.event().payload());
        ObjectNode event = json.createObjectNode();
        event.set("type", content.remove("type"));
        event.put("folio", step.event().folio());
        event.setAll(content);
        return new Shown(
                step.event().position(),
                step.event().folio(),
                RecordingTime.text(step.event().recordedAt()),
                Objects.toString(step.event().metadata().get(Recording.RECORDED_BY)),
                event,
                step.effects());
    }
}
