package dev.chancery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** The approved JSON of acts and entries: what the archive holds for ever, one file for each type and revision. */
final class Approved {

    private static final ActSerializer SERIALIZER = ActSerializer.create();

    private Approved() {}

    static String file(Class<?> type) {
        return "/approved/" + StoredNames.of(type) + "." + StoredNames.revision(type) + ".json";
    }

    static byte[] bytes(Class<?> type) {
        try (InputStream in = Approved.class.getResourceAsStream(file(type))) {
            if (in == null) {
                throw new AssertionError("There is no approved JSON of " + type.getSimpleName()
                        + ". Put this, with better words, into src/test/resources" + file(type) + ":\n"
                        + new String(written(Specimen.of(type)), StandardCharsets.UTF_8));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Record read(Class<?> type) {
        return read(bytes(type), type);
    }

    static Record read(byte[] json, Class<?> type) {
        SerializedObject<byte[]> stored =
                new SimpleSerializedObject<>(json, byte[].class, StoredNames.of(type), StoredNames.revision(type));
        return SERIALIZER.deserialize(stored);
    }

    /** As it goes into the store, and a line's end. */
    static byte[] written(Record event) {
        String json = new String(SERIALIZER.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
