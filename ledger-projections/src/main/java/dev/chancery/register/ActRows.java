package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Citations.Citation;
import dev.chancery.act.Folio;
import dev.chancery.act.Held;
import dev.chancery.act.Instrument;
import dev.chancery.act.NamedPeople;
import dev.chancery.act.RefersTo.Bond;
import dev.chancery.archive.LedgerJson;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.paging.RowDay;
import dev.chancery.projection.Rows;
import dev.chancery.record.ActCorrected;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes versions of acts into rows, as many at once as are given. */
final class ActRows {

    private static final int LONGEST_NAME = 255;

    private final Rows rows;
    private final JsonMapper json = LedgerJson.archive();

    ActRows(Rows rows) {
        this.rows = rows;
    }

    /**
     * One version of an act, to be written.
     *
     * @param firstDay the day on which the act was first recorded
     * @param correction what made it, unless it is the first
     */
    record Version(
            Envelope envelope,
            int folio,
            int revision,
            int filing,
            LocalDate firstDay,
            Act act,
            @Nullable ActCorrected correction) {

        static Version first(Act act, Envelope envelope) {
            return new Version(
                    envelope, envelope.folio(), 1, envelope.filing().first(), envelope.recordedOn(), act, null);
        }

        private Object[] of(@Nullable Object... values) {
            var row = new ArrayList<@Nullable Object>(List.of(envelope.dossier(), folio, revision));
            row.addAll(Arrays.asList(values));
            return row.toArray();
        }
    }

    void insert(List<Version> versions) {
        insert(
                "act",
                "filing, type, from_position, until_position, valid_day, sort_day, latest_day, entry, recorded_at, "
                        + "recorded_by, fields, reason, content",
                versions.stream().map(this::act));
        insert("party", "party", versions.stream().flatMap(ActRows::parties));
        insert("person", "person", versions.stream().flatMap(ActRows::people));
        insert("reference", "place, field, named, answers", versions.stream().flatMap(ActRows::references));
        insert(
                "paper",
                "known_of, unnumbered, delivered, series, serial, before, digits, after",
                versions.stream().flatMap(ActRows::paper));
    }

    private void insert(String table, String columns, Stream<@Nullable Object[]> values) {
        List<@Nullable Object[]> batch = values.toList();
        if (!batch.isEmpty()) {
            String places = ", ?".repeat(batch.getFirst().length - 1);
            rows.batch(
                    "INSERT INTO register." + table + " (dossier, folio, revision, " + columns + ") VALUES (?" + places
                            + ")",
                    batch);
        }
    }

    private Object[] act(Version version) {
        Edtf on = version.act().particulars().on();
        LocalDate latest = on == null ? null : on.latest();
        Envelope envelope = version.envelope();
        ActCorrected correction = version.correction();
        return version.of(
                version.filing(),
                StoredNames.of(version.act().getClass()),
                envelope.position(),
                AsOf.STILL,
                on == null ? version.firstDay() : RowDay.of(on.sortDay()),
                on == null ? RowDay.NONE : RowDay.of(on.sortDay()),
                latest == null ? RowDay.NONE : RowDay.of(latest),
                envelope.folio(),
                RecordingTime.text(envelope.recordedAt()),
                envelope.recordedBy(),
                correction == null ? null : String.join(",", correction.fields()),
                correction == null ? null : correction.reason(),
                json.writeValueAsBytes(version.act()));
    }

    private static Stream<Object[]> parties(Version version) {
        return version.act().actingParties().stream().sorted().map(party -> version.of(party.code()));
    }

    private static Stream<Object[]> people(Version version) {
        return NamedPeople.of(version.act()).stream()
                .map(ActRows::fitting)
                .distinct()
                .sorted()
                .map(version::of);
    }

    private static String fitting(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static Stream<Object[]> references(Version version) {
        return Citations.of(version.act()).stream().map(citation -> reference(version, citation));
    }

    private static Object[] reference(Version version, Citation citation) {
        return version.of(
                citation.pointer(),
                citation.field(),
                ((Folio) citation.to()).number(),
                citation.bond() == Bond.ANSWERS && version.act().takesEffect());
    }

    private static Stream<Object[]> paper(Version version) {
        if (!(version.act() instanceof Instrument paper)) {
            return Stream.empty();
        }
        SerialNumber serial = SerialNumber.of(paper).orElse(null);
        return Stream.<Object[]>of(version.of(
                paper.particulars().held() == Held.KNOWN_OF,
                paper.numbered() && SerialNumber.issued(paper).isEmpty(),
                paper.takesEffect(),
                serial == null ? null : serial.series(),
                serial == null ? null : serial.serial(),
                serial == null ? null : serial.before(),
                serial == null ? null : serial.digits(),
                serial == null ? null : serial.after()));
    }
}
