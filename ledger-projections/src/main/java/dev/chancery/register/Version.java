package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Citations.Citation;
import dev.chancery.act.Folio;
import dev.chancery.act.Held;
import dev.chancery.act.Instrument;
import dev.chancery.act.NamedPeople;
import dev.chancery.act.RefersTo.Bond;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.paging.RowDay;
import dev.chancery.paging.RowText;
import dev.chancery.projection.Batch;
import dev.chancery.record.ActCorrected;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordingTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A version of an act that begins in a batch, and may end in it. */
final class Version {

    private static final int LONGEST_NAME = 255;

    private static final String ACT = insert(
            "act",
            "filing, type, from_position, until_position, valid_day, sort_day, latest_day, entry, recorded_at, "
                    + "recorded_by, fields, reason, content",
            13);
    private static final String PARTY = insert("party", "party", 1);
    private static final String PERSON = insert("person", "person", 1);
    private static final String REFERENCE = insert("reference", "place, field, named, answers", 4);
    private static final String PAPER =
            insert("paper", "known_of, unnumbered, lacking, delivered, sort_day, latest_day", 6);
    private static final String SERIAL = insert("serial_number", "series, serial, before, digits, after", 5);

    private final Place place;
    private final Act act;
    private final byte[] content;
    private final Envelope envelope;
    private final @Nullable ActCorrected correction;
    private long until = AsOf.STILL;

    /**
     * Which version of which act it is.
     *
     * @param filing the folio of the first act that was recorded with the first version
     * @param firstDay the day on which the first version was recorded
     * @param sortDay by which it is ordered
     */
    record Place(String dossier, int folio, int revision, int filing, LocalDate firstDay, LocalDate sortDay) {

        Place next(Act corrected) {
            return new Place(dossier, folio, revision + 1, filing, firstDay, Version.sortDay(corrected));
        }
    }

    static LocalDate sortDay(Act act) {
        Edtf on = act.particulars().on();
        return on == null ? RowDay.NONE : RowDay.of(on.sortDay());
    }

    /**
     * @param content the act, as JSON in UTF-8
     * @param envelope that of the event which made it
     * @param correction that event, unless it is the first version
     */
    Version(Place place, Act act, byte[] content, Envelope envelope, @Nullable ActCorrected correction) {
        this.place = place;
        this.act = act;
        this.content = content;
        this.envelope = envelope;
        this.correction = correction;
    }

    Place place() {
        return place;
    }

    void endAt(long position) {
        until = position;
    }

    void writeTo(Batch batch) {
        writeAct(batch);
        act.actingParties().forEach(party -> batch.add(PARTY, row(party.code())));
        NamedPeople.of(act).stream()
                .map(name -> RowText.fitting(name, LONGEST_NAME))
                .distinct()
                .forEach(name -> batch.add(PERSON, row(name)));
        Citations.of(act).forEach(citation -> batch.add(REFERENCE, reference(citation)));
        if (act instanceof Instrument paper) {
            writePaper(paper, batch);
        }
    }

    private void writeAct(Batch batch) {
        Edtf on = act.particulars().on();
        batch.add(
                ACT,
                row(
                        place.filing(),
                        StoredNames.of(act.getClass()),
                        envelope.position(),
                        until,
                        on == null ? place.firstDay() : place.sortDay(),
                        place.sortDay(),
                        latestDay(),
                        envelope.folio(),
                        RecordingTime.text(envelope.recordedAt()),
                        envelope.recordedBy(),
                        correction == null ? null : String.join(",", correction.fields()),
                        correction == null ? null : correction.reason(),
                        content));
    }

    private LocalDate latestDay() {
        Edtf on = act.particulars().on();
        LocalDate latest = on == null ? null : on.latest();
        return latest == null ? RowDay.NONE : RowDay.of(latest);
    }

    private @Nullable Object[] reference(Citation citation) {
        return row(
                citation.pointer(),
                citation.field(),
                ((Folio) citation.to()).number(),
                citation.bond() == Bond.ANSWERS && act.takesEffect());
    }

    private void writePaper(Instrument paper, Batch batch) {
        boolean knownOf = paper.particulars().held() == Held.KNOWN_OF;
        boolean unnumbered = paper.numbered() && SerialNumber.issued(paper).isEmpty();
        batch.add(
                PAPER,
                row(knownOf, unnumbered, knownOf || unnumbered, paper.takesEffect(), place.sortDay(), latestDay()));
        SerialNumber.of(paper)
                .ifPresent(number -> batch.add(
                        SERIAL,
                        row(number.series(), number.serial(), number.before(), number.digits(), number.after())));
    }

    private @Nullable Object[] row(@Nullable Object... values) {
        return Stream.concat(Stream.of(place.dossier(), place.folio(), place.revision()), Arrays.stream(values))
                .toArray();
    }

    private static String insert(String table, String columns, int number) {
        return "INSERT INTO register." + table + " (dossier, folio, revision, " + columns + ") VALUES (?, ?, ?"
                + ", ?".repeat(number) + ")";
    }
}
