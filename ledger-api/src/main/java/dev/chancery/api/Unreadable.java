package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.chancery.act.Act;
import dev.chancery.act.Malformed;
import dev.chancery.act.Reference;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says of a body that could not be read what is wrong with it, where, and how to mend it. */
final class Unreadable {

    private static final String OVER_A_LIMIT = "The body holds more than the ledger takes at once.";

    /** Where a limit is set in Jackson, which helps nobody who sends a body. */
    private static final Pattern BY_JACKSON = Pattern.compile(", from `[^`]*`");

    private Unreadable() {}

    static Problem explain(JacksonException unread) {
        return switch (unread) {
            case ShortLists.TooLong list -> tooLong(list);
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidTypeIdException type -> unknownType(type);
            case InvalidFormatException value when value.getTargetType().isEnum() -> unknownValue(value);
            case ValueInstantiationException refused -> refusedValue(refused);
            case StreamReadException syntax -> malformed(syntax);
            case StreamConstraintsException beyond -> tooMuch(beyond);
            case MismatchedInputException mismatch -> wrongShape(mismatch);
            default -> cause(unread);
        };
    }

    private static Problem unknownField(UnrecognizedPropertyException unknown) {
        boolean inAct = unknown.getReferringClass() != null && Act.class.isAssignableFrom(unknown.getReferringClass());
        String besides = inAct ? " Besides what every act carries it may have: " : " It may have: ";
        String known = unknown.getKnownPropertyIds() == null
                        || unknown.getKnownPropertyIds().isEmpty()
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", ", besides, "."));
        return Problem.at(
                pointer(unknown),
                BAD_REQUEST,
                "unknown-field",
                "A field is not known here.",
                "There is no field \"" + unknown.getPropertyName() + "\" here; take it out or mend its name." + known);
    }

    private static Problem unknownType(InvalidTypeIdException type) {
        String given = type.getTypeId() == null ? "type is missing." : "There is no act \"" + type.getTypeId() + "\".";
        String known = type.getBaseType().hasRawClass(Act.class)
                ? " The acts are: "
                        + StoredNames.acts().stream()
                                .map(StoredNames::of)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + "."
                : "";
        return Problem.at(
                pointer(type) + "/type", BAD_REQUEST, "unknown-type", "The type of act is not known.", given + known);
    }

    private static Problem unknownValue(InvalidFormatException value) {
        return Problem.at(
                pointer(value),
                BAD_REQUEST,
                "unknown-value",
                "A value is not one of those that the field takes.",
                "\"" + value.getValue() + "\" is none of: " + words(value.getTargetType()) + ".");
    }

    private static String words(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> StoredNames.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static Problem refusedValue(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException why
                ? invalid(why, pointer(refused), refused.getType().hasRawClass(Edtf.class))
                : cause(refused);
    }

    private static Problem cause(JacksonException unread) {
        return unread.getCause() instanceof IllegalArgumentException why
                ? invalid(why, pointer(unread), false)
                : wrongShape(unread);
    }

    /** What a value said of itself when it refused to be made. */
    static Problem invalid(IllegalArgumentException why, String pointer, boolean date) {
        String detail = String.valueOf(why.getMessage());
        return switch (why) {
            case Malformed malformed ->
                new Problem(
                        BAD_REQUEST,
                        "invalid-field",
                        "A field is missing or cannot be what it says.",
                        detail,
                        List.of(new Problem.At(pointer + "/" + malformed.field(), detail, malformed.sentence())));
            case UnknownParty ignored ->
                Problem.at(pointer, BAD_REQUEST, "unknown-party", "A party is not in the authority file.", detail);
            default ->
                date
                        ? Problem.at(
                                pointer, BAD_REQUEST, "invalid-date", "A date is not EDTF, or no such day.", detail)
                        : Problem.at(pointer, BAD_REQUEST, "invalid-value", "A value cannot be read.", detail);
        };
    }

    private static Problem malformed(StreamReadException syntax) {
        TokenStreamLocation where = syntax.getLocation();
        String place = where == null || where.getLineNr() < 1
                ? ""
                : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return Problem.of(
                BAD_REQUEST,
                "malformed-json",
                "The body is not JSON.",
                "The body stops being JSON" + place + ": " + withoutSource(syntax.getOriginalMessage()));
    }

    /** Such as an array in an array a thousand times over. */
    private static Problem tooMuch(StreamConstraintsException beyond) {
        return Problem.of(
                UNPROCESSABLE_CONTENT,
                "over-a-limit",
                OVER_A_LIMIT,
                "JSON is nested too deeply here, or a text, a number or a name is too long: "
                        + BY_JACKSON
                                .matcher(withoutSource(beyond.getOriginalMessage()))
                                .replaceAll("") + ".");
    }

    private static Problem tooLong(ShortLists.TooLong list) {
        return Problem.at(
                pointer(list),
                UNPROCESSABLE_CONTENT,
                "over-a-limit",
                OVER_A_LIMIT,
                "A list has at most " + list.most() + " items; file in parts.");
    }

    /** Jackson adds where its own buffers stood, which says nothing to whoever sent the body. */
    private static String withoutSource(String message) {
        return message.replaceAll("\\s*\\([^()]*\\[Source:.*", "");
    }

    private static Problem wrongShape(JacksonException mismatch) {
        Class<?> wanted = mismatch instanceof MismatchedInputException typed ? typed.getTargetType() : null;
        return Problem.at(
                pointer(mismatch),
                BAD_REQUEST,
                "invalid-value",
                "A value cannot be read.",
                "This should be " + shape(wanted) + ".");
    }

    private static String shape(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "another kind of value";
        }
        if (wanted == String.class || wanted == Edtf.class) {
            return "a string";
        }
        if (wanted == Integer.class || wanted == int.class) {
            return "a whole number";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(wanted)) {
            return "a number";
        }
        if (wanted.isEnum()) {
            return "one of: " + words(wanted);
        }
        if (List.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return "an array";
        }
        return Reference.class.isAssignableFrom(wanted) ? "a folio number, or a label such as \"#a9\"" : "an object";
    }

    /** RFC 6901. */
    private static String pointer(JacksonException unread) {
        return unread.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
