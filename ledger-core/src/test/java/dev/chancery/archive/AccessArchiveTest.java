package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.AccessChange;
import dev.chancery.access.Clearance;
import dev.chancery.access.ClearanceGiven;
import dev.chancery.access.ClearanceWithdrawn;
import dev.chancery.access.DossierGrantWithdrawn;
import dev.chancery.access.DossierGranted;
import dev.chancery.access.PasswordChanged;
import dev.chancery.access.Role;
import dev.chancery.access.RoleGiven;
import dev.chancery.access.RoleWithdrawn;
import dev.chancery.access.UserAdded;
import dev.chancery.access.UserBarred;
import dev.chancery.access.UserReadmitted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once written of access reads for ever: another shape is a new revision. */
class AccessArchiveTest {

    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00.500Z");

    /** As they were written, for ever. */
    private static final Map<String, AccessChange> APPROVED = Map.ofEntries(
            Map.entry(
                    "{'type':'user-added','subject':'leyla','name':'Leyla Əliyeva','reason':'hired'}",
                    new UserAdded("leyla", "Leyla Əliyeva", "hired")),
            Map.entry("{'type':'user-barred','subject':'leyla','reason':'left'}", new UserBarred("leyla", "left")),
            Map.entry(
                    "{'type':'user-readmitted','subject':'leyla','reason':'back'}",
                    new UserReadmitted("leyla", "back")),
            Map.entry(
                    "{'type':'password-changed','subject':'leyla','reason':'lost'}",
                    new PasswordChanged("leyla", "lost")),
            Map.entry(
                    "{'type':'role-given','subject':'leyla','role':'desk-officer','until':'2027-01-01T00:00:00.500Z','reason':'her task'}",
                    new RoleGiven("leyla", Role.DESK_OFFICER, UNTIL, "her task")),
            Map.entry(
                    "{'type':'role-withdrawn','subject':'leyla','role':'legal-adviser','reason':'moved'}",
                    new RoleWithdrawn("leyla", Role.LEGAL_ADVISER, "moved")),
            Map.entry(
                    "{'type':'clearance-given','subject':'leyla','clearance':{'level':'secret','caveats':['nodis']},'until':'2027-01-01T00:00:00.500Z','reason':'vetted'}",
                    new ClearanceGiven("leyla", new Clearance("secret", List.of("nodis")), UNTIL, "vetted")),
            Map.entry(
                    "{'type':'clearance-withdrawn','subject':'leyla','reason':'moved'}",
                    new ClearanceWithdrawn("leyla", "moved")),
            Map.entry(
                    "{'type':'dossier-granted','subject':'leyla','dossier':'*','until':'2027-01-01T00:00:00.500Z','reason':'her file'}",
                    new DossierGranted("leyla", "*", UNTIL, "her file")),
            Map.entry(
                    "{'type':'dossier-grant-withdrawn','subject':'leyla','dossier':'kyiv','reason':'moved'}",
                    new DossierGrantWithdrawn("leyla", "kyiv", "moved")));

    @Test
    void readsAndWritesBackByteForByte() {
        APPROVED.forEach((quoted, change) -> {
            byte[] json = quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            assertThat(AccessArchive.write(change))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(json, StandardCharsets.UTF_8));
            assertThat(AccessArchive.read(json)).isEqualTo(change);
        });
    }

    @Test
    void readsWhatIsGivenWithoutEndAndPassesOverWhatALaterVersionAdded() {
        assertThat(AccessArchive.read("""
                {"type":"dossier-granted","subject":"leyla","dossier":"kyiv","reason":"her file","later":1}""".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new DossierGranted("leyla", "kyiv", null, "her file"));
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#accessChanges")
    void hasAnApprovedFormAndANameOfItsOwn(Class<?> type) {
        assertThat(APPROVED.values()).anyMatch(type::isInstance);
        assertThat(StoredNames.revision(type)).isEqualTo("1");
        assertThat(StoredNames.find(StoredNames.of(type))).isEmpty();
    }
}
