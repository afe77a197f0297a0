package dev.chancery.register;

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

    private static final JsonMapper JSON = LedgerJson.archive();

    /** Of papers as they are kept. */
    private static final int BYTES = 4_000_000;

    private final Rows rows;
    private final ReadOnce<PaperEntry.Content> contents =
            new ReadOnce<>(BYTES, paper -> JSON.readValue(paper, PaperEntry.Content.class));

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
        Conditions conditions = lacking(dossier, asOf, after);
        return rows.sql(lacking(conditions, limit))
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

    static Conditions lacking(String dossier, AsOf asOf, long after) {
        return new Conditions()
                .and("p.dossier = ? AND p.lacking AND p.folio > ?", dossier, after)
                .and(asOf.counts("a"), asOf.values());
    }

    static String lacking(Conditions conditions, int limit) {
        return "SELECT a.folio, a.content, p.known_of, p.unnumbered FROM register.paper p JOIN register.act a ON "
                + AsOf.versionOf("p", "a") + conditions.sql()
                + " ORDER BY p.dossier, p.lacking, p.folio, p.revision FETCH FIRST " + (limit + 1) + " ROWS ONLY";
    }

    private List<Found> gaps(String dossier, AsOf asOf, long after, int limit) {
        Conditions conditions = afterGap(dossier, asOf, after);
        return rows.sql(gaps(conditions, limit))
                .params(conditions.parameters())
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

    /** Looks from each number to the one before it in its series, whatever else is in the dossier. */
    static Conditions afterGap(String dossier, AsOf asOf, long after) {
        return new Conditions()
                .and("n.dossier = ? AND n.folio > ?", dossier, after)
                .and(asOf.counts("a"), asOf.values())
                .and(
                        "b.folio = (SELECT q.folio FROM register.serial_number q JOIN register.act c ON "
                                + AsOf.versionOf("q", "c") + " AND " + asOf.counts("c")
                                + " WHERE q.dossier = n.dossier AND q.series = n.series AND q.serial <= n.serial"
                                + " AND (q.serial < n.serial OR q.folio < n.folio)"
                                + " ORDER BY q.dossier DESC, q.series DESC, q.serial DESC, q.folio DESC"
                                + " FETCH FIRST ROW ONLY)",
                        asOf.values())
                .and(asOf.counts("b"), asOf.values())
                .and("last.serial < n.serial - 1");
    }

    static String gaps(Conditions conditions, int limit) {
        return "SELECT n.folio, n.serial, n.before, n.after, last.digits, last.serial AS last_serial,"
                + " last.folio AS last_folio FROM register.serial_number n JOIN register.act a ON "
                + AsOf.versionOf("n", "a") + " JOIN register.act b ON b.dossier = n.dossier"
                + " JOIN register.serial_number last ON " + AsOf.versionOf("b", "last") + conditions.sql()
                + " ORDER BY n.dossier, n.folio, n.revision FETCH FIRST " + (limit + 1) + " ROWS ONLY";
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
        Conditions conditions = unanswered(dossier, asOf);
        if (by != null) {
            conditions.and(
                    "EXISTS (SELECT 1 FROM register.party s WHERE " + AsOf.versionOf("a", "s") + " AND s.party = ?)",
                    by.code());
        }
        if (after != null) {
            Cursor last = Cursor.parse(after, UNANSWERED, 3);
            conditions
                    .and("p.sort_day >= ?", last.day(0))
                    .and("(p.sort_day, p.latest_day, p.folio) > (?, ?, ?)", last.day(0), last.day(1), last.number(2));
        }
        record Row(UnansweredPaper paper, String sortDay, String latestDay) {}
        List<Row> found = rows.sql(unanswered(conditions, limit))
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

    static Conditions unanswered(String dossier, AsOf asOf) {
        String reply = "EXISTS (SELECT 1 FROM register.reference r JOIN register.act x ON " + AsOf.versionOf("r", "x")
                + " AND " + asOf.counts("x")
                + " WHERE r.dossier = a.dossier AND r.field = 'inReplyTo' AND r.answers AND r.named = %s)";
        return new Conditions()
                .and("p.dossier = ? AND p.delivered", dossier)
                .and(asOf.counts("a"), asOf.values())
                .and("NOT " + reply.formatted("a.folio"), asOf.values())
                .and(
                        "NOT EXISTS (SELECT 1 FROM register.reference c JOIN register.act y ON "
                                + AsOf.versionOf("c", "y") + " AND " + asOf.counts("y")
                                + " WHERE c.dossier = a.dossier AND c.field = 'instrument' AND c.named = a.folio AND "
                                + reply.formatted("c.folio") + ")",
                        Stream.of(asOf.values(), asOf.values())
                                .flatMap(Stream::of)
                                .toArray());
    }

    /** In the order of a whole index, so that reading ends where the page does. */
    static String unanswered(Conditions conditions, int limit) {
        return "SELECT a.* FROM register.paper p JOIN register.act a ON " + AsOf.versionOf("p", "a") + conditions.sql()
                + " ORDER BY p.dossier, p.delivered, p.sort_day, p.latest_day, p.folio, p.revision FETCH FIRST "
                + (limit + 1) + " ROWS ONLY";
    }

    private PaperEntry paper(ResultSet row) throws SQLException {
        return PaperEntry.of(row.getInt("folio"), contents.read(row.getBytes("content")));
    }
}
