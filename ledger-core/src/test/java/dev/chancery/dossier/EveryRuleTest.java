package dev.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule without a test is a rule that can be lost; one tested only for refusing could refuse everything. */
class EveryRuleTest {

    private static final JavaClasses TESTS = new ClassFileImporter().importPackagesOf(EveryRuleTest.class);

    @ParameterizedTest
    @EnumSource
    void hasATestThatItRefuses(Rule rule) {
        assertThat(tests().filter(test -> expectsRefusalBy(rule, test)))
                .as("tests that expect refusal(%s)", rule)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasATestThatItDoesNotRefuseTooMuch(Rule rule) {
        assertThat(tests().filter(test -> isNotRefusedBy(rule, test)))
                .as("tests marked @NotRefusedBy(%s)", rule)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysInASentenceWhatItForbids(Rule rule) {
        assertThat(rule.sentence()).endsWith(".").doesNotContain("  ");
        assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void hasASentenceOfItsOwn() {
        assertThat(Rule.values()).extracting(Rule::sentence).doesNotHaveDuplicates();
    }

    private static Stream<JavaMethod> tests() {
        return TESTS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class));
    }

    private static boolean expectsRefusalBy(Rule rule, JavaMethod test) {
        return test.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals("refusal"))
                && test.getFieldAccesses().stream()
                        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Rule.class)
                                && access.getTarget().getName().equals(rule.name()));
    }

    private static boolean isNotRefusedBy(Rule rule, JavaMethod test) {
        return test.isAnnotatedWith(NotRefusedBy.class)
                && List.of(test.reflect().getAnnotation(NotRefusedBy.class).value())
                        .contains(rule);
    }
}
