package dev.chancery.archive;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Label;
import dev.chancery.record.ActCorrected;
import java.util.Objects;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes acts and record-keeping events under their stored names and revisions, never under a class name. */
public final class ActSerializer extends Jackson3Serializer {

    private ActSerializer(Builder builder) {
        super(builder);
    }

    public static ActSerializer create() {
        return new ActSerializer(Jackson3Serializer.builder()
                .revisionResolver(type -> StoredNames.isStored(type) ? StoredNames.revision(type) : null)
                .jsonMapperBuilderCustomizer(LedgerJson::lenient));
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        if (object instanceof Act act) {
            refuseLabels(act);
        } else if (object instanceof ActCorrected correction) {
            refuseLabels(correction.corrected());
        }
        return super.serialize(object, expectedRepresentation);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        return type != null && StoredNames.isStored((Class<?>) type)
                ? new SimpleSerializedType(StoredNames.of((Class<?>) type), StoredNames.revision((Class<?>) type))
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return StoredNames.find(type.getName()).map(Class::getName).orElseGet(() -> super.resolveClassName(type));
    }

    private static void refuseLabels(Act act) {
        boolean labelled = act.particulars().label() != null
                || Citations.of(act).stream().anyMatch(citation -> citation.to() instanceof Label);
        if (labelled) {
            throw new IllegalArgumentException("A label has no place in the archive: " + Objects.toString(act));
        }
    }
}
