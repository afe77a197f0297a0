package dev.chancery.desk;

import dev.chancery.pages.Said;
import dev.chancery.repertoire.CataloguedField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as it is drawn.
 *
 * @param pointer to what it fills, by which it is called
 * @param name of the field on the wire, for its label
 * @param value what was typed
 * @param choices what can be chosen
 * @param parts what it is made of: one part of an object, one of each item of a list
 * @param reading how what was typed was understood; absent where nothing was read into it
 * @param hint what goes into it
 */
record FormField(
        String pointer,
        String name,
        Shape shape,
        boolean required,
        String value,
        List<Choice> choices,
        List<Part> parts,
        @Nullable String reading,
        List<Said> faults,
        @Nullable Said hint) {

    /** How a field looks. */
    enum Shape {
        LINE,
        LINES,
        PARAGRAPHS,
        DATE,
        NUMBER,
        PARTY,
        PERSON,
        ONE,
        SEVERAL,
        REFERENCE,
        REFERENCES,
        PART,
        PARTS
    }

    /**
     * One of what can be chosen.
     *
     * @param text in the language of the page
     */
    record Choice(String value, String text, boolean chosen) {}

    /** Fields that belong together. */
    record Part(String pointer, List<FormField> fields) {}

    private static final Set<String> AT_LENGTH = Set.of(
            "value",
            "note",
            "consequence",
            "covers",
            "condition",
            "matter",
            "object",
            "measure",
            "justification",
            "opinion",
            "reason",
            "description");

    static Shape shape(CataloguedField field) {
        return switch (field.kind()) {
            case TEXT ->
                field.list()
                        ? Shape.LINES
                        : AT_LENGTH.contains(field.name())
                                ? Shape.PARAGRAPHS
                                : field.name().equals("person") ? Shape.PERSON : Shape.LINE;
            case DATE -> Shape.DATE;
            case NUMBER, MONEY -> Shape.NUMBER;
            case FLAG -> Shape.ONE;
            case PARTY -> field.list() ? Shape.LINES : Shape.PARTY;
            case ONE_OF -> field.list() ? Shape.SEVERAL : Shape.ONE;
            case REFERENCE -> field.list() ? Shape.REFERENCES : Shape.REFERENCE;
            case ACTOR, OBJECT -> field.list() ? Shape.PARTS : Shape.PART;
        };
    }

    /** Whether that part is only there to be filled in as one more. */
    public boolean isOneMore(Part part) {
        return shape == Shape.PARTS && parts.size() > 1 && part.equals(parts.getLast());
    }

    /** By which labels and messages find it. */
    public String id() {
        return id(pointer);
    }

    static String id(String pointer) {
        return "f" + pointer.replace('/', '-');
    }

    public boolean isShape(String name) {
        return shape.name().equals(name);
    }

    /** Whether it must be shown: it holds something, or something is wrong with it. */
    boolean isTouched() {
        return !value.isEmpty()
                || !faults.isEmpty()
                || choices.stream()
                        .anyMatch(choice -> choice.chosen() && !choice.value().isEmpty())
                || parts.stream().flatMap(part -> part.fields().stream()).anyMatch(FormField::isTouched);
    }

    /** What the field is told by, for those who hear it: its faults, its reading, its hint. */
    public @Nullable String describedBy() {
        var ids = new StringBuilder();
        if (hint != null) {
            ids.append(id()).append("-hint ");
        }
        if (reading != null) {
            ids.append(id()).append("-reading ");
        }
        if (!faults.isEmpty()) {
            ids.append(id()).append("-error ");
        }
        return ids.isEmpty() ? null : ids.toString().strip();
    }
}
