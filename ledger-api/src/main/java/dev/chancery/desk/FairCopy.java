package dev.chancery.desk;

import dev.chancery.act.Sentence;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.edtf.WrittenDate;
import dev.chancery.pages.Names;
import dev.chancery.repertoire.CataloguedField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft as the ledger takes it: dates as people write them become EDTF, parties as people call them their codes. How each was
 * understood is kept beside it, and what was not understood is a fault; what the ledger checks itself passes as it was typed.
 */
final class FairCopy {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern FOLIO = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LABEL = Pattern.compile("#[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");
    private static final Pattern BETWEEN_REFERENCES = Pattern.compile("[\\s,;]+");

    private final Names names;
    private final Locale language;
    private final Map<String, String> readings = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    FairCopy(Names names, Locale language) {
        this.names = names;
        this.language = language;
    }

    /** How dates and parties were understood, by pointer. */
    Map<String, String> readings() {
        return readings;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The acts of a draft. */
    ObjectNode filing(Draft draft) {
        ObjectNode filing = JsonNodeFactory.instance.objectNode();
        ArrayNode acts = filing.putArray("acts");
        List<ObjectNode> typed = draft.acts();
        for (int i = 0; i < typed.size(); i++) {
            acts.add(act(typed.get(i), "/acts/" + i));
        }
        return filing;
    }

    /** One act, with the type and the label that its form gave it. */
    ObjectNode act(ObjectNode typed, String at) {
        String type = typed.path("type").asString("");
        ObjectNode act = JsonNodeFactory.instance.objectNode().put("type", type);
        if (typed.has("label")) {
            act.put("label", typed.path("label").asString(""));
        }
        act.setAll(of(Catalogue.all(type), typed, at));
        return act;
    }

    /** What these fields hold. */
    ObjectNode of(List<CataloguedField> fields, ObjectNode typed, String at) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (CataloguedField field : fields) {
            JsonNode given = typed.get(field.name());
            if (given != null) {
                copy.set(field.name(), value(field, given, at + "/" + field.name()));
            }
        }
        return copy;
    }

    private JsonNode value(CataloguedField field, JsonNode given, String at) {
        if (!field.list()) {
            return given instanceof ObjectNode part ? of(field.fields(), part, at) : one(field, text(given), at);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (given instanceof ArrayNode parts) {
            for (int i = 0; i < parts.size(); i++) {
                list.add(
                        parts.get(i) instanceof ObjectNode part
                                ? of(field.fields(), part, at + "/" + i)
                                : one(field, text(parts.get(i)), at + "/" + i));
            }
        } else {
            items(field, text(given)).forEach(item -> list.add(one(field, item, at + "/" + list.size())));
        }
        return list;
    }

    private static String text(JsonNode given) {
        return given.asString("");
    }

    private static Stream<String> items(CataloguedField field, String typed) {
        return switch (field.kind()) {
            case REFERENCE ->
                BETWEEN_REFERENCES
                        .splitAsStream(typed)
                        .filter(item -> !item.isEmpty())
                        .distinct();
            case ONE_OF ->
                typed.lines().map(String::strip).filter(item -> !item.isEmpty()).distinct();
            default -> typed.lines().map(String::strip).filter(item -> !item.isEmpty());
        };
    }

    private JsonNode one(CataloguedField field, String typed, String at) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String text = typed.strip();
        return switch (field.kind()) {
            case DATE -> json.stringNode(date(text, at));
            case PARTY -> json.stringNode(party(text, at));
            case NUMBER ->
                NUMBER.matcher(text).matches() ? json.numberNode(Integer.parseInt(text)) : unread("number", text, at);
            case MONEY ->
                FIGURE.matcher(text).matches() ? json.numberNode(new BigDecimal(text)) : unread("figure", text, at);
            case FLAG -> json.booleanNode(text.equals("true"));
            case REFERENCE -> reference(text, at);
            case TEXT -> json.stringNode(field.name().equals("value") ? typed : text);
            case ONE_OF, ACTOR, OBJECT -> json.stringNode(text);
        };
    }

    private JsonNode reference(String text, String at) {
        if (LABEL.matcher(text).matches()) {
            return JsonNodeFactory.instance.stringNode(text);
        }
        return FOLIO.matcher(text).matches()
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : unread("folio", text, at);
    }

    private JsonNode unread(String what, String text, String at) {
        faults.add(Fault.of(at, "desk.no-" + what, text));
        return JsonNodeFactory.instance.stringNode(text);
    }

    private String date(String text, String at) {
        return switch (WrittenDate.read(text, language)) {
            case WrittenDate.Read read -> {
                readings.put(at, read.date().text());
                yield read.date().text();
            }
            case WrittenDate.Ambiguous ambiguous -> {
                String dates = String.join(
                        " · ", ambiguous.dates().stream().map(Edtf::text).toList());
                faults.add(Fault.of(at, "desk.several-dates", text, dates));
                yield text;
            }
            case WrittenDate.Unreadable unread -> {
                faults.add(
                        unread.why() == WrittenDate.Why.NOT_EDTF
                                ? new Fault(at, List.of(new Sentence("flaw.not-edtf", unread.reason(), List.of())))
                                : Fault.of(
                                        at,
                                        "written-date." + StoredNames.of(unread.why()),
                                        unread.of().toArray(String[]::new)));
                yield text;
            }
        };
    }

    private String party(String text, String at) {
        Names.Meant meant = names.meant(text, language);
        if (meant.code() != null) {
            readings.put(
                    at,
                    meant.code().code() + " – "
                            + names.of(meant.code(), language).text());
            return meant.code().code();
        }
        String near = String.join(
                " · ",
                meant.near().stream()
                        .map(each -> each.code().code() + " – " + each.text())
                        .toList());
        faults.add(
                near.isEmpty()
                        ? Fault.of(at, "desk.no-party", text)
                        : Fault.of(at, "desk.several-parties", text, near));
        return text;
    }
}
