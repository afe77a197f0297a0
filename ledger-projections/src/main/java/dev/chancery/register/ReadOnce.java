package dev.chancery.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What versions of acts say: the JSON of one never changes, and the same is read once as long as there is room for it.
 *
 * @param <T> never changed either
 */
public final class ReadOnce<T> {

    private final Function<byte[], T> reading;
    private final Cache<Json, T> read;

    /**
     * Of one way to read them.
     *
     * @param bytes how much JSON of which the readings are kept
     */
    public ReadOnce(int bytes, Function<byte[], T> reading) {
        this.reading = reading;
        this.read = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Json, T>weigher((json, said) -> json.content().length)
                .build();
    }

    public T read(byte[] content) {
        return read.get(new Json(content), json -> reading.apply(json.content()));
    }

    @SuppressWarnings("ArrayRecordComponent") // never changed
    private record Json(byte[] content) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Json json && Arrays.equals(content, json.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }
}
