package dev.chancery.register;

import static dev.chancery.register.Cabinet.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.gate.View;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.party.People;
import dev.chancery.register.Chronology.Filter;
import dev.chancery.register.Chronology.Order;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register keeps every version of every act, and what it answers about a moment it answers for ever. */
final class RegisterTest {

    private static final Filter ALL = new Filter(null, null, null, null, null, false);
    private static final Filter STRUCK_OUT_TOO = new Filter(null, null, null, null, null, true);

    @AutoClose
    private Cabinet cabinet;

    private Chronology chronology;

    @BeforeEach
    void open(@TempDir Path folder) {
        cabinet = new Cabinet(folder);
        chronology = new Chronology(cabinet.rows(), People.onFile());
    }

    private static String statement(String by, String on) {
        return """
                {"type": "public-statement", "by": [{"party": "%s"}], "on": "%s"}""".formatted(by, on);
    }

    private static String corrected(int act, String field, String to) {
        return """
                {"type": "act-corrected", "act": %d, "fields": ["%s"], "corrected": %s, "reason": "misread"}""".formatted(act, field, to);
    }

    private static String struckOut(int act) {
        return """
                {"type": "act-struck-out", "act": %d, "reason": "of another file"}""".formatted(act);
    }

    private List<Integer> folios(Filter filter, AsOf asOf) {
        return chronology.list(DOSSIER, filter, Order.OCCURRED, asOf, 100, null).items().stream()
                .map(ActEntry::folio)
                .toList();
    }

    private ActEntry act(int folio, AsOf asOf) {
        return chronology.find(DOSSIER, folio, asOf).orElseThrow();
    }

    @Test
    void holdsOneConnectionAtATime() {
        cabinet.file(statement("AZE", "2025-11-14"));
        cabinet.file(statement("AZE", "2025-11-15"));
        cabinet.leaveOneConnection();
        Dossiers dossiers = new Dossiers(cabinet.rows());

        assertThat(dossiers.find(DOSSIER, cabinet.after(1), 1))
                .hasValueSatisfying(then -> assertThat(then.acts()).isEqualTo(1));
        Extents extents = new Extents(cabinet.rows());
        assertThat(extents.of(DOSSIER, cabinet.after(1), 1).acts()).isEqualTo(1);
        assertThat(extents.of(DOSSIER, cabinet.now(), 2).acts()).isEqualTo(2);
    }

    @Test
    void listsAnActWhereItStoodAndWhereItStands() {
        cabinet.file(statement("AZE", "2025-11-14"), statement("AZE", "2025-11-15"));
        int correction = cabinet.keep(corrected(1, "on", statement("RUS", "2025-11-16")));

        assertThat(folios(ALL, cabinet.after(2))).containsExactly(1, 2);
        assertThat(folios(ALL, cabinet.now())).containsExactly(2, 1);
        Filter byRussia = new Filter(null, new PartyCode("RUS"), null, null, null, false);
        assertThat(folios(byRussia, cabinet.after(2))).isEmpty();
        assertThat(folios(byRussia, cabinet.now())).containsExactly(1);
        assertThat(act(1, cabinet.after(2)).version().revision()).isEqualTo(1);
        ActVersion version = act(1, cabinet.now()).version();
        assertThat(version.revision()).isEqualTo(2);
        assertThat(version.folio()).isEqualTo(correction);
        assertThat(version.fields()).containsExactly("on");
        assertThat(version.reason()).isEqualTo("misread");
        assertThat(new String(version.content(), StandardCharsets.UTF_8)).contains("2025-11-16");
    }

    @Test
    void keepsEveryVersion() {
        cabinet.file(statement("AZE", "2025-11-14"));
        cabinet.keep(corrected(1, "on", statement("AZE", "2025-11-15")));
        cabinet.keep(corrected(1, "on", statement("AZE", "2025-11-16")));

        assertThat(chronology.versions(DOSSIER, 1, cabinet.now().position()))
                .extracting(ActVersion::revision, ActVersion::folio, ActVersion::recordedAt)
                .containsExactly(
                        tuple(1, 1, "2026-03-02T12:00:00.000Z"),
                        tuple(2, 2, "2026-03-03T12:00:00.000Z"),
                        tuple(3, 3, "2026-03-04T12:00:00.000Z"));
        assertThat(chronology.versions(DOSSIER, 1, cabinet.position(2))).hasSize(2);
    }

    @Test
    void showsAStruckOutActOnlyWhereItIsAskedFor() {
        cabinet.file(statement("AZE", "2025-11-14"), statement("AZE", "2025-11-15"));
        int strikeOut = cabinet.keep(struckOut(1));

        assertThat(folios(ALL, cabinet.after(2))).containsExactly(1, 2);
        assertThat(folios(ALL, cabinet.now())).containsExactly(2);
        assertThat(folios(STRUCK_OUT_TOO, cabinet.now())).containsExactly(1, 2);
        assertThat(act(1, cabinet.now()).struckOut())
                .isEqualTo(new StruckOut(strikeOut, "2026-03-04T12:00:00.000Z", "clerk", "of another file"));
        assertThat(act(1, cabinet.after(2)).struckOut()).isNull();
    }

    @Test
    void countsAnUndatedActFromTheDayOnWhichItWasFirstRecorded() {
        String undated = """
                {"type": "public-statement", "by": [{"party": "AZE"}]}""";
        cabinet.file(undated);
        cabinet.keep(corrected(1, "text", undated));
        LocalDate recorded = LocalDate.of(2026, 3, 2);

        assertThat(folios(ALL, cabinet.after(2, recorded))).containsExactly(1);
        assertThat(folios(ALL, cabinet.after(2, recorded.minusDays(1)))).isEmpty();
        assertThat(chronology.find(DOSSIER, 1, cabinet.after(2, recorded.minusDays(1))))
                .isEmpty();
    }

    @Test
    void countsACorrectedActByItsNewDay() {
        cabinet.file(statement("AZE", "2025-11-14"));
        cabinet.keep(corrected(1, "on", statement("AZE", "2025-11-20")));
        LocalDate between = LocalDate.of(2025, 11, 17);

        assertThat(folios(ALL, cabinet.after(1, between))).containsExactly(1);
        assertThat(folios(ALL, cabinet.after(2, between))).isEmpty();
    }

    @Test
    void saysWhatAnsweredAnActThenAndByThatDay() {
        cabinet.file(statement("AZE", "2025-11-14"), """
                {"type": "acknowledgement-of-receipt", "by": [{"party": "RUS"}], "on": "2025-11-21", "inReplyTo": [1]}""");
        cabinet.keep(struckOut(2));

        assertThat(act(1, cabinet.after(2)).answeredBy()).containsExactly(2);
        assertThat(act(1, cabinet.after(2, LocalDate.of(2025, 11, 20))).answeredBy())
                .isEmpty();
        assertThat(act(1, cabinet.now()).answeredBy()).isEmpty();
    }

    @Test
    void findsTheActsOfAPersonUnderAnyNameThatTheAuthorityFileJoinsAndAnyoneElseByTheirName() {
        cabinet.file(
                by("Mikhail Galuzin"),
                by("Ambassador Mixail Qaluzin"),
                by("Галузин"),
                by("Natig Əliyev"),
                """
                {"type": "persona-non-grata", "by": [{"party": "AZE"}],
                 "persons": [{"person": "Galuzin"}, {"person": "John Doe"}]}""",
                by("x".repeat(300)));
        cabinet.keep(corrected(3, "by", by("Mikhail Yevdokimov")));

        assertThat(folios(person("Galuzin"), cabinet.after(6))).containsExactly(1, 2, 3, 5);
        assertThat(folios(person("ГАЛУЗИН"), cabinet.after(6))).containsExactly(1, 2, 3, 5);
        assertThat(folios(person("Qaluzin"), cabinet.now())).containsExactly(1, 2, 5);
        assertThat(folios(person("Евдокимов"), cabinet.now())).containsExactly(3);
        assertThat(folios(person("natig aliyev"), cabinet.now())).isEmpty();
        assertThat(folios(person("eliyev"), cabinet.now())).containsExactly(4);
        assertThat(folios(person("doe"), cabinet.now())).containsExactly(5);
        assertThat(folios(person("Lavrov"), cabinet.now())).isEmpty();
        assertThat(folios(person("..."), cabinet.now())).isEmpty();
    }

    private static String by(String person) {
        return """
                {"type": "public-statement", "by": [{"party": "RUS", "person": "%s"}]}""".formatted(person);
    }

    private static Filter person(String name) {
        return new Filter(null, null, name, null, null, false);
    }

    @Test
    void takesNoInstructionForAnAnswer() {
        cabinet.file(statement("AZE", "2025-11-14"), """
                {"type": "acknowledgement-of-receipt", "by": [{"party": "RUS"}], "inReplyTo": [1],
                 "evidence": "instructed"}""");

        assertThat(act(1, cabinet.now()).answeredBy()).isEmpty();
    }

    @Test
    void keepsTheCoverAsItWas() {
        var dossiers = new Dossiers(cabinet.rows());
        cabinet.file(statement("AZE", "2025-11-14"), statement("AZE", "2025-11-15"));
        cabinet.keep("""
                {"type": "dossier-corrected", "subject": "The embassy in Kyiv", "reason": "to be found"}""");
        cabinet.keep("""
                {"type": "dossier-closed", "reason": "settled"}""");
        cabinet.keep(struckOut(2));

        assertThat(dossiers.find(DOSSIER, cabinet.after(2), 2).orElseThrow())
                .extracting(
                        DossierEntry::subject,
                        DossierEntry::closed,
                        DossierEntry::version,
                        DossierEntry::acts,
                        DossierEntry::lastAct)
                .containsExactly("The embassy", false, 2, 2, 2);
        assertThat(dossiers.find(DOSSIER, cabinet.after(2, LocalDate.of(2025, 11, 14)), 2)
                        .orElseThrow()
                        .lastAct())
                .isEqualTo(1);
        DossierEntry today = dossiers.find(View.WHOLE, DOSSIER).orElseThrow();
        assertThat(dossiers.find(DOSSIER, cabinet.now(), 5)).contains(today);
        assertThat(today)
                .extracting(
                        DossierEntry::subject,
                        DossierEntry::closed,
                        DossierEntry::version,
                        DossierEntry::acts,
                        DossierEntry::lastAct)
                .containsExactly("The embassy in Kyiv", true, 5, 1, 1);
        assertThat(dossiers.list(View.WHOLE, null, "in kyiv", 10, null).items()).containsExactly(today);
    }

    @Test
    void saysOfADossierWhichActThatStandsWasRecordedLastAndHowItReadsNow() {
        var dossiers = new Dossiers(cabinet.rows());
        assertThat(lastActs(dossiers)).isEmpty();
        cabinet.file(statement("AZE", "2025-11-14"), """
                {"type": "silence-observed", "by": [{"party": "AZE"}], "silent": "RUS"}""");
        assertThat(lastActs(dossiers)).containsExactly(Map.entry(DOSSIER, new LastAct(2, "silence-observed", null)));

        cabinet.keep(struckOut(2));
        cabinet.keep(corrected(1, "on", statement("AZE", "[..2025-11-15]")));
        assertThat(lastActs(dossiers))
                .containsExactly(Map.entry(DOSSIER, new LastAct(1, "public-statement", "[..2025-11-15]")));
    }

    private static Map<String, LastAct> lastActs(Dossiers dossiers) {
        return dossiers.lastActs(
                View.WHOLE, dossiers.list(View.WHOLE, null, null, 25, null).items());
    }

    @Test
    void putsAddedAccountsBesideTheActWithWhatWasThoughtOfThem() {
        cabinet.file(statement("AZE", "2025-11-14"));
        int account = cabinet.keep("""
                {"type": "account-added", "act": 1, "publisher": "Report", "discrepancies": [
                  {"field": "on", "states": "15 November", "class": "contradiction"},
                  {"states": "that it was no statement", "class": "wording"}]}""");
        int opinion = cabinet.keep("""
                {"type": "discrepancy-assessed", "act": 1, "of": [%d], "opinion": "the 14th", "reason": "dated"}""".formatted(account));

        assertThat(act(1, cabinet.after(1)).accounts()).isEmpty();
        assertThat(act(1, cabinet.after(account)).accounts().getFirst().assessments())
                .isEmpty();
        AddedAccount added = act(1, cabinet.now()).accounts().getFirst();
        assertThat(added.folio()).isEqualTo(account);
        assertThat(added.account().publisher()).isEqualTo("Report");
        assertThat(added.discrepancies()).hasSize(2);
        assertThat(added.assessments())
                .containsExactly(new Opinion(opinion, "the 14th", "dated", "clerk", "2026-03-04T12:00:00.000Z"));
    }

    @Test
    void pagesThroughActsAsTheyStoodAtThePositionAskedFor() {
        String[] acts = new String[7];
        Arrays.fill(acts, statement("AZE", "2025-11-14"));
        cabinet.file(acts);
        AsOf then = cabinet.now();
        var first = chronology.list(DOSSIER, ALL, Order.OCCURRED, then, 3, null);
        cabinet.keep(struckOut(5));
        cabinet.keep(corrected(6, "on", statement("AZE", "2020")));

        assertThat(chronology
                        .list(
                                DOSSIER,
                                ALL,
                                Order.OCCURRED,
                                then,
                                100,
                                first.next().text())
                        .items())
                .extracting(ActEntry::folio)
                .containsExactly(4, 5, 6, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void isTheSameReadAgainOrAnew(int batch) {
        cabinet.file(statement("AZE", "2025-11-14"), """
                {"type": "note-verbale", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "on": "2025-11-14",
                 "instrument": 2, "references": {"ours": {"number": "7/2025"}}}""");
        cabinet.keep(corrected(1, "on", statement("AZE", "2025-11-15")));
        cabinet.keep("""
                {"type": "account-added", "act": 1, "publisher": "Report",
                 "discrepancies": [{"states": "more", "class": "omission"}]}""");
        cabinet.keep("""
                {"type": "discrepancy-assessed", "act": 1, "of": [4], "opinion": "less", "reason": "seen"}""");
        cabinet.keep(struckOut(2));
        cabinet.file(by("Mikhail Galuzin"));
        cabinet.keep("""
                {"type": "dossier-corrected", "description": "more", "reason": "to be found"}""");
        Map<String, List<String>> rows = cabinet.dump();
        assertThat(rows)
                .hasSize(13)
                .noneSatisfy((table, lines) -> assertThat(lines).isEmpty());

        cabinet.rebuild(batch);
        assertThat(cabinet.dump()).isEqualTo(rows);
    }

    @Test
    void cutsALongNameWhereItFitsAndNoCharacterInTwo() {
        cabinet.file("""
                {"type": "public-statement", "by": [{"party": "AZE", "person": "%s"}]}""".formatted("😀".repeat(200)));

        assertThat(cabinet.rows()
                        .sql("SELECT person FROM register.person")
                        .query(String.class)
                        .single())
                .isEqualTo("😀".repeat(127));
    }

    @Test
    void leavesTheLastDayForWhatHasOne() {
        cabinet.file(statement("AZE", "9998-01-01"));

        assertThat(folios(ALL, cabinet.after(1, RowDay.LAST))).containsExactly(1);
    }
}
