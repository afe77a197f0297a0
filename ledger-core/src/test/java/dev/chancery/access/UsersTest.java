package dev.chancery.access;

import static dev.chancery.access.AccessRule.ALREADY_GIVEN;
import static dev.chancery.access.AccessRule.AN_ADMINISTRATOR_REMAINS;
import static dev.chancery.access.AccessRule.AN_AUDITOR_ONLY_AUDITS;
import static dev.chancery.access.AccessRule.CLEARANCE_IS_IN_THE_SCHEME;
import static dev.chancery.access.AccessRule.NOBODY_GIVES_TO_THEMSELVES;
import static dev.chancery.access.AccessRule.NOTHING_TO_WITHDRAW;
import static dev.chancery.access.AccessRule.SUBJECT_IS_RESERVED;
import static dev.chancery.access.AccessRule.SUBJECT_IS_TAKEN;
import static dev.chancery.access.AccessRule.TERM_IS_TO_COME;
import static dev.chancery.access.AccessRule.USER_IS_BARRED;
import static dev.chancery.access.AccessRule.USER_IS_KNOWN;
import static dev.chancery.access.AccessRule.USER_IS_NOT_BARRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.act.Malformed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {

    private static final MarkingScheme SCHEME =
            new MarkingScheme(List.of("restricted", "secret"), List.of("nodis", "eyes only"));

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-26T18:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-27T12:00:00Z");

    private static final Users OFFICE = Users.NONE.after(
            List.of(added("ada"), role("ada", Role.ADMINISTRATOR), added("leyla"), role("leyla", Role.DESK_OFFICER)));

    private static UserAdded added(String subject) {
        return new UserAdded(subject, "Somebody", "hired");
    }

    private static RoleGiven role(String subject, Role role) {
        return new RoleGiven(subject, role, null, "her task");
    }

    private static DossierGranted grant(String subject, String dossier, Instant until) {
        return new DossierGranted(subject, dossier, until, "her file");
    }

    private static ClearanceGiven clearance(String subject, String level, String... caveats) {
        return new ClearanceGiven(subject, new Clearance(level, List.of(caveats)), null, "vetted");
    }

    private static void refused(Users users, AccessChange change, AccessRule rule) {
        assertThatThrownBy(() -> users.require(change, "ada", SCHEME, NOON))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static void taken(Users users, AccessChange change) {
        assertThatCode(() -> users.require(change, "ada", SCHEME, NOON)).doesNotThrowAnyException();
    }

    private static User leyla(Users users) {
        return users.find("leyla").orElseThrow();
    }

    @Test
    void holdWhatWasGivenUntilItsTermAndNotAtIt() {
        User leyla = leyla(OFFICE.after(List.of(
                grant("leyla", "kyiv", EVENING),
                new ClearanceGiven("leyla", new Clearance("SECRET", List.of()), EVENING, "vetted"),
                new RoleGiven("leyla", Role.REGISTRAR, EVENING, "for the day"))));

        assertThat(leyla.grantsAt(NOON)).containsExactly("kyiv");
        assertThat(leyla.clearanceAt(NOON)).isEqualTo(new Clearance("secret", List.of()));
        assertThat(leyla.rolesAt(NOON)).containsExactly(Role.REGISTRAR, Role.DESK_OFFICER);
        assertThat(leyla.grantsAt(EVENING)).isEmpty();
        assertThat(leyla.clearanceAt(EVENING)).isEqualTo(Clearance.NONE);
        assertThat(leyla.rolesAt(EVENING)).containsExactly(Role.DESK_OFFICER);
    }

    @Test
    void holdNothingThatWasWithdrawn() {
        User leyla = leyla(OFFICE.after(List.of(
                grant("leyla", "kyiv", null),
                clearance("leyla", "secret"),
                new DossierGrantWithdrawn("leyla", "kyiv", "moved"),
                new ClearanceWithdrawn("leyla", "moved"),
                new RoleWithdrawn("leyla", Role.DESK_OFFICER, "moved"))));

        assertThat(leyla.grantsAt(NOON)).isEmpty();
        assertThat(leyla.clearanceAt(NOON)).isEqualTo(Clearance.NONE);
        assertThat(leyla.rolesAt(NOON)).isEmpty();
    }

    @Test
    void keepWhatTheyHeldWhileTheyWereBarred() {
        Users barred = OFFICE.after(List.of(new UserBarred("leyla", "on leave")));
        assertThat(leyla(barred).barred()).isTrue();
        User back = leyla(barred.after(List.of(new UserReadmitted("leyla", "is back"))));

        assertThat(back.barred()).isFalse();
        assertThat(back.rolesAt(NOON)).containsExactly(Role.DESK_OFFICER);
    }

    @ParameterizedTest
    @EnumSource
    void areGivenNothingByThemselvesWhateverTheyAre(Role role) {

        refused(OFFICE, role("ada", role), NOBODY_GIVES_TO_THEMSELVES);
        refused(OFFICE, grant("ada", "*", null), NOBODY_GIVES_TO_THEMSELVES);
        refused(OFFICE, clearance("ada", "secret"), NOBODY_GIVES_TO_THEMSELVES);
        refused(OFFICE, new RoleWithdrawn("ada", role, "tired"), NOBODY_GIVES_TO_THEMSELVES);
        refused(OFFICE, new UserBarred("ada", "tired"), NOBODY_GIVES_TO_THEMSELVES);
        taken(OFFICE, new PasswordChanged("ada", "by oneself"));
        taken(OFFICE, grant("leyla", "*", null));
    }

    @Test
    void areAddedOnceAndUnderNoNameOfTheLedger() {
        refused(OFFICE, added("leyla"), SUBJECT_IS_TAKEN);
        refused(OFFICE.after(List.of(new UserBarred("leyla", "left"))), added("leyla"), SUBJECT_IS_TAKEN);
        refused(OFFICE, added("ledger"), SUBJECT_IS_RESERVED);
        refused(OFFICE, added("example"), SUBJECT_IS_RESERVED);
        refused(OFFICE, added("local"), SUBJECT_IS_RESERVED);
        taken(OFFICE, added("leyla2"));
        refused(OFFICE, role("nobody", Role.AUDITOR), USER_IS_KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a:b", "a\nb", "ə", "-a", "../a", "a%b"})
    void haveNamesThatAnAddressCanHold(String subject) {
        assertThatThrownBy(() -> added(subject)).isInstanceOf(Malformed.class);
        assertThat(Subjects.areFit(subject)).isFalse();
        assertThat(Subjects.areFit("auth0|5f7c-L.Aliyeva@mfa.gov.az")).isTrue();
    }

    @Test
    void areGivenAgainOnlyWhatHoldsOtherwise() {
        Users granted = OFFICE.after(List.of(grant("leyla", "kyiv", EVENING), clearance("leyla", "secret")));

        refused(granted, grant("leyla", "kyiv", EVENING), ALREADY_GIVEN);
        refused(granted, clearance("leyla", "Secret"), ALREADY_GIVEN);
        refused(granted, role("leyla", Role.DESK_OFFICER), ALREADY_GIVEN);
        taken(granted, grant("leyla", "kyiv", NEXT_DAY));
        taken(granted, grant("leyla", "kyiv", null));
        taken(granted, clearance("leyla", "secret", "nodis"));
    }

    @Test
    void loseOnlyWhatTheyHold() {
        refused(OFFICE, new DossierGrantWithdrawn("leyla", "kyiv", "moved"), NOTHING_TO_WITHDRAW);
        refused(OFFICE, new ClearanceWithdrawn("leyla", "moved"), NOTHING_TO_WITHDRAW);
        refused(OFFICE, new RoleWithdrawn("leyla", Role.AUDITOR, "moved"), NOTHING_TO_WITHDRAW);
        taken(OFFICE, new RoleWithdrawn("leyla", Role.DESK_OFFICER, "moved"));
    }

    @Test
    void areGivenTermsThatAreToCome() {
        refused(OFFICE, grant("leyla", "kyiv", NOON), TERM_IS_TO_COME);
        refused(OFFICE, new RoleGiven("leyla", Role.REGISTRAR, NOON.minusMillis(1), "late"), TERM_IS_TO_COME);
        taken(OFFICE, grant("leyla", "kyiv", NOON.plusMillis(1)));
    }

    @Test
    void areClearedForWordsOfTheScheme() {
        refused(OFFICE, clearance("leyla", "cosmic"), CLEARANCE_IS_IN_THE_SCHEME);
        refused(OFFICE, clearance("leyla", "secret", "noforn"), CLEARANCE_IS_IN_THE_SCHEME);
        taken(OFFICE, clearance("leyla", "SECRET", "Eyes-Only"));
    }

    @Test
    void doNothingElseWhereTheyAudit() {
        refused(OFFICE, role("leyla", Role.AUDITOR), AN_AUDITOR_ONLY_AUDITS);
        Users auditor = OFFICE.after(List.of(added("vusal"), role("vusal", Role.AUDITOR)));
        refused(auditor, role("vusal", Role.REGISTRAR), AN_AUDITOR_ONLY_AUDITS);
        taken(OFFICE.after(List.of(added("vusal"))), role("vusal", Role.AUDITOR));
    }

    @Test
    void keepAnAdministratorWithoutATerm() {
        var withoutAda = new UserBarred("ada", "left");
        assertThatThrownBy(() -> OFFICE.require(withoutAda, "root", SCHEME, NOON))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(AN_ADMINISTRATOR_REMAINS));
        Users forADay = OFFICE.after(List.of(new RoleGiven("leyla", Role.ADMINISTRATOR, NEXT_DAY, "for a day")));
        assertThatThrownBy(() -> forADay.require(withoutAda, "leyla", SCHEME, NOON))
                .isInstanceOf(AccessRefused.class);
        Users two = OFFICE.after(List.of(role("leyla", Role.ADMINISTRATOR)));
        assertThatCode(() -> two.require(withoutAda, "leyla", SCHEME, NOON)).doesNotThrowAnyException();
    }

    @Test
    void areBarredOnceAndReadmittedAfter() {
        Users barred = OFFICE.after(List.of(new UserBarred("leyla", "on leave")));
        refused(barred, new UserBarred("leyla", "again"), USER_IS_NOT_BARRED);
        refused(OFFICE, new UserReadmitted("leyla", "why not"), USER_IS_BARRED);
        taken(barred, new UserReadmitted("leyla", "is back"));
    }

    @ParameterizedTest
    @EnumSource
    void haveRulesWithACodeAndASentence(AccessRule rule) {
        assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.sentence()).endsWith(".");
    }

    @Test
    void areToldWhy() {
        assertThatThrownBy(() -> new UserBarred("leyla", " ")).isInstanceOf(Malformed.class);
        assertThat(new UserBarred("leyla", " on leave ").reason()).isEqualTo("on leave");
    }
}
