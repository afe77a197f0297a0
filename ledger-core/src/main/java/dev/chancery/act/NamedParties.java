package dev.chancery.act;

import dev.chancery.party.PartyCode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parties that an act names as doing, suffering or answering for something, found by their type, so that no act has to
 * list its own. The country of a place is none of them: it says where, in today's terms.
 */
public final class NamedParties {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private NamedParties() {}

    /**
     * One party, with the place in the act's JSON where it is named.
     *
     * @param pointer a JSON Pointer (RFC 6901) within the act
     */
    public record NamedParty(String pointer, PartyCode code) {}

    public static List<NamedParty> of(Act act) {
        var found = new ArrayList<NamedParty>();
        collect("", act, found);
        return found;
    }

    private static void collect(String pointer, Object value, List<NamedParty> found) {
        switch (value) {
            case PartyCode code -> found.add(new NamedParty(pointer, code));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(pointer + "/" + i, list.get(i), found);
                }
            }
            case Place elsewhere -> {}
            case Record record -> collectComponents(pointer, record, found);
            default -> {}
        }
    }

    private static void collectComponents(String pointer, Record record, List<NamedParty> found) {
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            Object value = read(component, record);
            if (value instanceof Particulars) {
                collect(pointer, value, found);
            } else if (value != null) {
                collect(pointer + "/" + component.getName(), value, found);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
