package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract as it is published, held against everything that the tests ask and are answered. */
public final class Contract {

    private static final String AT = "https://chancery.test/openapi.json";
    private static final Contract PUBLISHED = new Contract(readPublished());

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final List<Call> calls;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.at("/components/schemas").values().forEach(schema -> toldApartByType((ObjectNode) schema));
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(AT, document.toString())));
        this.calls = document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(call -> Call.of(path.getKey(), call.getKey(), call.getValue())))
                .sorted(Comparator.comparing(Call::path)) // a brace comes after every letter
                .toList();
    }

    /** The one that is published; with {@code -Dapprove}, when it is written anew, one that anything agrees with. */
    static Contract published() {
        return PUBLISHED;
    }

    /**
     * Has only that of many alternatives looked at which the type of an act or entry names; to try each took most of the time of
     * the tests.
     */
    private void toldApartByType(ObjectNode schema) {
        if (!(schema.get("oneOf") instanceof ArrayNode alternatives) || alternatives.size() < 10) {
            return;
        }
        schema.remove("oneOf");
        ArrayNode all = schema.putArray("allOf");
        ObjectNode typed = all.addObject();
        typed.putArray("required").add("type");
        ArrayNode types = typed.putObject("properties").putObject("type").putArray("enum");
        for (JsonNode alternative : alternatives) {
            JsonNode type = document.at(alternative.get("$ref").stringValue().substring(1) + "/properties/type/const");
            types.add(type);
            ObjectNode one = all.addObject();
            one.putObject("if").putObject("properties").putObject("type").set("const", type);
            one.set("then", alternative);
        }
    }

    private static JsonNode readPublished() {
        if (System.getProperty("approve") != null) {
            return read("{\"paths\": {}}");
        }
        try (InputStream published = Contract.class.getResourceAsStream("/static/openapi.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(published));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Call(String id, String method, String path, Pattern addresses) {

        static Call of(String path, String method, JsonNode operation) {
            return new Call(
                    operation.get("operationId").stringValue(),
                    method,
                    path,
                    Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")));
        }

        String pointer() {
            return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
        }
    }

    /** Fails where an answer is none that the call has, or a body was taken that it does not allow. */
    void check(HttpRequest request, Reply reply) {
        find(request).ifPresent(call -> {
            checkAnswer(call, reply);
            if (reply.status() < 300) {
                request.bodyPublisher()
                        .filter(publisher -> publisher.contentLength() > 0)
                        .ifPresent(publisher -> checkTaken(call, bodyOf(publisher)));
            }
        });
    }

    private static byte[] bodyOf(BodyPublisher publisher) {
        BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
        publisher.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                bytes.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                bytes.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable failure) {
                bytes.onError(failure);
            }

            @Override
            public void onComplete() {
                bytes.onComplete();
            }
        });
        return bytes.getBody().toCompletableFuture().join();
    }

    private Optional<Call> find(HttpRequest request) {
        String method = request.method().toLowerCase(Locale.ROOT);
        return calls.stream()
                .filter(call -> call.method.equals(method)
                        && call.addresses.matcher(request.uri().getRawPath()).matches())
                .findFirst();
    }

    private void checkAnswer(Call call, Reply reply) {
        JsonNode responses = document.at(call.pointer() + "/responses");
        String status = String.valueOf(reply.status());
        String named = responses.has(status) || reply.status() < 400 ? status : "default";
        assertThat(responses.has(named)).as("%s answers %s", call.id, reply).isTrue();
        if (reply.body().length == 0) {
            return;
        }
        String content = resolved(call.pointer() + "/responses/" + named) + "/content";
        String form = reply.header("Content-Type").split(";", 2)[0];
        assertThat(document.at(content).has(form))
                .as("%s answers %s as %s", call.id, status, form)
                .isTrue();
        if (reply.headers().firstValue("Content-Encoding").isPresent()) {
            return;
        }
        switch (form) {
            case "application/json", "application/problem+json" ->
                validate(content + "/" + form.replace("/", "~1") + "/schema", reply.json(), call.id + " answers");
            case "application/jsonl", "application/x-ndjson" -> {
                String item = resolved(content + "/application~1json/schema") + "/properties/items/items";
                reply.text().lines().forEach(line -> validate(item, read(line), call.id + " answers"));
            }
            default -> {} // text
        }
    }

    private void checkTaken(Call call, byte[] body) {
        String schema = call.pointer() + "/requestBody/content/application~1json/schema";
        if (document.at(schema).isObject()) {
            JsonNode json = JsonMapper.shared().readTree(body);
            dropNulls(json);
            validate(schema, json, call.id + " took");
        }
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /** Null stands for what is not given. */
    private static void dropNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        json.values().forEach(Contract::dropNulls);
    }

    private String resolved(String pointer) {
        JsonNode ref = document.at(pointer + "/$ref");
        return ref.isMissingNode() ? pointer : ref.stringValue().substring(1);
    }

    private void validate(String pointer, JsonNode json, String what) {
        Schema schema = schemas.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(AT + "#" + at)));
        List<Error> errors = schema.validate(json);
        if (!errors.isEmpty()) {
            throw new AssertionError("%s against the contract: %s%n%s".formatted(what, errors, json));
        }
    }
}
