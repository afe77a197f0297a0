package dev.chancery.api;

import dev.chancery.access.Subjects;
import dev.chancery.dossier.OpenDossier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the contract says of all calls alike: what goes along in headers, and what is answered instead. */
final class Circumstances {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    /** What goes into a parameter, by its name. */
    static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("id", "The dossier."),
            Map.entry("folio", "The number of an event in its dossier."),
            Map.entry(
                    "asOf",
                    "An instant in the past with its zone, or a position: what the ledger had recorded by then."),
            Map.entry("validAt", "A day: what had been done by its end."),
            Map.entry("limit", "How many items a page holds."),
            Map.entry("cursor", "Where the page begins; from next of the page before."),
            Map.entry("party", "A principal of the dossier, or a party to the issue."),
            Map.entry("by", "The party whose act it is."),
            Map.entry("claimant", "Whose issue it is."),
            Map.entry("respondent", "Who is to answer it."),
            Map.entry("upTo", "The last folio to show."),
            Map.entry("after", "The position after which to begin; 0 for the whole ledger."),
            Map.entry("type", "The name of an act or an entry, as it is filed."),
            Map.entry("person", "Part of the name of who acted."),
            Map.entry("from", "The first day; in the access log, the first moment."),
            Map.entry("to", "The last day; in the access log, the moment before which."),
            Map.entry("call", "By one call, such as showDossier."),
            Map.entry("order", "By when they were done, or by when they were recorded."),
            Map.entry("sort", "In which order."),
            Map.entry("kind", "Of which kind."),
            Map.entry("class", "Of which class."),
            Map.entry("status", "What has become of it."),
            Map.entry("act", "The act on which sources differ, by folio."),
            Map.entry("about", "The act that was spoken of, by folio."),
            Map.entry("dossier", "Of one dossier."),
            Map.entry("on", "Who existed on that day."),
            Map.entry("code", "Its code."),
            Map.entry("name", "Its name."),
            Map.entry("position", "The position of the event in the ledger."),
            Map.entry(
                    "subject",
                    "By what name a user is authenticated; in the access log, - for those whom nobody knows."),
            Map.entry("role", "What a user is there for."),
            Map.entry("q", "Text to be found, whatever its case or diacritics."),
            Map.entry("overdue", "Whether the due date has passed."),
            Map.entry("contested", "Whether anyone contests it."),
            Map.entry("includeStruckOut", "Whether acts that were struck out are listed too."),
            Map.entry("Last-Event-ID", "The position that came last, when a connection was lost."));

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("users", "Who may do and see what, and who gave it."),
            Map.entry("access-events", "Who gave or withdrew what, when, why and until when."),
            Map.entry("access-log", "Who read what, when, and how much of it."),
            Map.entry("me", "Who asks."),
            Map.entry("dossiers", "What passed between two parties on one subject, and what follows from it."),
            Map.entry("open-issues", "What is open, across dossiers."),
            Map.entry("events", "The feed: everything that is recorded, as it is recorded."),
            Map.entry("audit-trail", "Who recorded what, when, through what and why."),
            Map.entry("repertoire", "The acts that can be filed, with their fields."),
            Map.entry("parties", "Who can be a party, from the authority file."),
            Map.entry("people", "Who has acted, by every spelling of the name."),
            Map.entry("projections", "How far what is asked shows what was recorded."),
            Map.entry("problems", "What a refusal means, and what to do."));

    private static final Map<String, String> SENT = new LinkedHashMap<>();
    private static final Map<String, String> ANSWERED = new LinkedHashMap<>();

    static {
        SENT.put(
                "If-Match",
                "The ETag of the dossier that was read, such as \"17\" in quotes; 412 when it has changed since.");
        SENT.put(
                "Idempotency-Key",
                "1 to 255 visible ASCII characters; the same key and body get the first answer again.");
        SENT.put("Prefer", "return=minimal leaves out the body of the answer (RFC 7240).");
        SENT.put("If-None-Match", "An ETag; 304 while the answer is the same.");
        SENT.put("Ledger-Position", "From a write: the answer shows at least what was written.");
        SENT.put("API-Version", "1, or left out.");
        ANSWERED.put("ETag", "The dossier's version, or a weak tag of the content.");
        ANSWERED.put("Ledger-Position", "How far the ledger had come.");
        ANSWERED.put("Ledger-Partial", "true where something is withheld from who asks.");
        ANSWERED.put("Location", "Where it can be read.");
        ANSWERED.put("Link", "The next page (RFC 8288).");
        ANSWERED.put("Retry-After", "Seconds to wait before asking again.");
        ANSWERED.put("WWW-Authenticate", "How to prove who asks (RFC 9110).");
        ANSWERED.put("X-Request-Id", "The request, as the audit trail and the log name it.");
    }

    private static final Map<Integer, String> PROBLEMS = Map.ofEntries(
            Map.entry(400, "It cannot be read."),
            Map.entry(401, "Who asks is not known, or not proved."),
            Map.entry(403, "Who asks is in none of the roles that it is for."),
            Map.entry(404, "There is no such thing."),
            Map.entry(406, "It has no such form."),
            Map.entry(409, "A rule is against it, as the dossier stands."),
            Map.entry(412, "The dossier has changed since the version in If-Match."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "The body is no JSON."),
            Map.entry(422, "It is wrong in itself, or goes beyond a limit."),
            Map.entry(428, "It must say in If-Match which version it is about."),
            Map.entry(429, "This client asks too often."),
            Map.entry(503, "The answer cannot be given yet."));

    private Circumstances() {}

    /** A parameter within its bounds, as they are unless they are set otherwise. */
    static ObjectNode within(String parameter, ObjectNode schema) {
        return switch (parameter) {
            case "limit" -> schema.put("minimum", 1).put("maximum", 500);
            case "folio", "upTo", "act", "about", "after", "position" -> schema.put("minimum", 0);
            case "id" -> schema.put("pattern", "^" + OpenDossier.FORM + "$").put("maxLength", OpenDossier.LONGEST);
            case "subject" -> schema.put("pattern", "^(" + Subjects.FORM + "|-)$");
            case "asOf" -> schema.put("pattern", "^([0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}T.+)$");
            case "If-Match" -> schema.put("pattern", "^\"[0-9]+(-[0-9a-f]{8})?\"$");
            case "Idempotency-Key" -> schema.put("pattern", "^[!-~]{1,255}$");
            case "Ledger-Position" -> schema.put("pattern", "^[0-9]+$");
            case "API-Version" -> word(schema, "1");
            case "Prefer" -> word(schema, "return=minimal");
            default -> schema;
        };
    }

    private static ObjectNode word(ObjectNode schema, String only) {
        schema.putArray("enum").add(only);
        return schema;
    }

    static ArrayNode tags() {
        ArrayNode tags = JSON.arrayNode();
        TAGS.keySet().stream()
                .sorted()
                .forEach(tag -> tags.addObject().put("name", tag).put("description", TAGS.get(tag)));
        return tags;
    }

    static ObjectNode parameters() {
        ObjectNode all = JSON.objectNode();
        SENT.forEach((name, says) -> {
            ObjectNode header =
                    all.putObject(name).put("name", name).put("in", "header").put("description", says);
            header.set("schema", within(name, JSON.objectNode().put("type", "string")));
        });
        return all;
    }

    static List<String> parametersOf(boolean isWrite, HandlerMethod handler) {
        var names = new ArrayList<String>(List.of("API-Version"));
        if (isRecording(isWrite, handler)) {
            names.addAll(List.of("If-Match", "Idempotency-Key", "Prefer"));
        } else if (!isWrite) {
            names.add("If-None-Match");
        }
        if (handler.hasMethodAnnotation(ReadsFrom.class)) {
            names.add("Ledger-Position");
        }
        return names;
    }

    private static boolean isRecording(boolean isWrite, HandlerMethod handler) {
        return isWrite
                && Objects.requireNonNull(handler.getMethodAnnotation(Call.class))
                                .answers()
                        != Void.class;
    }

    /** How it is proved who asks: whichever of them the ledger is set up for. */
    static ObjectNode waysIn() {
        ObjectNode ways = JSON.objectNode();
        ways.putObject("password")
                .put("type", "http")
                .put("scheme", "basic")
                .put("description", "The name and the password of a user of the ledger's own.");
        ways.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "A token of the issuer that the ledger trusts (OpenID Connect).");
        return ways;
    }

    static void addWaysIn(ArrayNode security) {
        waysIn().propertyNames().forEach(way -> security.addObject().putArray(way));
    }

    static ObjectNode headers() {
        ObjectNode all = JSON.objectNode();
        ANSWERED.forEach((name, says) ->
                all.putObject(name).put("description", says).putObject("schema").put("type", "string"));
        return all;
    }

    static ObjectNode headersOf(boolean isWrite, HandlerMethod handler) {
        var names = new ArrayList<String>(List.of("X-Request-Id"));
        if (isRecording(isWrite, handler)) {
            names.addAll(List.of("ETag", "Ledger-Position", "Location"));
        } else if (!isWrite) {
            names.addAll(List.of("ETag", "Ledger-Partial"));
        }
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetList.class)) {
            names.addAll(List.of("Link", "Ledger-Position"));
        }
        ObjectNode headers = JSON.objectNode();
        names.stream().distinct().forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
        return headers;
    }

    static ObjectNode responses() {
        ObjectNode all = JSON.objectNode();
        PROBLEMS.keySet().stream().sorted().forEach(status -> {
            ObjectNode response = all.putObject("problem-" + status).put("description", PROBLEMS.get(status));
            if (status == 429 || status == 503) {
                response.putObject("headers").putObject("Retry-After").put("$ref", "#/components/headers/Retry-After");
            }
            if (status == 401) {
                response.putObject("headers")
                        .putObject("WWW-Authenticate")
                        .put("$ref", "#/components/headers/WWW-Authenticate");
            }
            addProblem(response);
        });
        addProblem(all.putObject("problem").put("description", "Anything else, such as a fault of the ledger."));
        all.putObject("unchanged").put("description", "The answer is the one that If-None-Match names.");
        return all;
    }

    private static void addProblem(ObjectNode response) {
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", WireSchemas.AT + "Problem");
    }

    static void addProblems(ObjectNode responses, boolean isWrite, boolean namesSomething, boolean isOpen) {
        var statuses = new ArrayList<Integer>(List.of(400, 406, 422, 429, 503));
        if (!isOpen) {
            statuses.addAll(List.of(401, 403));
        }
        if (namesSomething) {
            statuses.add(404);
        }
        if (isWrite) {
            statuses.addAll(List.of(409, 412, 413, 415, 428));
        } else {
            responses.putObject("304").put("$ref", "#/components/responses/unchanged");
        }
        statuses.stream()
                .sorted()
                .forEach(status -> responses
                        .putObject(String.valueOf(status))
                        .put("$ref", "#/components/responses/problem-" + status));
        responses.putObject("default").put("$ref", "#/components/responses/problem");
    }

    /** RFC 9457, with what the ledger adds. */
    static ObjectNode problem() {
        ObjectNode problem = JSON.objectNode().put("type", "object");
        problem.put("description", "What is answered instead of what was asked (RFC 9457).");
        ObjectNode properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string").put("pattern", "^[/]problems[/][a-z0-9-]+$");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string").put("description", "What to do, in a sentence.");
        properties.putObject("instance").put("type", "string");
        properties.putObject("requestId").put("type", "string");
        ObjectNode at = properties
                .putObject("errors")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ObjectNode parts = at.putObject("properties");
        parts.putObject("pointer").put("type", "string").put("description", "A JSON Pointer into the body (RFC 6901).");
        parts.putObject("detail").put("type", "string");
        at.putArray("required").add("pointer").add("detail");
        problem.putArray("required")
                .add("type")
                .add("title")
                .add("status")
                .add("detail")
                .add("instance")
                .add("requestId");
        problem.put("additionalProperties", false);
        return problem;
    }
}
