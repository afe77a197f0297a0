package dev.chancery;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.chancery");

    @Test
    void coreKnowsNoSpringSqlOrHttp() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta..",
                        "javax.servlet..",
                        "java.net.http..",
                        "com.sun.net.httpserver.."))
                .check(CORE);
    }

    @Test
    void whatActsMeanIsFreeOfTheFramework() {
        noClasses()
                .that(resideInAnyPackage(
                        "dev.chancery.act..",
                        "dev.chancery.edtf..",
                        "dev.chancery.issue..",
                        "dev.chancery.party..",
                        "dev.chancery.record..",
                        "dev.chancery.stance.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.axonframework.."))
                .check(CORE);
    }

    @Test
    void actsKnowNothingOfTheDossierTheyAreFiledIn() {
        noClasses()
                .that(resideInAPackage("dev.chancery.act.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.chancery.archive..",
                        "dev.chancery.dossier..",
                        "dev.chancery.issue..",
                        "dev.chancery.record.."))
                .check(CORE);
    }

    @Test
    void packagesDependOneWay() {
        slices().matching("dev.chancery.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void classesAreNamedInDiplomatsWords() {
        for (String suffix :
                Set.of("Command", "Event", "Dto", "Entity", "Service", "Impl", "Manager", "Helper", "Util", "Utils")) {
            noClasses().should().haveSimpleNameEndingWith(suffix).check(CORE);
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages())
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    @Test
    void timeComesFromTheClockThatIsGiven() {
        noClasses()
                .should()
                .accessTargetWhere(describe("reads the time or makes a clock", ArchitectureTest::readsTheTime))
                .check(CORE);
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        return owner.getPackageName().startsWith("java.time") && name.equals("now")
                || owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                || owner.isEquivalentTo(java.util.Date.class) && name.equals("<init>");
    }

    private static Set<JavaPackage> packages() {
        return CORE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }
}
