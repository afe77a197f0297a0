package dev.chancery.cli;

import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.Repertoire;
import dev.chancery.repertoire.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the columns of a table of acts stand for: fields of acts, by the catalogue, with dots between steps. */
final class Columns {

    /** Those that are no fields of an act. */
    static final String TYPE = "type", DOSSIER = "dossier", FILING = "filing";

    private final Repertoire repertoire;

    Columns(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    /** The fields through which a column leads in an act of a type; nothing where such an act has no such field. */
    Optional<List<CataloguedField>> path(String type, String column) {
        List<CataloguedField> own =
                repertoire.find(type).map(act -> act.fields()).orElse(List.of());
        return path(own, column).or(() -> path(repertoire.common(), column));
    }

    private static Optional<List<CataloguedField>> path(List<CataloguedField> among, String column) {
        var path = new ArrayList<CataloguedField>();
        List<CataloguedField> fields = among;
        for (String step : column.split("\\.", -1)) {
            Optional<CataloguedField> field =
                    fields.stream().filter(each -> each.name().equals(step)).findFirst();
            if (field.isEmpty()) {
                return Optional.empty();
            }
            path.add(field.get());
            fields = field.get().fields();
        }
        return Optional.of(path);
    }

    /** What is wrong with a column, whatever act stands under it. */
    Optional<String> wrong(String column) {
        if (Stream.of(TYPE, DOSSIER, FILING).anyMatch(column::equals)) {
            return Optional.empty();
        } else if (column.isEmpty()) {
            return Optional.of("A column has no name; take it out, or name it.");
        }
        List<List<CataloguedField>> paths = Stream.concat(
                        path(repertoire.common(), column).stream(),
                        repertoire.items().stream().flatMap(act -> path(act.fields(), column).stream()))
                .toList();
        if (paths.isEmpty()) {
            return Optional.of(
                    "No act has a field \"" + column + "\". A column is type, dossier, filing, or a field as in JSON,"
                            + " with dots between steps: by.party, text.value, about.");
        }
        CataloguedField last = paths.getFirst().getLast();
        return paths.stream().allMatch(path -> isMade(path.getLast()))
                ? Optional.of("\"" + column + "\" is made of parts, each with a column of its own: "
                        + last.fields().stream()
                                .map(part -> column + "." + part.name())
                                .collect(Collectors.joining(", "))
                        + ".")
                : Optional.empty();
    }

    private static boolean isMade(CataloguedField field) {
        return field.kind() == ValueKind.ACTOR || field.kind() == ValueKind.OBJECT;
    }
}
