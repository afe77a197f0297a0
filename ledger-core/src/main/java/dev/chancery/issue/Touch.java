package dev.chancery.issue;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an act does to one issue.
 *
 * @param effect how the issue stands afterwards; the same as before where the act passes it by after all
 */
record Touch(int issue, UnaryOperator<Issue> effect) {

    /** The same for each that is named, once. */
    static List<Touch> each(Collection<Integer> named, UnaryOperator<Issue> effect) {
        return named.stream().distinct().map(issue -> new Touch(issue, effect)).toList();
    }
}
