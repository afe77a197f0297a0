package dev.chancery.record;

import dev.chancery.act.Act;
import dev.chancery.act.Stored;
import java.util.List;

/**
 * Named fields of an act were recorded anew; the earlier version stays readable.
 *
 * @param act the folio of the act
 * @param fields the wire names of the fields that differ
 * @param corrected the act as it reads from now on, whole
 */
@Stored("act-corrected")
public record ActCorrected(int act, List<String> fields, Act corrected, String reason) implements RecordKeeping {

    public ActCorrected {
        fields = List.copyOf(fields);
    }
}
