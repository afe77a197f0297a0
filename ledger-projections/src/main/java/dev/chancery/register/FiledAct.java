package dev.chancery.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A version of an act as its row has it, without what others say of it.
 *
 * @param filing the folio of the first act recorded with it
 * @param until the position of the correction or strike-out that ended it; {@link AsOf#STILL} while it stands
 */
public record FiledAct(int folio, int filing, long until, LocalDate sortDay, LocalDate latestDay, ActVersion version) {

    /** Of {@code register.act a}. They are read by their numbers, since H2 looks for a name, in capitals, in each row. */
    static final String COLUMNS = """
            a.folio, a.filing, a.until_position, a.sort_day, a.latest_day, \
            a.revision, a.entry, a.recorded_at, a.recorded_by, a.reason, a.fields, a.content""";

    static FiledAct of(ResultSet row) throws SQLException {
        String fields = row.getString(11);
        return new FiledAct(
                row.getInt(1),
                row.getInt(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                new ActVersion(
                        row.getInt(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        fields == null ? List.of() : Arrays.asList(fields.split(",")),
                        row.getBytes(12)));
    }
}
