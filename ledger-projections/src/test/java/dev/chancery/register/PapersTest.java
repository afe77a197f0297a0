package dev.chancery.register;

import static dev.chancery.register.Cabinet.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.party.PartyCode;
import dev.chancery.register.MissingPaper.Gap;
import dev.chancery.register.MissingPaper.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registry chases. */
final class PapersTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 24);

    @AutoClose
    private Cabinet cabinet;

    private Papers papers;

    @BeforeEach
    void open(@TempDir Path folder) {
        cabinet = new Cabinet(folder);
        papers = new Papers(cabinet.rows());
    }

    private static String note(String number) {
        return note("AZE", "RUS", "2025-11-14", number);
    }

    private static String note(String by, String to, String on, String number) {
        return """
                {"type": "note-verbale", "by": [{"party": "%s", "office": "ministry"}], "to": [{"party": "%s"}],
                 "on": "%s", "references": {"ours": {"number": "%s", "dated": "%s"}}}""".formatted(by, to, on, number, on);
    }

    private List<MissingPaper> missing() {
        return papers.missing(DOSSIER, cabinet.now(), 100, null).items();
    }

    private List<Gap> gaps() {
        return missing().stream().map(MissingPaper::gap).toList();
    }

    private List<Integer> unanswered(AsOf asOf) {
        return papers.unanswered(DOSSIER, null, asOf, DAY, 100, null).items().stream()
                .map(found -> found.paper().folio())
                .toList();
    }

    @Test
    void areMissingWhereOnlyKnownOfOrWithoutANumber() {
        cabinet.file("""
                {"type": "note-verbale", "by": [{"party": "AZE"}], "held": "known-of"}""", """
                {"type": "note-verbale", "by": [{"party": "AZE"}], "held": "on-file"}""", """
                {"type": "note-verbale", "by": [{"party": "AZE"}], "held": "known-of",
                 "references": {"ours": {"number": "7"}}}""", """
                {"type": "note-verbale", "by": [{"party": "AZE"}], "references": {"ours": {"number": "8"}}}""", """
                {"type": "public-statement", "by": [{"party": "AZE"}]}""");

        assertThat(missing())
                .extracting(missing -> missing.paper().folio(), MissingPaper::reasons)
                .containsExactly(
                        tuple(1, List.of(Reason.KNOWN_OF, Reason.NUMBER_UNKNOWN)),
                        tuple(2, List.of(Reason.NUMBER_UNKNOWN)),
                        tuple(3, List.of(Reason.KNOWN_OF)));
    }

    @Test
    void areMissingNoMoreOnceTheNumberIsFound() {
        cabinet.file("""
                {"type": "note-verbale", "by": [{"party": "AZE"}]}""");
        AsOf before = cabinet.now();
        cabinet.keep("""
                {"type": "act-corrected", "act": 1, "fields": ["references"], "reason": "found", "corrected":
                 {"type": "note-verbale", "by": [{"party": "AZE"}], "references": {"ours": {"number": "8"}}}}""");

        assertThat(missing()).isEmpty();
        assertThat(papers.missing(DOSSIER, before, 100, null).items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "3,             6,            4,             5,             2",
        "No. 009,       No. 011,      No. 010,       No. 010,       1",
        "14/0425,       14/0425,      ,              ,              0",
        "3/2025,        7/2025,       4/2025,        6/2025,        3",
        "2025-N-3,      2025-N-5,     2025-N-4,      2025-N-4,      1",
        "03/25,         05/25,        04/25,         04/25,         1",
        "3/2024,        7/2024,       ,              ,              0",
        "A-3,           B-7,          ,              ,              0",
        "3/15/2025,     7/15/2025,    ,              ,              0",
        "3,             4,            ,              ,              0",
        "three,         seven,        ,              ,              0",
        "3,             99999999999,  ,              ,              0"
    })
    void leaveAGapBetweenTwoNumbersOfOneSeries(String one, String other, String from, String to, int count) {
        cabinet.file(note(one), note(other));

        assertThat(gaps()).isEqualTo(count == 0 ? List.of() : List.of(new Gap(from, to, count, List.of(1, 2))));
    }

    @Test
    void areCountedForEachYearSenderAndAddressee() {
        cabinet.file(
                note("AZE", "RUS", "2025-11-14", "3"),
                note("AZE", "RUS", "2026-01-14", "7"),
                note("RUS", "AZE", "2025-11-15", "12"),
                note("AZE", "TUR", "2025-11-15", "15"),
                note("3").replace("ministry", "mission").replace("\"3\"", "\"20\""),
                note("AZE", "RUS", "2025", "5"));

        assertThat(gaps()).containsExactly(new Gap("4", "4", 1, List.of(1, 6)));
    }

    @Test
    void areAnsweredByNoReplyThatWasOnlyInstructed() {
        cabinet.file(note("3"), """
                {"type": "note-verbale", "by": [{"party": "RUS"}], "inReplyTo": [1], "evidence": "instructed"}""");

        assertThat(unanswered(cabinet.now())).containsExactly(1);
        cabinet.keep("""
                {"type": "act-corrected", "act": 2, "fields": ["evidence"], "reason": "it came in", "corrected":
                 {"type": "note-verbale", "by": [{"party": "RUS"}], "inReplyTo": [1], "evidence": "text-held"}}""");
        assertThat(unanswered(cabinet.now())).containsExactly(2);
    }

    @Test
    void areCountedByTheOfficeThatKeepsTheNumbers() {
        cabinet.file(note("3"), note("5").replace("ministry", "minister"));

        assertThat(gaps()).containsExactly(new Gap("4", "4", 1, List.of(1, 2)));
    }

    @Test
    void areMissingWithoutANumberOnlyWhereTheirFormIsNumbered() {
        cabinet.file("""
                {"type": "bout-de-papier", "by": [{"party": "AZE"}]}""", """
                {"type": "memorandum", "by": [{"party": "AZE"}], "held": "known-of"}""");

        assertThat(missing()).singleElement().extracting(MissingPaper::reasons).isEqualTo(List.of(Reason.KNOWN_OF));
    }

    @Test
    void areNotMissingBeforeTheyWereSent() {
        cabinet.file(note("AZE", "RUS", "2025-11-14", "3"), note("AZE", "RUS", "2025-11-20", "5"));

        assertThat(papers.missing(DOSSIER, cabinet.after(2, LocalDate.of(2025, 11, 19)), 100, null)
                        .items())
                .isEmpty();
    }

    @Test
    void arePagedThrough() {
        String unnumbered = """
                {"type": "note-verbale", "by": [{"party": "AZE"}]}""";
        String knownOf = note("9").replace("\"on\"", "\"held\": \"known-of\", \"on\"");
        cabinet.file(note("1"), note("3"), unnumbered, knownOf, unnumbered, note("11"));
        List<MissingPaper> all = missing();
        assertThat(all).hasSize(6);

        for (int limit = 1; limit < 7; limit++) {
            var paged = new ArrayList<MissingPaper>();
            var page = papers.missing(DOSSIER, cabinet.now(), limit, null);
            paged.addAll(page.items());
            while (page.next() != null) {
                page = papers.missing(DOSSIER, cabinet.now(), limit, page.next().text());
                paged.addAll(page.items());
            }
            assertThat(paged).isEqualTo(all);
        }
    }

    @Test
    void areAnsweredByAReplyToThemOrToWhatTheyCarry() {
        cabinet.file(note("1"), note("2"), note("3"), """
                {"type": "protest", "by": [{"party": "AZE"}], "degree": "protest", "instrument": 2}""");
        int replies = cabinet.file("""
                {"type": "acknowledgement-of-receipt", "by": [{"party": "RUS"}], "inReplyTo": [1]}""", """
                {"type": "note-verbale", "by": [{"party": "RUS"}], "on": "2025-11-20", "inReplyTo": [4]}""");

        assertThat(unanswered(cabinet.after(4))).containsExactly(1, 2, 3);
        assertThat(unanswered(cabinet.now())).containsExactly(3, replies + 1);
        cabinet.keep("""
                {"type": "act-struck-out", "act": %d, "reason": "of another file"}""".formatted(replies + 1));
        assertThat(unanswered(cabinet.now())).containsExactly(2, 3);
    }

    @Test
    void areAgedAndListedByTheirSender() {
        cabinet.file(note("1"), note("RUS", "AZE", "2025-11-20", "7"));

        assertThat(papers.unanswered(DOSSIER, new PartyCode("RUS"), cabinet.now(), DAY, 100, null)
                        .items())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.ageDays()).isEqualTo(4);
                    assertThat(found.paper().number()).isEqualTo("7");
                });
        var first = papers.unanswered(DOSSIER, null, cabinet.now(), DAY, 1, null);
        assertThat(papers.unanswered(
                                DOSSIER,
                                null,
                                cabinet.now(),
                                DAY,
                                1,
                                first.next().text())
                        .items())
                .extracting(found -> found.paper().folio())
                .containsExactly(2);
    }
}
