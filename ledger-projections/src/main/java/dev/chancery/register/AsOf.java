package dev.chancery.register;

import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * The state of a file that is asked about: what was on record at a position, of what had been done by a day.
 *
 * @param position inclusive
 * @param done the last day whose acts count, an act without a date counting from the day on which it was recorded
 * @param view of who asks
 */
public record AsOf(long position, LocalDate done, View view) {

    /** The position until which a row stands that stands still. */
    static final long STILL = Long.MAX_VALUE;

    /** Reads many acts, as {@link View#read} does. */
    <T> T read(Function<AsOf, T> reading) {
        return view.read(each -> reading.apply(new AsOf(position, done, each)));
    }

    /** What rows of versions must satisfy to stand, to count and to be seen; takes {@link #values}. */
    String counts(String act) {
        return "%1$s.from_position <= ? AND %1$s.until_position > ? AND %1$s.valid_day <= ? AND ".formatted(act)
                + seen(act);
    }

    private String seen(String act) {
        return view.acts(act + ".dossier", act + ".folio");
    }

    /** What joins a row that belongs to a version of an act with that version. */
    static String versionOf(String row, String act) {
        return "%2$s.dossier = %1$s.dossier AND %2$s.folio = %1$s.folio AND %2$s.revision = %1$s.revision"
                .formatted(row, act);
    }

    Object[] values() {
        return new Object[] {position, position, done};
    }

    /** The acts of a dossier that stood and counted; rows of {@code register.act a}. */
    Conditions standing(String dossier) {
        return new Conditions().and("a.dossier = ?", dossier).and(counts("a"), values());
    }

    /** The same of acts that are asked for by their places. */
    Conditions standing() {
        return new Conditions().and(counts("a"), values());
    }

    /** Those, and the last versions of acts that had been struck out. */
    Conditions standingOrStruckOut(String dossier) {
        return standingOrStruckOut(new Conditions().and("a.dossier = ?", dossier));
    }

    /** The same of acts that are asked for by their places: H2 begins with whatever of the two is said to be of a dossier. */
    Conditions standingOrStruckOut() {
        return standingOrStruckOut(new Conditions());
    }

    private Conditions standingOrStruckOut(Conditions of) {
        return of.and("""
                        a.from_position <= ? AND a.valid_day <= ? AND (a.until_position > ? OR EXISTS (
                            SELECT 1 FROM register.strike_out s
                            WHERE s.dossier = a.dossier AND s.act = a.folio AND s.position = a.until_position))""", position, done, position).and(seen("a"));
    }
}
