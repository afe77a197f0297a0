package dev.chancery.act;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.chancery.archive.StoredNames;
import dev.chancery.party.PartyCode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is marked as wording may be left aside by whoever applies a rule. */
class WordingTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.chancery");

    @Test
    void isReadByNoRule() {
        Set<String> wording = wording()
                .map(component -> component.getDeclaringRecord().getName() + "." + component.getName())
                .collect(Collectors.toSet());
        noClasses()
                .that()
                .resideInAnyPackage("dev.chancery.issue..", "dev.chancery.dossier..")
                .should()
                .accessTargetWhere(describe(
                        "reads what was said",
                        (JavaAccess<?> access) -> wording.contains(access.getTargetOwner()
                                        .getName() + "." + access.getTarget().getName())))
                .check(CORE);
    }

    @Test
    void isTextOrListOrCanBeAbsent() {
        assertThat(wording())
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.getType() == String.class
                                || component.getType() == List.class
                                || component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .as("%s", component)
                        .isTrue());
    }

    @Test
    void isNeverAPartyNorAReference() {
        assertThat(wording())
                .noneMatch(component -> Stream.of(Reference.class, PartyCode.class, Respondent.class)
                        .anyMatch(
                                type -> component.getGenericType().getTypeName().contains(type.getName())));
    }

    private static Stream<RecordComponent> wording() {
        return Stream.concat(Stream.of(Particulars.class), StoredNames.acts().stream())
                .map(Class::getRecordComponents)
                .flatMap(Arrays::stream)
                .filter(component -> component.isAnnotationPresent(Wording.class));
    }
}
