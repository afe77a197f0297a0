package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.act.Act;
import dev.chancery.act.Catalogued;
import dev.chancery.act.Folio;
import dev.chancery.act.Label;
import dev.chancery.act.Meaning;
import dev.chancery.act.Reference;
import dev.chancery.act.Stored;
import dev.chancery.archive.StoredNames;
import dev.chancery.dossier.OpenDossier;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What goes over the wire as JSON Schema, read off the records that it is bound to. */
final class WireSchemas {

    static final String AT = "#/components/schemas/";

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();
    private final ShownSchemas shown = new ShownSchemas(this);

    /** All that have been asked for, and all that they need. */
    Map<String, ObjectNode> named() {
        return named;
    }

    /** The schema of a type: of one of the ledger's own, where it stands by its name. */
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type item = generic.getActualTypeArguments()[0];
            return raw == Listed.class
                    ? list(item)
                    : JSON.objectNode().put("type", "array").set("items", of(item));
        }
        Class<?> known = (Class<?>) type;
        if (known == ObjectNode.class) {
            return ref("ActOnFile", shown::actOnFile);
        } else if (known == Act.class) {
            return act();
        } else if (known == Reference.class) {
            return ref("Reference", () -> either(of(Folio.class), of(Label.class)));
        } else if (WireValues.NAMED.containsKey(known)) {
            return ref(WireValues.NAMED.get(known), () -> WireValues.of(known));
        } else if (known.isEnum()) {
            return ref(name(known), () -> WireValues.of(known));
        }
        return known.isRecord() ? ref(name(known), () -> object(known)) : WireValues.of(known);
    }

    private ObjectNode act() {
        return ref("Act", () -> oneOf(StoredNames.acts()));
    }

    /** What a body may be: what is not said here is refused. */
    ObjectNode ofBody(Type type) {
        if (type == Act.class) {
            return ref("NewAct", () -> {
                ObjectNode schema = JSON.objectNode().put("unevaluatedProperties", false);
                schema.putArray("allOf").add(act());
                return schema;
            });
        } else if (type == Submission.class) {
            return ref("Submission", () -> {
                ObjectNode schema = object(Submission.class).put("additionalProperties", false);
                ((ObjectNode) schema.at("/properties/acts")).put("minItems", 1).set("items", ofBody(Act.class));
                return schema;
            });
        }
        if (type == OpenDossier.class) {
            return ref("OpenDossier", this::opening);
        }
        ObjectNode ref = of(type);
        named.get(ref.get("$ref").stringValue().substring(AT.length())).put("additionalProperties", false);
        return ref;
    }

    /** A dossier names its two principals, and may leave its name to the ledger. */
    private ObjectNode opening() {
        ObjectNode schema = object(OpenDossier.class);
        ((ObjectNode) schema.at("/properties/parties"))
                .put("minItems", 2)
                .put("maxItems", 2)
                .put("uniqueItems", true);
        schema.putArray("required").add("parties").add("subject");
        return schema.put("additionalProperties", false);
    }

    ObjectNode ref(String name, Supplier<ObjectNode> schema) {
        if (!named.containsKey(name)) {
            named.put(name, JSON.objectNode()); // for what refers to itself
            named.put(name, schema.get());
        }
        return JSON.objectNode().put("$ref", AT + name);
    }

    private ObjectNode list(Type item) {
        ObjectNode ref = of(item);
        String of = ref.get("$ref").stringValue().substring(AT.length());
        return ref(of + "List", () -> {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            properties.putObject("items").put("type", "array").set("items", ref);
            properties
                    .putObject("next")
                    .put("type", "string")
                    .put("description", "Where the next page is; absent on the last.");
            properties.set("_links", of(Links.class));
            schema.putArray("required").add("items").add("_links");
            return schema;
        });
    }

    private static ObjectNode either(ObjectNode... schemas) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("oneOf").addAll(List.of(schemas));
        return schema;
    }

    /** Told apart by their type, which is another word in each; a discriminator would make heirs of what holds one of them. */
    ObjectNode oneOf(Collection<Class<?>> types) {
        return either(types.stream()
                .sorted(Comparator.comparing(StoredNames::of))
                .map(this::of)
                .toArray(ObjectNode[]::new));
    }

    ObjectNode object(Class<?> record) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        Catalogued act = record.getAnnotation(Catalogued.class);
        if (act != null) {
            schema.put("description", "An act: " + act.meaning() + ".");
        }
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        if (record.isAnnotationPresent(Stored.class)) {
            properties.putObject("type").put("const", StoredNames.of(record));
            required.add("type");
        }
        add(record, properties, required, act == null ? List.of() : List.of(act.requires()));
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return withAlternatives(schema, record);
    }

    /** One that is one thing or another besides: each of them stands there as if it were all. */
    private ObjectNode withAlternatives(ObjectNode schema, Class<?> record) {
        List<ObjectNode> alternatives = Arrays.stream(record.getRecordComponents())
                .filter(WireSchemas::isAlternative)
                .map(part -> of(part.getGenericType()))
                .toList();
        if (alternatives.isEmpty()) {
            return schema;
        }
        ObjectNode whole = JSON.objectNode();
        whole.putArray("allOf").add(schema).add(either(alternatives.toArray(ObjectNode[]::new)));
        return whole;
    }

    private static boolean isAlternative(RecordComponent part) {
        return part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                && part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void add(Class<?> record, ObjectNode properties, ArrayNode required, List<String> lists) {
        boolean always = isAlways(record);
        for (RecordComponent part : record.getRecordComponents()) {
            AnnotatedElement getter = part.getAccessor();
            boolean optional = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (getter.isAnnotationPresent(JsonIgnore.class) || isAlternative(part)) {
                continue;
            } else if (getter.isAnnotationPresent(JsonUnwrapped.class)) {
                add((Class<?>) part.getGenericType(), properties, required, lists);
                continue;
            }
            String name = getter.isAnnotationPresent(JsonProperty.class)
                    ? getter.getAnnotation(JsonProperty.class).value()
                    : part.getName();
            ObjectNode schema = of(part);
            if (always && optional) {
                schema = either(schema, JSON.objectNode().put("type", "null"));
            }
            Meaning meaning = part.getAnnotation(Meaning.class);
            if (meaning != null) {
                schema.put("description", meaning.value());
                if (!meaning.form().isEmpty()) {
                    schema.put("pattern", "^" + meaning.form() + "$");
                }
            }
            if (lists.contains(name)) {
                schema.put("minItems", 1);
            }
            properties.set(name, schema);
            boolean several = part.getGenericType() instanceof ParameterizedType;
            if (always
                    || isAlways(getter)
                    || part.isAnnotationPresent(Needed.class)
                    || (!optional && (!several || lists.contains(name)))) {
                required.add(name);
            }
        }
    }

    private ObjectNode of(RecordComponent part) {
        if (part.getType() == ObjectNode.class) {
            return part.getName().equals("event")
                    ? shown.event()
                    : JSON.objectNode().put("type", "object");
        }
        return of(part.getGenericType());
    }

    private static boolean isAlways(AnnotatedElement element) {
        JsonInclude include = element.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.ALWAYS;
    }

    private String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String name = outer == null
                ? type.getSimpleName()
                : outer.getSimpleName().replace("Controller", "").replace("ShownEvents", "Feed") + type.getSimpleName();
        if (types.putIfAbsent(name, type) instanceof Class<?> other && other != type) {
            throw new IllegalArgumentException("Both " + type + " and " + other + " would be called " + name + ".");
        }
        return name;
    }
}
