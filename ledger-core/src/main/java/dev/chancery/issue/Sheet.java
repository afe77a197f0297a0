package dev.chancery.issue;

import dev.chancery.act.Act;
import dev.chancery.act.Assertion;
import dev.chancery.act.Contact;
import dev.chancery.act.Gist;
import dev.chancery.act.Instrument;
import dev.chancery.edtf.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the life cycle keeps of an act that stands: enough to judge references to it and to fold it again, and nothing
 * that was said.
 *
 * @param act its gist, as corrected
 * @param filing the folio of the first act recorded with it
 * @param recordedOn the day on which it was recorded, in UTC
 */
public record Sheet(Act act, int filing, LocalDate recordedOn) {

    static Sheet of(Act act, int filing, LocalDate recordedOn) {
        return new Sheet(Gist.of(act), filing, recordedOn);
    }

    /** A filing as it is put on file: its acts by folio. */
    public static SortedMap<Integer, Sheet> of(List<Act> filing, int first, LocalDate recordedOn) {
        var sheets = new TreeMap<Integer, Sheet>();
        for (int i = 0; i < filing.size(); i++) {
            sheets.put(first + i, of(filing.get(i), first, recordedOn));
        }
        return sheets;
    }

    /** Acts that stand, by folio, parted into the filings that they were recorded in. */
    static List<SortedMap<Integer, Sheet>> filings(SortedMap<Integer, Sheet> standing) {
        var filings = new TreeMap<Integer, SortedMap<Integer, Sheet>>();
        standing.forEach((folio, sheet) -> filings.computeIfAbsent(sheet.filing(), first -> new TreeMap<>())
                .put(folio, sheet));
        return List.copyOf(filings.values());
    }

    public boolean isContact() {
        return act instanceof Contact;
    }

    public boolean isInstrument() {
        return act instanceof Instrument;
    }

    /** When the act was done, where known. */
    public @Nullable Edtf on() {
        return act.particulars().on();
    }

    /** The day from which the act counts: its sort day or, where it has no date, the day of its recording. */
    public LocalDate day() {
        Edtf on = on();
        return on == null ? recordedOn : on.sortDay();
    }

    /** The contact and the instrument that carry the act. */
    List<Integer> carriers() {
        return Issues.folios(
                Stream.of(act.particulars().occasion(), act.particulars().instrument())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The acts that an assertion is about. */
    List<Integer> asserted() {
        return act instanceof Assertion assertion ? Issues.folios(assertion.about()) : List.of();
    }

    /** The paper as its sender registered it, where it is one that has a number and a date. */
    public Optional<PaperNumber> number() {
        return act instanceof Instrument paper ? PaperNumber.of(paper) : Optional.empty();
    }

    Sheet corrected(Act corrected) {
        return new Sheet(Gist.of(corrected), filing, recordedOn);
    }
}
