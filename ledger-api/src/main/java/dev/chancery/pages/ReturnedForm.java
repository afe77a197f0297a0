package dev.chancery.pages;

import dev.chancery.api.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form that comes back to whoever sent it: what is wrong with it, and what was typed into it, but for passwords.
 *
 * @param form its name; absent where none came back
 */
record ReturnedForm(@Nullable String form, @Nullable Problem problem, Map<String, List<String>> fields) {

    /** None came back. */
    static final ReturnedForm NONE = new ReturnedForm(null, null, Map.of());

    private static final Set<String> SECRET = Set.of("password", "present", "_csrf");

    static ReturnedForm of(String form, Problem problem, HttpServletRequest request) {
        return new ReturnedForm(
                form,
                problem,
                request.getParameterMap().entrySet().stream()
                        .filter(field -> !SECRET.contains(field.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
    }

    public boolean isOf(String name) {
        return name.equals(form);
    }

    /** What was typed into a field of a form; nothing where that one did not come back. */
    public @Nullable String typed(String name, String field) {
        return isOf(name)
                ? fields.getOrDefault(field, List.of()).stream().findFirst().orElse(null)
                : null;
    }

    public boolean isChosen(String name, String field, String value) {
        return isOf(name) && fields.getOrDefault(field, List.of()).contains(value);
    }

    public boolean isWrong(String name, String field) {
        return isOf(name) && field.equals(wrongField());
    }

    /** Whether it is wrong as a whole, and not one of its fields. */
    public boolean isWrongAsAWhole(String name) {
        return isOf(name) && wrongField() == null;
    }

    /** Where on the page what is wrong can be put right. */
    public String place() {
        String field = wrongField();
        return field == null ? String.valueOf(form) : form + "-" + field;
    }

    /** The key of the sentence that says what is wrong, in the languages of the pages; there may be none. */
    public String word() {
        return problem == null
                ? ""
                : problem.code().equals("invalid-field") ? "wrong." + wrongField() : "problem." + problem.code();
    }

    /** What the ledger says of it, in English. */
    public String detail() {
        return problem == null ? "" : problem.detail();
    }

    private @Nullable String wrongField() {
        return problem == null || problem.errors().isEmpty()
                ? null
                : problem.errors().getFirst().pointer().substring(1);
    }
}
