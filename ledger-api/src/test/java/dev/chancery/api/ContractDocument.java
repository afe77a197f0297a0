package dev.chancery.api;

import dev.chancery.archive.StoredNames;
import dev.chancery.ledger.RunningLedger;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The contract as OpenAPI 3.1, drawn from the calls of the running ledger. */
final class ContractDocument {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    private final WireSchemas schemas = new WireSchemas();
    private final Map<String, ObjectNode> paths = new TreeMap<>();

    private ContractDocument() {}

    static ObjectNode of(RunningLedger ledger) {
        var document = new ContractDocument();
        ledger
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(call -> call.getValue().hasMethodAnnotation(Call.class))
                .filter(call -> call.getKey().getPatternValues().stream()
                        .noneMatch(path -> Pages.areAt(path) || Pages.takeAFormAt(path)))
                .sorted(Comparator.comparing(
                                (Map.Entry<RequestMappingInfo, HandlerMethod> call) -> !isInJson(call.getKey()))
                        .thenComparing(
                                call -> Objects.requireNonNull(call.getValue().getMethodAnnotation(Call.class))
                                        .id()))
                .forEach(call -> document.add(call.getKey(), call.getValue()));
        return document.whole();
    }

    private ObjectNode whole() {
        ObjectNode whole = JSON.objectNode().put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Chancery")
                .put("version", "1")
                .put("description", """
                        A ledger of diplomatic correspondence: it records acts, replays dossiers, and says what is open, now or as \
                        known at any moment.

                        In a body, null stands for what is not given, and a field that is not named here is refused. A list can \
                        also be read as JSON Lines, an item a line, or as CSV. Every refusal is a problem (RFC 9457) whose type \
                        is the address of its rule.""")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        whole.putArray("servers").addObject().put("url", "/");
        Circumstances.addWaysIn(whole.putArray("security"));
        whole.set("tags", Circumstances.tags());
        ObjectNode listed = whole.putObject("paths");
        paths.forEach(listed::set);
        ObjectNode components = whole.putObject("components");
        components.set("parameters", Circumstances.parameters());
        components.set("headers", Circumstances.headers());
        components.set("securitySchemes", Circumstances.waysIn());
        components.set("responses", Circumstances.responses());
        ObjectNode named = components.putObject("schemas");
        named.set("Problem", Circumstances.problem());
        schemas.named().forEach(named::set);
        return whole;
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        Call call = Objects.requireNonNull(handler.getMethodAnnotation(Call.class));
        String path = mapping.getPatternValues().iterator().next();
        String method = mapping.getMethodsCondition()
                .getMethods()
                .iterator()
                .next()
                .name()
                .toLowerCase(Locale.ROOT);
        ObjectNode calls = paths.computeIfAbsent(path, at -> JSON.objectNode());
        boolean isWrite = method.equals("post");
        int status = isWrite && call.answers() != Void.class ? 201 : call.status();
        if (calls.has(method)) { // the same in another form
            ObjectNode sameInJson = (ObjectNode) calls.get(method);
            addForms((ObjectNode) sameInJson.at("/responses/" + status + "/content"), mapping, handler, call);
            addParameters(sameInJson, handler, isWrite);
            return;
        }
        ObjectNode operation =
                calls.putObject(method).put("operationId", call.id()).put("summary", call.does());
        operation.putArray("tags").add(tag(path));
        boolean isOpen = call.may().length == 0;
        if (isOpen) {
            operation.putArray("security");
        } else {
            operation.set("x-roles", roles(call));
        }
        addParameters(operation, handler, isWrite);
        ObjectNode answer = operation.putObject("responses").putObject(String.valueOf(status));
        answer.put("description", call.does());
        answer.set("headers", Circumstances.headersOf(isWrite, handler));
        addForms(answer.putObject("content"), mapping, handler, call);
        Circumstances.addProblems((ObjectNode) operation.get("responses"), isWrite, path.contains("{"), isOpen);
    }

    /** In which roles it may be called. */
    private static ArrayNode roles(Call call) {
        ArrayNode words = JSON.arrayNode();
        Arrays.stream(call.may()).map(StoredNames::of).sorted().forEach(words::add);
        return words;
    }

    private static boolean isInJson(RequestMappingInfo mapping) {
        Set<MediaType> forms = mapping.getProducesCondition().getProducibleMediaTypes();
        return forms.isEmpty() || forms.contains(MediaType.APPLICATION_JSON);
    }

    private static String tag(String path) {
        return path.startsWith("/api/dossiers") ? "dossiers" : path.replaceFirst("^/(api/)?([a-z-]+).*", "$2");
    }

    private void addParameters(ObjectNode operation, HandlerMethod handler, boolean isWrite) {
        var parameters = operation.withArray("parameters");
        for (Parameter parameter : handler.getMethod().getParameters()) {
            Type type = parameter.getParameterizedType();
            RequestParam query = parameter.getAnnotation(RequestParam.class);
            RequestHeader header = parameter.getAnnotation(RequestHeader.class);
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add(parameter(
                                parameter.getName(),
                                "path",
                                Circumstances.within(parameter.getName(), schemas.of(type)))
                        .put("required", true));
            } else if (query != null) {
                ObjectNode schema = Circumstances.within(parameter.getName(), schemas.of(type));
                if (!query.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                    schema.set(
                            "default",
                            type == int.class
                                    ? JSON.numberNode(Integer.parseInt(query.defaultValue()))
                                    : JSON.stringNode(query.defaultValue()));
                }
                if (parameter.getName().equals("type")) {
                    schema.set("enum", typesOf(handler));
                }
                parameters.add(parameter(query.name().isEmpty() ? parameter.getName() : query.name(), "query", schema));
            } else if (header != null) {
                parameters.add(parameter(header.name(), "header", schemas.of(type)));
            } else if (parameter.isAnnotationPresent(RequestBody.class)) {
                ObjectNode body = operation.putObject("requestBody").put("required", true);
                body.putObject("content").putObject("application/json").set("schema", schemas.ofBody(type));
            }
        }
        Circumstances.parametersOf(isWrite, handler)
                .forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
        List<JsonNode> each = parameters.valueStream().distinct().toList();
        parameters.removeAll().addAll(each);
    }

    /** The feed can be asked for entries of the registry too. */
    private static ArrayNode typesOf(HandlerMethod handler) {
        ArrayNode names = JSON.arrayNode();
        (handler.getBeanType() == FeedController.class ? StoredNames.all() : StoredNames.acts())
                .stream().map(StoredNames::of).sorted().forEach(names::add);
        return names;
    }

    private static ObjectNode parameter(String name, String in, ObjectNode schema) {
        ObjectNode parameter = JSON.objectNode().put("name", name).put("in", in);
        String says = Circumstances.SAYS.get(name);
        if (says != null) {
            parameter.put("description", says);
        }
        return parameter.set("schema", schema);
    }

    private void addForms(ObjectNode content, RequestMappingInfo mapping, HandlerMethod handler, Call call) {
        List<MediaType> forms = new ArrayList<>(mapping.getProducesCondition().getProducibleMediaTypes());
        if (forms.isEmpty()) {
            forms.add(MediaType.APPLICATION_JSON);
        }
        for (MediaType form : forms) {
            ObjectNode schema = form.equals(MediaType.APPLICATION_JSON)
                    ? answer(handler.getMethod().getGenericReturnType(), call)
                    : JSON.objectNode().put("type", "string");
            content.putObject(form.toString()).set("schema", schema);
        }
    }

    private ObjectNode answer(Type returned, Call call) {
        Type type = returned instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : returned;
        if (type == StreamingResponseBody.class) {
            ObjectNode replay = JSON.objectNode().put("type", "object");
            ObjectNode properties = replay.putObject("properties");
            properties.putObject("dossier").put("type", "string");
            properties.putObject("items").put("type", "array").set("items", schemas.of(call.answers()));
            replay.putArray("required").add("dossier").add("items");
            return replay;
        }
        return schemas.of(call.answers() == Void.class ? type : call.answers());
    }
}
