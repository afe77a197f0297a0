package dev.chancery.gate;

import dev.chancery.access.Reader;
import dev.chancery.access.Restriction;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Places;
import dev.chancery.store.RecordedEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger as one reader may see it.
 *
 * <p>An act is withheld whole, in all its versions and at every moment that is asked about, by its marking as it reads now. What
 * is asked for names the restrictions that may be seen, so that one that is laid meanwhile withholds.
 */
public final class View {

    /** Everything: for the ledger's own. */
    public static final View WHOLE = new View(Reader.LEDGER, Map.of(), null, "");

    private static final String UNTIL = "(granted.until_at IS NULL OR granted.until_at > ?)";
    private static final String GRANTED = "SELECT 1 FROM dossier_grant granted WHERE granted.subject = ? AND " + UNTIL;

    /** So many dossiers are looked up one by one; beyond, whatever is listed is asked whether it is granted. */
    private static final int FEW = 500;

    private static final String WITHHELD = "SELECT 1 FROM restricted_act withheld WHERE ";

    private final Reader reader;
    private final Map<Integer, Restriction> known;
    private final @Nullable JdbcClient ledger;
    private final String now;
    private final String beyond;
    private final boolean asksOfEach;
    private volatile @Nullable List<String> granted;

    View(Reader reader, Map<Integer, Restriction> known, @Nullable JdbcClient ledger, String now) {
        this(reader, known, ledger, now, ledger != null);
    }

    private View(
            Reader reader,
            Map<Integer, Restriction> known,
            @Nullable JdbcClient ledger,
            String now,
            boolean asksOfEach) {
        this.reader = reader;
        this.known = known;
        this.ledger = ledger;
        this.now = now;
        this.asksOfEach = asksOfEach;
        String seen = known.keySet().stream()
                .filter(this::sees)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        this.beyond = seen.isEmpty() ? "" : " AND withheld.restriction NOT IN (" + seen + ")";
    }

    public Reader reader() {
        return reader;
    }

    /** Whether acts under a restriction are seen, by its number. */
    public boolean sees(int restriction) {
        Restriction words = known.get(restriction);
        return ledger == null || (words != null && reader.sight().covers(words));
    }

    /** Whether the reader may see the dossier, if there is one. */
    public boolean admits(String dossier) {
        return seesEveryDossier() || is(GRANTED + " AND granted.dossier = ?", reader.subject(), now, dossier);
    }

    /** Adds that the dossier in a column, named with its table, is one that the reader may see. */
    public Conditions dossiers(Conditions conditions, String dossier) {
        requireQualified(dossier);
        if (seesEveryDossier()) {
            return conditions;
        }
        List<String> few = few();
        if (few == null) {
            return conditions.and(
                    "EXISTS (" + GRANTED + " AND granted.dossier = " + dossier + ")", reader.subject(), now);
        }
        return few.isEmpty() ? conditions.and("1 = 0") : conditions.in(dossier, few);
    }

    /** Whether the reader may see so few dossiers that these are best looked up one by one. */
    public boolean isNarrow() {
        return !seesEveryDossier() && few() != null;
    }

    private boolean seesEveryDossier() {
        return ledger == null || reader.everyDossier();
    }

    /** The dossiers that are granted; nothing where they are many. */
    private @Nullable List<String> few() {
        List<String> read = granted;
        if (read == null) {
            read = granted(" FETCH FIRST " + (FEW + 1) + " ROWS ONLY");
            granted = read;
        }
        return read.size() > FEW ? null : read;
    }

    /** That the act in two columns, named with their table, is one that the reader may see, after {@code AND}; it takes no values. */
    public String acts(String dossier, String act) {
        requireQualified(dossier);
        requireQualified(act);
        return asksOfEach
                ? "NOT EXISTS (" + WITHHELD + "withheld.dossier = " + dossier + " AND withheld.act = " + act + beyond
                        + ")"
                : "1 = 1";
    }

    /**
     * Reads many acts. Where the reader sees whatever is laid on any, it is not asked of each whether it is withheld, but once
     * afterwards, whether anything else was laid meanwhile; then all is read again.
     *
     * @param reading whose questions have the conditions of the view that it is given
     */
    public <T> T read(Function<View, T> reading) {
        if (asksOfEach && seesAllKnown()) {
            T read = reading.apply(new View(reader, known, ledger, now, false));
            if (!restrictsAny()) {
                return read;
            }
        }
        return reading.apply(this);
    }

    /** Whether an act is withheld from the reader. */
    public boolean withholds(String dossier, int act) {
        return ledger != null && is(WITHHELD + "withheld.dossier = ? AND withheld.act = ?" + beyond, dossier, act);
    }

    /** Whether acts of a dossier are withheld from the reader. */
    public boolean withholdsIn(String dossier) {
        return !seesAllKnown() && is(WITHHELD + "withheld.dossier = ?" + beyond, dossier);
    }

    private boolean seesAllKnown() {
        return known.keySet().stream().allMatch(this::sees);
    }

    /** Stands for what is withheld of a dossier: another where something else is, empty where nothing is. */
    public String shade(String dossier) {
        if (ledger == null || seesAllKnown()) {
            return "";
        }
        List<Integer> laid = ledger.sql("SELECT DISTINCT withheld.restriction FROM restricted_act withheld"
                        + " WHERE withheld.dossier = ?" + beyond + " ORDER BY withheld.restriction")
                .param(dossier)
                .query((row, number) -> row.getInt(1))
                .list();
        return laid.isEmpty() ? "" : String.format(Locale.ROOT, "%08x", laid.hashCode());
    }

    /** Whether acts of any dossier that the reader may see are withheld. */
    public boolean withholds() {
        if (seesAllKnown()) {
            return false;
        }
        return reader.everyDossier()
                ? is("SELECT 1 FROM restricted_act withheld WHERE 1 = 1" + beyond)
                : is(
                        "SELECT 1 FROM dossier_grant granted JOIN restricted_act withheld ON withheld.dossier = granted.dossier"
                                + beyond + " WHERE granted.subject = ? AND " + UNTIL,
                        reader.subject(),
                        now);
    }

    /** The acts of a dossier that are withheld from the reader, by folio; some of them may have been recorded since. */
    public Set<Integer> withheld(String dossier) {
        return ledger == null
                ? Set.of()
                : new TreeSet<>(ledger.sql(
                                "SELECT withheld.act FROM restricted_act withheld WHERE withheld.dossier = ?" + beyond)
                        .param(dossier)
                        .query((row, number) -> row.getInt(1))
                        .list());
    }

    /** An act, by its place. */
    private record Place(String dossier, int act) {}

    private Set<Place> withheld(Collection<Place> acts) {
        if (ledger == null || acts.isEmpty()) {
            return Set.of();
        }
        Places asked = new Places();
        acts.forEach(act -> asked.add(act.dossier(), act.act()));
        return Set.copyOf(ledger.sql("SELECT withheld.dossier, withheld.act FROM " + asked.table()
                        + " JOIN restricted_act withheld ON withheld.dossier = asked.dossier AND withheld.act = asked.act"
                        + beyond)
                .params(asked.parameters())
                .query((row, number) -> new Place(row.getString(1), row.getInt(2)))
                .list());
    }

    /** Those of some events that the reader may see; each is withheld with the act that it is about. */
    public List<RecordedEvent> seen(List<RecordedEvent> events) {
        List<RecordedEvent> admitted = events;
        if (!seesEveryDossier() && !events.isEmpty()) {
            Set<String> may = Set.copyOf(granted(""));
            admitted = events.stream()
                    .filter(event -> may.contains(event.dossier()))
                    .toList();
        }
        if (ledger == null || admitted.isEmpty() || !restrictsAny()) {
            return admitted;
        }
        Map<RecordedEvent, Place> places = new LinkedHashMap<>();
        admitted.forEach(event -> {
            int folio = Math.toIntExact(event.folio());
            Restriction.governing(event.payload(), folio)
                    .ifPresent(act -> places.put(event, new Place(event.dossier(), act)));
        });
        Set<Place> withheld = withheld(Set.copyOf(places.values()));
        return admitted.stream()
                .filter(event -> isNoneOf(withheld, places.get(event)))
                .toList();
    }

    private static boolean isNoneOf(Set<Place> withheld, @Nullable Place place) {
        return place == null || !withheld.contains(place);
    }

    /** Asked anew, since something may have been laid since. */
    private boolean restrictsAny() {
        return is("SELECT 1 FROM restriction withheld WHERE withheld.restriction > 0" + beyond);
    }

    private List<String> granted(String limit) {
        return Objects.requireNonNull(ledger)
                .sql(GRANTED.replace("SELECT 1", "SELECT granted.dossier") + " ORDER BY granted.dossier" + limit)
                .params(reader.subject(), now)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** A bare name would be taken for a column of the table that is looked into here. */
    private static void requireQualified(String column) {
        if (column.indexOf('.') < 1) {
            throw new IllegalArgumentException("A column is to be named with its table: " + column);
        }
    }

    private boolean is(String question, Object... values) {
        return ledger != null
                && ledger.sql(question + " FETCH FIRST ROW ONLY")
                        .params(values)
                        .query((row, number) -> row.getInt(1))
                        .optional()
                        .isPresent();
    }
}
