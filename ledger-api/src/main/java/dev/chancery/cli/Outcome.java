package dev.chancery.cli;

import dev.chancery.api.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What became of a filing. */
sealed interface Outcome {

    Slip slip();

    /**
     * It is on file.
     *
     * @param filing the folio of its first act
     * @param before whether it was on file already
     */
    record Recorded(Slip slip, String dossier, int filing, int acts, boolean before) implements Outcome {}

    /** Nothing of it is on file. */
    record Refused(Slip slip, Problem problem) implements Outcome {

        /** A line for each thing that is wrong. */
        List<String> inWords() {
            if (problem.errors().isEmpty()) {
                return List.of("Line " + slip.line() + ": refused (" + problem.code() + "): " + problem.detail());
            }
            return problem.errors().stream()
                    .map(at -> "Line " + slip.lineOf(at.pointer()) + ", " + place(at.pointer()) + ": refused ("
                            + problem.code() + "): " + problem.title() + " " + at.detail())
                    .toList();
        }

        private String place(String pointer) {
            String column = slip.columnOf(pointer);
            return column == null ? pointer : "column " + column;
        }
    }

    /** The same for scripts. */
    default ObjectNode json() {
        ObjectNode json = Terminal.object().put("line", slip().line());
        return switch (this) {
            case Recorded recorded ->
                json.put("outcome", recorded.before() ? "already-on-file" : "recorded")
                        .put("dossier", recorded.dossier())
                        .put("filing", recorded.filing())
                        .put("acts", recorded.acts());
            case Refused refused -> {
                json.put("outcome", "refused")
                        .put("code", refused.problem().code())
                        .put("title", refused.problem().title())
                        .put("detail", refused.problem().detail());
                for (Problem.At at : refused.problem().errors()) {
                    ObjectNode error = json.withArray("errors").addObject().put("line", slip().lineOf(at.pointer()));
                    String column = slip().columnOf(at.pointer());
                    if (column != null) {
                        error.put("column", column);
                    }
                    error.put("pointer", at.pointer()).put("detail", at.detail());
                }
                yield json;
            }
        };
    }
}
