package dev.chancery.register;

import dev.chancery.act.Act;
import dev.chancery.act.Instrument;
import dev.chancery.archive.LedgerJson;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Rows;
import dev.chancery.register.MissingPaper.Gap;
import dev.chancery.register.MissingPaper.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a registry chases: the papers of a dossier that are missing, and those that nobody has answered. */
public final class Papers {

    private static final String MISSING = "missing-papers";
    private static final String UNANSWERED = "unanswered-papers";

    private static final String STANDING_PAPERS =
            " FROM register.act a JOIN register.paper p ON " + AsOf.versionOf("a", "p");

    private final Rows rows;
    private final JsonMapper json = LedgerJson.archive();

    public Papers(Rows rows) {
        this.rows = rows;
    }

    /**
     * Papers that are only known of, numbered ones without a known number and gaps in a serial, by folio; a gap before
     * the paper that ends it.
     *
     * @param after the cursor of the page before
     */
    public Page<MissingPaper> missing(String dossier, AsOf asOf, int limit, @Nullable String after) {
        Cursor last = after == null ? Cursor.at(MISSING, -1, 0) : Cursor.parse(after, MISSING, 2);
        long folio = last.number(0);
        boolean gapOnly = last.number(1) == 0 && after != null;
        List<Found> found = Stream.concat(
                        gaps(dossier, asOf, folio, limit).stream(),
                        lacking(dossier, asOf, gapOnly ? folio - 1 : folio, limit).stream())
                .sorted(Comparator.comparingInt(Found::folio).thenComparing(Found::isPaper))
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, one -> Cursor.at(MISSING, one.folio(), one.isPaper() ? 1 : 0))
                .map(Found::missing);
    }

    private record Found(int folio, MissingPaper missing) {

        boolean isPaper() {
            return missing.paper() != null;
        }
    }

    private List<Found> lacking(String dossier, AsOf asOf, long after, int limit) {
        Conditions conditions =
                asOf.standing(dossier).and("p.known_of OR p.unnumbered").and("a.folio > ?", after);
        return rows.sql("SELECT a.folio, a.content, p.known_of, p.unnumbered" + STANDING_PAPERS + conditions.sql()
                        + " ORDER BY a.folio FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> {
                    var reasons = new ArrayList<Reason>();
                    if (row.getBoolean("known_of")) {
                        reasons.add(Reason.KNOWN_OF);
                    }
                    if (row.getBoolean("unnumbered")) {
                        reasons.add(Reason.NUMBER_UNKNOWN);
                    }
                    PaperEntry paper = paper(row);
                    return new Found(paper.folio(), new MissingPaper(reasons, paper, null));
                })
                .list();
    }

    private List<Found> gaps(String dossier, AsOf asOf, long after, int limit) {
        Conditions conditions = asOf.standing(dossier).and("p.serial IS NOT NULL");
        return rows.sql("SELECT * FROM (SELECT p.folio, p.serial, p.before, p.after,"
                        + " LAG(p.digits) OVER in_series AS digits, LAG(p.serial) OVER in_series AS last_serial,"
                        + " LAG(p.folio) OVER in_series AS last_folio" + STANDING_PAPERS + conditions.sql()
                        + " WINDOW in_series AS (PARTITION BY p.series ORDER BY p.serial, p.folio)) numbered"
                        + " WHERE serial > last_serial + 1 AND folio > ? ORDER BY folio FETCH FIRST " + (limit + 1)
                        + " ROWS ONLY")
                .params(conditions.parameters())
                .param(after)
                .query((row, number) -> {
                    int first = row.getInt("last_serial") + 1;
                    int last = row.getInt("serial") - 1;
                    var gap = new Gap(
                            written(first, row),
                            written(last, row),
                            last - first + 1,
                            List.of(row.getInt("last_folio"), row.getInt("folio")));
                    return new Found(row.getInt("folio"), new MissingPaper(List.of(Reason.GAP_IN_SERIAL), null, gap));
                })
                .list();
    }

    private static String written(int serial, ResultSet row) throws SQLException {
        return SerialNumber.written(serial, row.getString("before"), row.getInt("digits"), row.getString("after"));
    }

    /**
     * Papers to which nothing recorded is in reply, nor to any act that they carry, in the order in which they were
     * sent. What is known from its instruction only neither waits for a reply nor is one.
     *
     * @param by whose papers; null for anybody's
     * @param day the day on which age is counted
     * @param after the cursor of the page before
     */
    public Page<UnansweredPaper> unanswered(
            String dossier, @Nullable PartyCode by, AsOf asOf, LocalDate day, int limit, @Nullable String after) {
        String reply = "EXISTS (SELECT 1 FROM register.reference r JOIN register.act x ON " + AsOf.versionOf("r", "x")
                + " AND " + asOf.counts("x")
                + " WHERE r.dossier = a.dossier AND r.field = 'inReplyTo' AND r.answers AND r.named = %s)";
        Conditions conditions = asOf.standing(dossier)
                .and("p.delivered")
                .and("NOT " + reply.formatted("a.folio"), asOf.values())
                .and(
                        "NOT EXISTS (SELECT 1 FROM register.reference c JOIN register.act y ON "
                                + AsOf.versionOf("c", "y") + " AND " + asOf.counts("y")
                                + " WHERE c.dossier = a.dossier AND c.field = 'instrument' AND c.named = a.folio AND "
                                + reply.formatted("c.folio") + ")",
                        Stream.of(asOf.values(), asOf.values())
                                .flatMap(Stream::of)
                                .toArray());
        if (by != null) {
            conditions.and(
                    "EXISTS (SELECT 1 FROM register.party s WHERE " + AsOf.versionOf("a", "s") + " AND s.party = ?)",
                    by.code());
        }
        if (after != null) {
            Cursor last = Cursor.parse(after, UNANSWERED, 3);
            conditions.and("(a.sort_day, a.latest_day, a.folio) > (?, ?, ?)", last.day(0), last.day(1), last.number(2));
        }
        record Row(UnansweredPaper paper, String sortDay, String latestDay) {}
        List<Row> found = rows.sql("SELECT a.*" + STANDING_PAPERS + conditions.sql()
                        + " ORDER BY a.sort_day, a.latest_day, a.folio FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> new Row(
                        new UnansweredPaper(
                                paper(row),
                                Math.max(0, ChronoUnit.DAYS.between(row.getObject("valid_day", LocalDate.class), day))),
                        row.getString("sort_day"),
                        row.getString("latest_day")))
                .list();
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.at(
                                UNANSWERED,
                                last.sortDay(),
                                last.latestDay(),
                                last.paper().paper().folio()))
                .map(Row::paper);
    }

    private PaperEntry paper(ResultSet row) throws SQLException {
        return PaperEntry.of(row.getInt("folio"), (Instrument) json.readValue(row.getBytes("content"), Act.class));
    }
}
