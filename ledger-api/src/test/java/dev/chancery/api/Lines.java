package dev.chancery.api;

import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Issues and effects as a line each, with labels for folios, for tests to read. */
final class Lines {

    private Lines() {}

    /** Whose it is, and how it stands. */
    static String issue(JsonNode issue, IntFunction<String> labels) {
        var line = new StringBuilder(labels.apply(issue.get("folio").intValue()));
        line.append(" ").append(issue.get("kind").stringValue());
        if (issue.has("demandKind")) {
            line.append(" for ").append(issue.get("demandKind").stringValue());
        }
        line.append(" of ").append(issue.get("claimant").stringValue());
        line.append(" against ").append(issue.get("respondent").stringValue());
        line.append(", ").append(standing(issue));
        if (issue.has("lodgedOn")) {
            line.append(", lodged on ").append(issue.get("lodgedOn").stringValue());
            line.append(" by ").append(labels.apply(issue.get("lodgedBy").intValue()));
        }
        return line.toString();
    }

    /** Its status and its extent, with the flags that it bears. */
    static String standing(JsonNode issue) {
        var line = new StringBuilder(issue.get("status").stringValue());
        if (issue.has("extent")) {
            line.append(" in ").append(issue.get("extent").stringValue());
        }
        if (issue.get("contested").booleanValue()) {
            line.append(", contested on ").append(kinds(issue));
        }
        for (String flag : List.of("rejected", "reserved", "notPursued", "overdue")) {
            if (issue.path(flag).booleanValue(false)) {
                line.append(", ").append(flag);
            }
        }
        return line.toString();
    }

    /** What a step of the history did. */
    static List<String> effects(JsonNode step, IntFunction<String> labels) {
        return step.path("effects").values().stream()
                .map(effect -> effect(effect, labels))
                .toList();
    }

    private static String effect(JsonNode effect, IntFunction<String> labels) {
        var line = new StringBuilder(labels.apply(effect.get("issue").intValue()));
        line.append(
                effect.has("from")
                        ? " " + effect.get("from").stringValue() + " to "
                                + effect.get("to").stringValue()
                        : " opened");
        line.append(effect.has("extent") ? " in " + effect.get("extent").stringValue() : "");
        line.append(effect.has("contested") ? ", contested on " + kinds(effect) : "");
        line.append(effect.has("rejected") ? ", rejected" : "");
        line.append(effect.has("lodged") ? ", lodged" : "");
        return line.toString();
    }

    private static List<String> kinds(JsonNode contested) {
        return contested.get("contestedOn").values().stream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
