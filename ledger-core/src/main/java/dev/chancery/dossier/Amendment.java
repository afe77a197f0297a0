package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.Particulars;
import dev.chancery.act.Sentence;
import dev.chancery.issue.Change;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Sheet;
import dev.chancery.record.Discrepancy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the registry may do to an act on file: it corrects or strikes out what stands, as long as every other act of the
 * file then still keeps to the rules as well as it did.
 */
final class Amendment {

    private Amendment() {}

    /** What the correction would change, unless it is refused. */
    static Change correcting(Issues issues, CorrectAct command) {
        Act corrected = command.corrected();
        Sheet standing = standing(issues, command.act());
        if (standing.act().getClass() != corrected.getClass()) {
            throw new Refusal(Rule.CORRECTION_KEEPS_THE_TYPE, "/set/type", Mend.STRIKE_OUT.of());
        }
        if (command.fields().isEmpty()) {
            throw new Refusal(Rule.CORRECTION_CHANGES_SOMETHING, "/set", Mend.NAME_WHAT_CHANGES.of());
        }
        if (command.fields().contains("marking") && command.fields().size() > 1) {
            throw new Refusal(Rule.MARKING_IS_CORRECTED_ALONE, "/set", Mend.MARKING_ALONE.of());
        }
        return amended(issues, command.act(), issues.correcting(command.act(), corrected));
    }

    /** What striking the act out would change, unless it is refused. */
    static Change strikingOut(Issues issues, StrikeOutAct command) {
        standing(issues, command.act());
        return amended(issues, command.act(), issues.strikingOut(command.act()));
    }

    static Sheet standing(Issues issues, int act) {
        return issues.sheet(act)
                .orElseThrow(() -> new Refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED, "", Mend.NOTHING_TO_AMEND.of(act)));
    }

    static void refuseUnknownFields(Sheet sheet, List<Discrepancy> discrepancies) {
        Set<String> known = Stream.of(sheet.act().getClass(), Particulars.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("particulars") && !name.equals("label"))
                .collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < discrepancies.size(); i++) {
            String field = discrepancies.get(i).field();
            if (field != null && !known.contains(field)) {
                throw new Refusal(
                        Rule.DISCREPANCY_NAMES_A_FIELD,
                        "/discrepancies/" + i + "/field",
                        Mend.NO_SUCH_FIELD.of(field, known.stream().sorted().toList()));
            }
        }
    }

    private static Change amended(Issues issues, int amended, SortedMap<Integer, Sheet> standing) {
        Map<Integer, Refusal> after = new TreeMap<>();
        Change change = issues.folded(standing, noting(after));
        if (after.containsKey(amended)) {
            throw after.get(amended);
        }
        if (!after.isEmpty()) {
            // What was taken under the rules of an earlier day is no fault of this correction.
            Map<Integer, Refusal> before = new TreeMap<>();
            issues.folded(issues.standing(), noting(before));
            after.keySet().removeAll(before.keySet());
        }
        after.forEach((folio, refusal) -> {
            throw new Refusal(
                    Rule.AMENDING_KEEPS_LATER_ACTS_LAWFUL,
                    "",
                    Stream.of(
                                    Stream.of(
                                            Mend.AGAINST_A_RULE.of(folio),
                                            refusal.rule().said()),
                                    refusal.findings().stream().flatMap(finding -> finding.mending().stream()),
                                    Stream.of(Mend.AMEND_THAT_FIRST.of()))
                            .flatMap(Function.identity())
                            .toArray(Sentence[]::new));
        });
        return Change.byAmending(issues, change.issues(), issues.version() + 1);
    }

    private static Issues.Turn noting(Map<Integer, Refusal> refusals) {
        return (issues, folio, sheet) -> {
            try {
                Examination.examine(issues, sheet, folio, "/set");
            } catch (Refusal refusal) {
                refusals.put(folio, refusal);
            }
        };
    }
}
