package dev.chancery.ledger;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.chancery.archive.StoredNames;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole ledger: core is the law, projections the memory, api the door. */
@Tag("no-database")
final class ArchitectureTest {

    private static final String[] CORE = {
        "dev.chancery.access..",
        "dev.chancery.act..",
        "dev.chancery.archive..",
        "dev.chancery.dossier..",
        "dev.chancery.edtf..",
        "dev.chancery.issue..",
        "dev.chancery.party..",
        "dev.chancery.record..",
        "dev.chancery.repertoire..",
        "dev.chancery.stance.."
    };
    private static final String[] PROJECTIONS = {
        "dev.chancery.audit..",
        "dev.chancery.consultation..",
        "dev.chancery.docket..",
        "dev.chancery.gate..",
        "dev.chancery.history..",
        "dev.chancery.paging..",
        "dev.chancery.projection..",
        "dev.chancery.position..",
        "dev.chancery.register..",
        "dev.chancery.roster..",
        "dev.chancery.store..",
        "dev.chancery.transcript.."
    };
    private static final String[] DOOR = {
        "dev.chancery.api..",
        "dev.chancery.cli..",
        "dev.chancery.desk..",
        "dev.chancery.ledger..",
        "dev.chancery.operations..",
        "dev.chancery.pages..",
        "dev.chancery.security.."
    };

    private static final JavaClasses LEDGER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.chancery");

    @Test
    void everyPackageBelongsToOneModule() {
        classes().should().resideInAnyPackage(all()).check(LEDGER);
    }

    private static String[] all() {
        return Stream.of(CORE, PROJECTIONS, DOOR).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Test
    void theLawKnowsNeitherMemoryNorDoorNorSpring() {
        noClasses()
                .that(resideInAnyPackage(CORE))
                .should()
                .dependOnClassesThat(resideInAnyPackage(PROJECTIONS)
                        .or(resideInAnyPackage(DOOR))
                        .or(resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")))
                .check(LEDGER);
    }

    @Test
    void theMemoryKnowsNoHttpAndNoDoor() {
        noClasses()
                .that(resideInAnyPackage(PROJECTIONS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(DOOR)
                        .or(resideInAnyPackage(
                                "jakarta.servlet..",
                                "org.springframework.boot..",
                                "org.springframework.http..",
                                "org.springframework.web..")))
                .check(LEDGER);
    }

    @Test
    void theDoorKnowsNoJdbc() {
        noClasses()
                .that(resideInAnyPackage("dev.chancery.api..", "dev.chancery.cli.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."))
                .check(LEDGER);
    }

    @Test
    void onlyTheApplicationKnowsTheDoor() {
        noClasses()
                .that(not(resideInAnyPackage(DOOR)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(DOOR))
                .check(LEDGER);
        noClasses()
                .that(not(resideInAPackage("dev.chancery.ledger..")))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.chancery.ledger.."))
                .check(LEDGER);
    }

    @Test
    void theStoreKnowsNeitherActsNorDossiers() {
        noClasses()
                .that(resideInAPackage("dev.chancery.store.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.chancery.act..", "dev.chancery.dossier..", "dev.chancery.issue.."))
                .check(LEDGER);
    }

    @Test
    void theFrameworkStaysOutOfWhatActsMean() {
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
                .check(LEDGER);
    }

    @Test
    void noActIsNamedOutsideTheLaw() {
        Set<String> acts = StoredNames.acts().stream().map(Class::getName).collect(Collectors.toSet());
        noClasses()
                .that(not(resideInAnyPackage(CORE)))
                .should()
                .dependOnClassesThat(describe("are acts", type -> acts.contains(type.getName())))
                .check(LEDGER);
    }

    @Test
    void packagesDependOneWay() {
        slices().matching("dev.chancery.(*)..").should().beFreeOfCycles().check(LEDGER);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(LEDGER.stream().map(JavaClass::getPackage).collect(Collectors.toSet()))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Command", "Dto", "Entity", "Service", "Impl", "Manager", "Helper", "Util", "Utils"})
    void nothingIsNamedAfterItsPlaceInTheMachinery(String suffix) {
        noClasses().should().haveSimpleNameEndingWith(suffix).check(LEDGER);
    }

    @Test
    void onlyTheStoreSpeaksOfEvents() {
        noClasses()
                .that(not(resideInAPackage("dev.chancery.store..")))
                .should()
                .haveSimpleNameEndingWith("Event")
                .check(LEDGER);
    }

    @Test
    void noPackageIsADrawerForEverything() {
        noClasses()
                .should()
                .resideInAnyPackage("..shared..", "..common..", "..commons..", "..util..", "..utils..", "..misc..")
                .check(LEDGER);
    }

    @Test
    void controllersAreNobodyElsesBusiness() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(LEDGER);
    }
}
